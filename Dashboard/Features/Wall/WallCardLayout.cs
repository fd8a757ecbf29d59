using Wusheng.Dashboard.Charts;

namespace Wusheng.Dashboard.Features.Wall;

/// <summary>A line or several below a figure.</summary>
/// <param name="Css">What sort it is, for its colour.</param>
/// <param name="Words">The words.</param>
public sealed record WallFact(string Css, TextBlock Words);

/// <summary>A figure on its card: the label above, the value large, below it or beside it as many facts as there is room for, and at the foot who answers for it.</summary>
/// <param name="Card">The figure.</param>
/// <param name="Label">What is measured.</param>
/// <param name="FigureSize">Size of the digits.</param>
/// <param name="Tag">How the value is known, where there is no room for that beside it; null where there is.</param>
/// <param name="Facts">Attainment first, then the change with its base, then the rest.</param>
/// <param name="FactsAt">How far from the left the facts stand in a column of their own; 0 where they stand below the figure.</param>
/// <param name="Lead">Who answers for it; null where that is said above of all that stand together.</param>
/// <param name="Told">How much of what is known of it is shown, to choose between arrangements.</param>
public sealed record WallCardLayout(
    WallCard Card, TextBlock Label, double FigureSize, TextBlock? Tag, IReadOnlyList<WallFact> Facts, double FactsAt, TextBlock? Lead, int Told)
{
    // From this width on, as a multiple of the height, facts stand beside the figure.
    private const double WideFrom = 2.1;

    // A figure smaller than this, as a share of the smallest key figure, is none.
    private const double SmallestShare = 0.75;

    /// <summary>Who answers for a figure, in as many lines as a long name needs.</summary>
    public static TextBlock LeadOf(WallCard card, double width, double size) => WallText.FitName($"负责：{card.Lead}", width, size);

    /// <summary>Whether facts stand beside the figure.</summary>
    public bool IsSplit => FactsAt > 0;

    /// <summary>Size of 万, 亿 beside digits of a size.</summary>
    public static double ScaleSizeOf(double figureSize) => Math.Round(figureSize * 0.62);

    /// <summary>Between the parts of a card.</summary>
    public static double GapOf(WallCanvas canvas) => canvas.Scaled(6);

    /// <summary>From the edge of a card to its words.</summary>
    public static double PaddingOf(WallCanvas canvas) => canvas.Scaled(24);

    /// <summary>Lays a figure out in some room without padding; null where it does not fit with all that must be said of it.</summary>
    /// <param name="card">The figure.</param>
    /// <param name="canvas">The canvas.</param>
    /// <param name="width">Of the room.</param>
    /// <param name="height">Of the room.</param>
    /// <param name="isPart">Whether it stands under a name of its own, and its label is set back.</param>
    /// <param name="hasLead">Whether it says itself who answers for it; not where that is said of all that stand under the name.</param>
    /// <param name="mayCut">Whether a name too long for its place may be cut off with …, and a figure be smaller than a key figure should.</param>
    public static WallCardLayout? Fit(WallCard card, WallCanvas canvas, double width, double height, bool isPart = false, bool mayCut = false, bool hasLead = true)
    {
        var isWide = width >= canvas.Scaled(660) && width >= height * WideFrom;
        return (isWide ? Fit(card, canvas, width, height, isPart, mayCut, hasLead, split: true) : null) ?? Fit(card, canvas, width, height, isPart, mayCut, hasLead, split: false);
    }

    private static WallCardLayout? Fit(WallCard card, WallCanvas canvas, double width, double height, bool isPart, bool mayCut, bool hasLead, bool split)
    {
        var small = canvas.SmallestText;
        var first = split ? Math.Floor(width * 0.46) : width;
        var label = isPart ? WallText.Fit(card.Label, first, 2, canvas.Body, small) : WallText.Fit(card.Label, first, 2, canvas.CardTitle, small, bold: true);
        if (label.IsCut && !mayCut) return null;
        var isTagged = FigureSizeFor(card.Value, canvas, first, height, canvas.SmallKeyFigure) > 0 || card.Value.Tag.Length == 0;
        var value = isTagged ? card.Value : card.Value with { Tag = "" };
        var figure = FigureSizeFor(value, canvas, first, height, mayCut ? canvas.CardTitle : canvas.SmallKeyFigure * SmallestShare);
        if (figure == 0) return null;
        var tag = isTagged ? null : WallText.Fit(card.Value.Tag, first, 1, small, small);
        var lead = hasLead ? LeadOf(card, first, small) : null;
        if (lead is { IsCut: true } && !mayCut) return null;
        var gap = GapOf(canvas);
        var below = height - WallText.HeightOf(label) - FigureHeight(figure) - (tag is null ? 0 : WallText.HeightOf(tag) + gap) - (lead is null ? 0 : WallText.HeightOf(lead)) - gap * 2;
        if (below < 0) return null;

        var at = split ? first + PaddingOf(canvas) * 2 : 0;
        var (room, left) = split ? (width - at, height) : (width, below);
        var facts = new List<WallFact>();
        var told = 0;
        if (card.Attainment is { } attainment)
        {
            // How it stands is never left out.
            if (!TryAdd("mark " + CssOf(attainment.Tone), $"{attainment.Sign} {attainment.Word}", canvas.Body, bold: true)) return null;
            told += 2;
            // Why it is judged so goes with the target, so that no word of judgement stands alone; the target alone says more than the distance alone.
            if (attainment.Distance.Length > 0 && TryAdd("detail", $"{attainment.Brief}；{attainment.Distance}", small)) told += 3;
            else if (TryAdd("detail", attainment.Brief, small)) told += TryAdd("detail", attainment.Distance, small) ? 3 : 2;
        }

        if (card.Growth is { } growth)
        {
            // A change without its base says nothing: both or neither. Rather in smaller words than not at all, or bad news would be what gives way.
            var isAdded = TryAddGrowth(growth, canvas.Body) || TryAddGrowth(growth, small)
                || TryAdd("mark " + CssOf(growth.Tone), $"{growth.Sign} {growth.Word}，{growth.Detail}", small, bold: true);
            if (isAdded) told += 2;
        }

        if (TryAdd("remark", card.Remark, small)) told++;
        if (TryAdd("detail", card.Computation, small)) told++;
        if (TryAdd("sentence", card.Quotes, small)) told++;
        TryAdd("remark", card.Basis, small);
        return new(card, label, figure, tag, facts, at, lead, told);

        bool TryAddGrowth(WallMark growth, double size)
        {
            var (kept, before) = (facts.Count, left);
            if (TryAdd("mark " + CssOf(growth.Tone), $"{growth.Sign} {growth.Word}", size, bold: true) && TryAdd("detail", growth.Detail, small)) return true;
            (left, facts) = (before, facts[..kept]);
            return false;
        }

        bool TryAdd(string css, string text, double size, bool bold = false)
        {
            if (text.Length == 0) return false;
            var lines = (int)((left - gap) / (size * WallText.LineHeight));
            if (WallText.Whole(text, room, Math.Min(lines, 6), size, bold) is not { } block) return false;
            facts.Add(new(css, block));
            left -= WallText.HeightOf(block) + gap;
            return true;
        }
    }

    /// <summary>The height of the line a figure stands on.</summary>
    public static double FigureHeight(double size) => Math.Round(size * 1.16);

    /// <summary>The class that gives a meaning its colour.</summary>
    public static string CssOf(WallTone tone) => tone switch
    {
        WallTone.Good => "good",
        WallTone.Warning => "warning",
        WallTone.Bad => "bad",
        _ => "none",
    };

    /// <summary>How wide a figure is printed.</summary>
    public static double WidthOf(WallValue value, WallCanvas canvas, double size)
    {
        var unit = canvas.CardTitle;
        if (value.IsMissing) return TextMeasure.Width(value.Number, size * 0.7, bold: true);
        return TextMeasure.Width(value.Before, unit) + TextMeasure.Width(value.Number, size, bold: true) + TextMeasure.Width(value.Scale, ScaleSizeOf(size), bold: true)
            + TextMeasure.Width(value.Unit, unit) + canvas.Scaled(10)
            + (value.Tag.Length > 0 ? TextMeasure.Width(value.Tag, canvas.SmallestText) + canvas.Scaled(30) : 0);
    }

    // As large as there is room for; 0 where it would be too small to be a key figure.
    private static double FigureSizeFor(WallValue value, WallCanvas canvas, double width, double height, double smallest)
    {
        for (double size = canvas.KeyFigure; size >= smallest; size -= 2)
        {
            if (WidthOf(value, canvas, size) <= width && FigureHeight(size) <= height * 0.6) return size;
        }

        return 0;
    }
}
