using Wusheng.Dashboard.Charts;

namespace Wusheng.Dashboard.Features.Wall;

/// <summary>How targets stand, in one line.</summary>
/// <param name="Box">The frame.</param>
/// <param name="Title">What is counted.</param>
/// <param name="Size">Size of the words.</param>
public sealed record WallCountsLayout(Box Box, string Title, double Size);

/// <summary>Where everything on a page stands, and at what size. Pure: the same content and canvas always give the same layout.</summary>
public sealed record WallLayout
{
    // Between whatever stands beside or below another.
    internal const double Gap = 20;

    // What is judged by and where it comes from, together; more would take the room of the figures.
    private const int MostSourceLines = 3;

    // However long a message is, most of the page is for its figures.
    private const double MessageShare = 0.34;

    // A chart next to cards takes at least this share of the width, and at most that.
    private static readonly double[] s_cardShares = [0.5, 0.46, 0.54, 0.42, 0.38, 0.34, 0.3];

    private WallLayout(WallFrame frame) => Frame = frame;

    /// <summary>The fixed places.</summary>
    public WallFrame Frame { get; }

    /// <summary>The title.</summary>
    public required TextBlock Title { get; init; }

    /// <summary>For when, of whom, and how far the data reach.</summary>
    public required TextBlock Scope { get; init; }

    /// <summary>The message and where it stands.</summary>
    public required (Box Box, TextBlock Words) Message { get; init; }

    /// <summary>The source line.</summary>
    public required TextBlock Source { get; init; }

    /// <summary>The figures.</summary>
    public IReadOnlyList<WallGroupLayout> Groups { get; init; } = [];

    /// <summary>The chart; null where there is none.</summary>
    public WallChartLayout? Chart { get; init; }

    /// <summary>The further chart; null where there is none, or no room for it.</summary>
    public WallChartLayout? SecondChart { get; init; }

    /// <summary>The table.</summary>
    public IReadOnlyList<WallRowLayout> Rows { get; init; } = [];

    /// <summary>How targets stand; null where that is not said, or where there is no room and the message says it.</summary>
    public WallCountsLayout? Counts { get; init; }

    /// <summary>Content with as many cards and rows as the canvas has room for.</summary>
    public static WallContent Fit(WallContent content, WallCanvas canvas)
    {
        var layout = Of(content, canvas);
        var cards = layout.Groups.SelectMany(g => g.Cells).Select(c => c.Card.Card).ToList();
        var rows = layout.Rows.Select(r => r.Row).OfType<WallRow>().ToList();
        return content with { Cards = cards, Rows = rows, Dropped = content.Dropped + content.Cards.Count - cards.Count + content.Rows.Count - rows.Count };
    }

    /// <summary>How many rows of a table fit one page.</summary>
    public static int RowsOf(WallContent content, WallCanvas canvas)
    {
        var (_, areas) = Ground(content, canvas);
        return Math.Max(1, areas.Sum(a => TableOf(content, canvas, a).RowsIn(a.Height)));
    }

    /// <summary>Lays content out; what there is no room for is not in the layout.</summary>
    public static WallLayout Of(WallContent content, WallCanvas canvas)
    {
        var (layout, areas) = Ground(content, canvas);
        if (content.Rows.Count > 0 && content.Cards.Count == 0) return PlaceRows(layout, content, areas);
        return PlaceCards(layout, content, areas);
    }

