using Wusheng.Dashboard.Charts;

namespace Wusheng.Dashboard.Features.Wall;

/// <summary>Cards that stand together in one frame: a single figure, or those of one domain under its name.</summary>
/// <param name="Box">The frame.</param>
/// <param name="Heading">The name; null for a single figure.</param>
/// <param name="Lead">Who answers for all of them, beside the name; null where each says it itself.</param>
/// <param name="Cells">Each figure, where it stands, counted from the frame, and the canvas whose sizes its words have.</param>
public sealed record WallGroupLayout(Box Box, TextBlock? Heading, TextBlock? Lead, IReadOnlyList<(WallCardLayout Card, Box Box, WallCanvas Canvas)> Cells);

/// <summary>One way to place cards: which find room, how large, and how much is said of each.</summary>
/// <param name="Groups">The frames.</param>
/// <param name="Canvas">What they were placed on.</param>
public sealed record WallArrangement(IReadOnlyList<WallGroupLayout> Groups, WallCanvas Canvas)
{
    private const double NarrowestCard = 300;

    // A figure that has a page for itself is larger than one of several, its words up to so much.
    private const double LargestWords = 1.5;

    /// <summary>How many cards are placed.</summary>
    public int Shown { get; } = Groups.Sum(g => g.Cells.Count);

    /// <summary>How much is said of them, all together.</summary>
    public int Told { get; } = Groups.Sum(g => g.Cells.Sum(c => c.Card.Told));

    private double SmallestFigure { get; } = Groups.SelectMany(g => g.Cells).Where(c => !c.Card.Card.Value.IsMissing).Select(c => c.Card.FigureSize).DefaultIfEmpty(0).Min();

    private bool IsLarge => SmallestFigure >= Canvas.SmallKeyFigure;

    /// <summary>Whether it shows more: as many figures as possible, large enough, with as much said of each, and then the largest.</summary>
    public bool IsBetterThan(WallArrangement? other) =>
        other is null || Shown.CompareTo(other.Shown) switch
        {
            not 0 and var more => more > 0,
            _ => IsLarge != other.IsLarge ? IsLarge : Told != other.Told ? Told > other.Told : SmallestFigure > other.SmallestFigure + 1,
        };

    /// <summary>The best way; null where not even one card finds room.</summary>
    public static WallArrangement? Of(IReadOnlyList<WallCard> cards, WallCanvas canvas, IReadOnlyList<Box> areas, bool mayCut = false)
    {
        if (cards.Count == 0) return null;
        if (cards is [var single] && areas.Count == 1)
        {
            return Alone(single, canvas, areas[0].Width, areas[0].Height, LargestWords, mayCut) is { } alone ? new([new(areas[0], null, null, [alone])], canvas) : null;
        }

        var headed = cards[0].Heading.Length > 0;
        var groups = headed ? cards.GroupBy(c => c.Heading).Select(g => g.ToArray()).ToArray() : [.. cards.Select(c => new[] { c })];
        var most = groups.Max(g => g.Length);
        for (var count = groups.Length; count >= 1; count--)
        {
            WallArrangement? best = null;
            for (var each = most; each >= 1; each--)
            {
                for (var columns = 1; columns <= Math.Min(count, 4); columns++)
                {
                    if (TryArrange([.. groups.Take(count).Select(g => g.Take(each).ToArray())], canvas, areas, columns, mayCut) is { } tried && tried.IsBetterThan(best)) best = tried;
                }

                if (best is not null) return best;
            }
        }

        return null;
    }

    private static WallArrangement? TryArrange(WallCard[][] groups, WallCanvas canvas, IReadOnlyList<Box> areas, int columns, bool mayCut)
    {
        var placed = new List<WallGroupLayout>();
        var taken = 0;
        for (var panel = 0; panel < areas.Count; panel++)
        {
            var share = (int)Math.Ceiling((double)(groups.Length - taken) / (areas.Count - panel));
            var here = groups[taken..(taken + share)];
            taken += share;
            if (here.Length == 0) continue;
            foreach (var (group, box) in here.Zip(Grid(areas[panel], here.Length, Math.Min(columns, here.Length))))
            {
                if (GroupIn(group, canvas, box, mayCut) is not { } laid) return null;
                placed.Add(laid);
            }
        }

        return new(placed, canvas);
    }

