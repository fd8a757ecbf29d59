using System.Globalization;
using Wusheng.Dashboard.Charts;

namespace Wusheng.Dashboard.Features.Wall;

/// <summary>
/// The fixed places of a canvas: the clock, ring and notices that the wall itself keeps up to date over whichever page is shown, and between them what belongs to the page.
/// On screens standing side by side nothing lies across a seam.
/// </summary>
public sealed record WallFrame
{
    // Projectors and cabinets cut off the edges.
    private const int Margin = 48;

    private const int Edge = 24;
    private const int Gap = 20;

    private WallFrame(WallCanvas canvas, int sourceLines)
    {
        Canvas = canvas;
        var panelWidth = (double)canvas.Width / canvas.Panels;
        Panels = [.. Enumerable.Range(0, canvas.Panels).Select(i => new Box(i * panelWidth + Margin, 0, panelWidth - Margin * 2, canvas.Height))];
        var (first, last) = (Panels[0], Panels[^1]);
        var slot = Math.Min(canvas.Body * 11, first.Width / 2 - Gap);
        var headHeight = canvas.Title * 1.25 + canvas.Body * 1.4;
        var slotHeight = Math.Min(headHeight, canvas.Scaled(96));
        // Where clock and ring leave too little between them, the title goes below.
        IsStacked = canvas.Panels == 1 && first.Width - slot * 2 < canvas.Title * 10;
        Clock = new(last.X, Edge, slot, slotHeight);
        Progress = new(last.Right - slot, Edge, slot, slotHeight);
        Heading = IsStacked ? new(first.X, Clock.Bottom + 8, first.Width, headHeight)
            : canvas.Panels > 1 ? new(first.X, Edge, first.Width, headHeight)
            : new(first.X + slot, Edge, first.Width - slot * 2, headHeight);

        var line = canvas.SmallestText * WallText.LineHeight;
        var noticeWidth = IsStacked || canvas.Panels > 1 ? last.Width : Math.Min(canvas.Scaled(480), last.Width / 3);
        var noticeHeight = line + 12;
        var sourceHeight = sourceLines * line + 12;
        var bottom = canvas.Height - 14;
        if (IsStacked)
        {
            Notice = new(first.X, bottom - noticeHeight, first.Width, noticeHeight);
            Source = new(first.X, Notice.Y - sourceHeight, first.Width, sourceHeight);
        }
        else
        {
            var height = Math.Max(noticeHeight, sourceHeight);
            Notice = new(last.Right - noticeWidth, bottom - height, noticeWidth, height);
            Source = new(first.X, bottom - height, canvas.Panels > 1 ? first.Width : first.Width - noticeWidth - Gap, height);
        }

        Body = [.. Panels.Select((p, i) => Between(p, (i == 0 || canvas.Panels == 1 ? Heading.Bottom : Math.Max(Clock.Bottom, Heading.Bottom)) + Gap, Source.Y - 10))];
    }

    /// <summary>The canvas it divides.</summary>
    public WallCanvas Canvas { get; }

    /// <summary>The screens that stand side by side, without their margins; one as a rule.</summary>
    public IReadOnlyList<Box> Panels { get; }

    /// <summary>Whether the title stands below clock and ring.</summary>
    public bool IsStacked { get; }

    /// <summary>For the clock and the date; filled by the wall.</summary>
    public Box Clock { get; }

    /// <summary>For the ring, the number of the page and the pause; filled by the wall.</summary>
    public Box Progress { get; }

    /// <summary>For 连接中断, 会议冻结 and the like; filled by the wall.</summary>
    public Box Notice { get; }

    /// <summary>Title, period and the mark of made-up values.</summary>
    public Box Heading { get; }

    /// <summary>The source line.</summary>
    public Box Source { get; }

    /// <summary>What is left of each panel for the message and the figures.</summary>
    public IReadOnlyList<Box> Body { get; }

    /// <summary>The frame of a canvas, with a source line of so many lines.</summary>
    public static WallFrame Of(WallCanvas canvas, int sourceLines = 1) => new(canvas, sourceLines);

    /// <summary>
    /// The places of what the wall fills, as custom properties of the element that holds page and overlay (<c>wall-stage</c> in wall.css): its size, and
    /// x, y, width and height of clock, progress and notice.
    /// </summary>
    public string Style => string.Create(CultureInfo.InvariantCulture,
        $"--wall-width:{Canvas.Width}px;--wall-height:{Canvas.Height}px;--wall-small:{Canvas.SmallestText}px;--wall-body:{Canvas.Body}px;{Place("clock", Clock)}{Place("progress", Progress)}{Place("notice", Notice)}");

    /// <summary>A box as the position of an element on the canvas.</summary>
    public static string At(Box box) => string.Create(CultureInfo.InvariantCulture, $"left:{box.X:0.##}px;top:{box.Y:0.##}px;width:{box.Width:0.##}px;height:{box.Height:0.##}px");

    private static string Place(string name, Box box) => string.Create(CultureInfo.InvariantCulture,
        $"--wall-{name}-x:{box.X:0.##}px;--wall-{name}-y:{box.Y:0.##}px;--wall-{name}-width:{box.Width:0.##}px;--wall-{name}-height:{box.Height:0.##}px;");

    private static Box Between(Box panel, double top, double bottom) => new(panel.X, top, panel.Width, Math.Max(0, bottom - top));
}