    // The words of the frame, and the areas left for figures, one a panel.
    private static (WallLayout Layout, IReadOnlyList<Box> Areas) Ground(WallContent content, WallCanvas canvas)
    {
        var small = canvas.SmallestText;
        var plain = WallFrame.Of(canvas);
        string Join(params string[] parts) => string.Join("　", parts.Where(p => p.Length > 0));
        // How far the data reach, and what is left out, are said beside the period, or where there is no room for it, before the source.
        string[] besides = [content.AsOf, content.DroppedNote];
        var said = besides.Length;
        TextBlock scope;
        do scope = WallText.Fit(Join([content.Scope, .. besides[..said]]), plain.Heading.Width, 1, canvas.Body, small);
        while (scope.IsCut && said-- > 0);
        var before = string.Join("；", besides[Math.Max(0, said)..].Append(content.SourceLine).Where(p => p.Length > 0));
        var source = WallText.Fit(before, plain.Source.Width, 2, small, small);
        if (source.IsCut) source = WallText.Fit(before, plain.Source.Width, 3, small, small);
        if (content.Legend.Length > 0 && WallText.Fit(content.Legend, plain.Source.Width, 2, small, small) is { IsCut: false } legend && source.Lines.Count + legend.Lines.Count <= MostSourceLines)
        {
            source = source with { Lines = [.. legend.Lines, .. source.Lines] };
        }

        var frame = WallFrame.Of(canvas, source.Lines.Count);
        var badge = content.IsIllustrative ? BadgeWidth(canvas) : 0;
        var title = WallText.Fit(content.Title, frame.Heading.Width - badge, 1, canvas.Title, canvas.CardTitle, bold: true);
        var body = frame.Body[0];
        var bar = canvas.Scaled(26);
        var message = WallText.FitSentence(content.Message, body.Width - bar, canvas.Message, small, body.Height * MessageShare);
        var messageBox = new Box(body.X, body.Y, body.Width, WallText.HeightOf(message));
        // Beside each other they begin at one height.
        var top = messageBox.Bottom + Gap;
        var areas = frame.Body.Select(b => b.Inset(0, top - b.Y, 0, 0)).ToArray();
        return (new(frame) { Title = title, Scope = scope, Message = (messageBox, message), Source = source }, areas);
    }

    /// <summary>How wide the mark of made-up values beside the title is.</summary>
    public static double BadgeWidth(WallCanvas canvas) => canvas.CardTitle * 4 + canvas.Scaled(60);

    private static WallTable TableOf(WallContent content, WallCanvas canvas, Box area) => new(canvas, content.Rows, content.Captions, area.Width);

    private static WallLayout PlaceRows(WallLayout layout, WallContent content, IReadOnlyList<Box> areas)
    {
        var canvas = layout.Frame.Canvas;
        var tables = areas.Select(a => TableOf(content, canvas, a)).ToArray();
        var room = areas.Select((a, i) => tables[i].RowsIn(a.Height)).ToArray();
        WallCountsLayout? counts = null;
        var strip = CountsHeight(canvas);
        if (content.Counts.Count > 0 && tables[0].RowsIn(areas[0].Height - strip - Gap) + room.Skip(1).Sum() >= content.Rows.Count && CountsOf(layout, content, areas[0]) is { } found)
        {
            counts = found;
            areas = [areas[0].Inset(0, strip + Gap, 0, 0), .. areas.Skip(1)];
            room[0] = tables[0].RowsIn(areas[0].Height);
        }

        // Panels share the lines in proportion to their room.
        var rows = new List<WallRowLayout>();
        var left = Math.Min(content.Rows.Count, Math.Max(1, room.Sum()));
        var taken = 0;
        for (var i = 0; i < areas.Count; i++)
        {
            var share = i == areas.Count - 1 ? left : Math.Min(Math.Max(1, room[i]), (int)Math.Ceiling((double)left * room[i] / Math.Max(1, room.Skip(i).Sum())));
            rows.AddRange(tables[i].Place([.. content.Rows.Skip(taken).Take(share)], areas[i]));
            (taken, left) = (taken + share, left - share);
        }

        return layout with { Rows = rows, Counts = counts };
    }

    private static double CountsHeight(WallCanvas canvas) => canvas.Scaled(84);

    private static WallCountsLayout? CountsOf(WallLayout layout, WallContent content, Box area)
    {
        var canvas = layout.Frame.Canvas;
        var box = area with { Height = CountsHeight(canvas) };
        for (double size = canvas.CardTitle; size >= canvas.SmallestText; size -= 2)
        {
            var width = TextMeasure.Width(content.CountsTitle, size, bold: true)
                + content.Counts.Sum(c => TextMeasure.Width($"{c.Mark.Sign} {c.Mark.Word}", size) + TextMeasure.Width($"{c.Count}", size * 1.25, bold: true) + size * 1.6);
            if (width <= box.Width - canvas.Scaled(48)) return new(box, content.CountsTitle, size);
        }

        return null;
    }