    // The first takes the room that the last line would leave empty: it is the most telling.
    private static IEnumerable<Box> Grid(Box area, int count, int columns)
    {
        var rows = (count + columns - 1) / columns;
        var (width, height) = ((area.Width - WallLayout.Gap * (columns - 1)) / columns, (area.Height - WallLayout.Gap * (rows - 1)) / rows);
        var span = 1 + (columns - count % columns) % columns;
        var cell = 0;
        for (var i = 0; i < count; i++)
        {
            var wide = i == 0 ? span : 1;
            var (row, column) = (cell / columns, cell % columns);
            yield return new(
                Math.Round(area.X + column * (width + WallLayout.Gap)), Math.Round(area.Y + row * (height + WallLayout.Gap)), Math.Floor(width * wide + WallLayout.Gap * (wide - 1)), Math.Floor(height));
            cell += wide;
        }
    }

    /// <summary>A single figure as large as the room allows, up to some times the common size.</summary>
    public static (WallCardLayout Card, Box Box, WallCanvas Canvas)? Alone(WallCard card, WallCanvas canvas, double width, double height, double largest, bool mayCut = false)
    {
        for (var factor = largest; factor >= 1; factor -= 0.1)
        {
            var larger = canvas with { SmallestText = (int)Math.Round(canvas.SmallestText * Math.Min(factor, LargestWords)), FigureScale = factor };
            var padding = WallCardLayout.PaddingOf(larger);
            var inner = new Box(padding, padding * 0.75, width - padding * 2, height - padding * 1.5);
            if (WallCardLayout.Fit(card, larger, inner.Width, inner.Height) is { } laid && laid.Told >= Most(card)) return (laid, inner, larger);
        }

        var edge = WallCardLayout.PaddingOf(canvas);
        var room = new Box(edge, edge * 0.75, width - edge * 2, height - edge * 1.5);
        return WallCardLayout.Fit(card, canvas, room.Width, room.Height, mayCut: mayCut) is { } plain ? (plain, room, canvas) : null;

        // What is shown at the common size must not give way to larger letters.
        int Most(WallCard shown)
        {
            var padding = WallCardLayout.PaddingOf(canvas);
            return WallCardLayout.Fit(shown, canvas, width - padding * 2, height - padding * 1.5)?.Told ?? 0;
        }
    }

    private static WallGroupLayout? GroupIn(WallCard[] cards, WallCanvas canvas, Box box, bool mayCut)
    {
        if (box.Width < canvas.Scaled(NarrowestCard)) return null;
        var padding = WallCardLayout.PaddingOf(canvas);
        var inner = new Box(padding, padding * 0.75, box.Width - padding * 2, box.Height - padding * 1.5);
        TextBlock? heading = null, shared = null;
        if (cards[0].Heading.Length > 0)
        {
            heading = WallText.Fit(cards[0].Heading, inner.Width, 1, canvas.CardTitle, canvas.SmallestText, bold: true);
            if (cards.Length > 1 && Array.TrueForAll(cards, c => c.Lead == cards[0].Lead))
            {
                var lead = WallCardLayout.LeadOf(cards[0], inner.Width - heading.Width - padding * 2, canvas.SmallestText);
                if (lead is { IsCut: false, Lines.Count: 1 }) shared = lead;
            }

            inner = inner.Inset(0, WallText.HeightOf(heading) + canvas.Scaled(6), 0, 0);
        }

        var cells = new List<(WallCardLayout, Box, WallCanvas)>();
        var width = Math.Floor((inner.Width - padding * 2 * (cards.Length - 1)) / cards.Length);
        for (var i = 0; i < cards.Length; i++)
        {
            var cell = inner with { X = inner.X + i * (width + padding * 2), Width = width };
            if (WallCardLayout.Fit(cards[i], canvas, cell.Width, cell.Height, isPart: heading is not null, mayCut, hasLead: shared is null) is not { } laid) return null;
            cells.Add((laid, cell, canvas));
        }

        return new(box, heading, shared, cells);
    }
}