    private static WallLayout PlaceCards(WallLayout layout, WallContent content, IReadOnlyList<Box> areas)
    {
        var canvas = layout.Frame.Canvas;
        WallArrangement? best = null;
        Division chosen = new(areas, null, null);
        // The chart gives way to its figures where both find no room, and at the very last a name is cut off.
        Division[] divisions = [.. Divisions(content, canvas, areas)];
        foreach (var (tried, mayCut) in new[] { (divisions, false), (divisions, true), ([new(areas, null, null)], false), ([new(areas, null, null)], true) })
        {
            foreach (var division in tried)
            {
                if (division.Chart is { } there && WallChartLayout.In(content.Chart!, content.Message, canvas, there) is null) continue;
                if (WallArrangement.Of(content.Cards, canvas, division.Cards, mayCut) is { } found && found.IsBetterThan(best)) (best, chosen) = (found, division);
            }

            if (best is not null) break;
        }

        WallCountsLayout? counts = null;
        if (content.Counts.Count > 0 && content.Chart is null && CountsOf(layout, content, areas[0]) is { } strip)
        {
            // Only where no figure has to give way, nor anything that is said of one.
            Box[] below = [areas[0].Inset(0, strip.Box.Height + Gap, 0, 0), .. areas.Skip(1)];
            if (WallArrangement.Of(content.Cards, canvas, below) is { } tried && tried.Shown == best?.Shown && tried.Told >= best.Told) (best, counts) = (tried, strip);
        }

        return layout with
        {
            Groups = best?.Groups ?? [],
            Counts = counts,
            Chart = content.Chart is { } drawn && chosen.Chart is { } beside ? WallChartLayout.In(drawn, content.Message, canvas, beside) : null,
            SecondChart = content.SecondChart is { } second && chosen.Second is { } room ? WallChartLayout.In(second, content.Message, canvas, room) : null,
        };
    }

    private sealed record Division(IReadOnlyList<Box> Cards, Box? Chart, Box? Second);

    // How the areas can be divided between cards and charts.
    private static IEnumerable<Division> Divisions(WallContent content, WallCanvas canvas, IReadOnlyList<Box> areas)
    {
        if (content.Chart is null || content.Cards.Count == 0) return [new(areas, content.Chart is null ? null : areas[^1], null)];
        var hasSecond = content.SecondChart is not null;
        if (areas.Count == 1) return InOne(areas[0], canvas, hasSecond);
        if (hasSecond) return InOne(areas[0], canvas, false).Select(d => d with { Second = areas[^1] });
        return [new([.. areas.Take(areas.Count - 1)], areas[^1], null)];
    }

    private static IEnumerable<Division> InOne(Box whole, WallCanvas canvas, bool hasSecond)
    {
        if (hasSecond && whole.Width >= canvas.Scaled(1700))
        {
            var card = Math.Floor(whole.Width * 0.26);
            var chart = Math.Floor((whole.Width - card - Gap * 2) / 2);
            yield return new([whole with { Width = card }], whole.Inset(card + Gap, 0, chart + Gap, 0), whole.Inset(card + chart + Gap * 2, 0, 0, 0));
            yield break;
        }

        foreach (var share in s_cardShares)
        {
            if (whole.Height > whole.Width)
            {
                var height = Math.Floor((whole.Height - Gap) * share);
                var below = whole.Inset(0, height + Gap, 0, 0);
                if (below.Height >= canvas.Scaled(hasSecond ? 1000 : 380))
                {
                    var half = Math.Floor((below.Height - Gap) / 2);
                    yield return hasSecond
                        ? new([whole with { Height = height }], below with { Height = half }, below.Inset(0, half + Gap, 0, 0))
                        : new([whole with { Height = height }], below, null);
                }
            }
            else
            {
                var width = Math.Floor((whole.Width - Gap) * share);
                if (whole.Width - Gap - width >= canvas.Scaled(560)) yield return new([whole with { Width = width }], whole.Inset(width + Gap, 0, 0, 0), null);
            }
        }
    }
}
