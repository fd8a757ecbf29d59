using Microsoft.AspNetCore.Components;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Components.Layout;

namespace Wusheng.Dashboard.Features.Wall;

public partial class WallSpotlight
{
    /// <summary>What names the chart of a page rather than one of its cards.</summary>
    public const string OnChart = "chart";

    // A figure by itself may be so much larger than one of several.
    private const double Largest = 2.4;

    private const double Gap = 24;

    /// <summary>The page the figure stands on.</summary>
    [Parameter, EditorRequired] public required WallContent Content { get; set; }

    /// <summary>The id of the card, or <see cref="OnChart"/>; what there is no more shows the first card, or the chart.</summary>
    [Parameter, EditorRequired] public required string Spot { get; set; }

    /// <summary>What it is laid out on.</summary>
    [Parameter, EditorRequired] public required WallCanvas Canvas { get; set; }

    /// <summary>Whether it is dark.</summary>
    [Parameter] public bool IsDark { get; set; } = true;

    private WallFrame Frame { get; set; } = null!;

    private TextBlock Title { get; set; } = null!;

    private TextBlock Scope { get; set; } = null!;

    private TextBlock Source { get; set; } = null!;

    private Box Stage { get; set; }

    private Box Aside { get; set; }

    private (WallCardLayout Layout, Box Box, WallCanvas Canvas)? Figure { get; set; }

    private WallChartLayout? Chart { get; set; }

    private TextBlock QuoteHead { get; set; } = null!;

    private TextBlock? Quote { get; set; }

    private TextBlock QuoteSource { get; set; } = null!;

    private string ThemeName => new PageTheme(IsDark).Name;

    private WallCard? First => Content.Cards is [var first, ..] ? first : null;

    protected override void OnParametersSet()
    {
        var small = Canvas.SmallestText;
        Source = WallText.Fit(Content.SourceLine, WallFrame.Of(Canvas).Source.Width, Canvas.IsUpright ? 3 : 2, small, small);
        Frame = WallFrame.Of(Canvas, Source.Lines.Count);
        var badge = Content.IsIllustrative ? WallLayout.BadgeWidth(Canvas) : 0;
        Title = WallText.Fit(Content.Title, Frame.Heading.Width - badge, 1, Canvas.Title, Canvas.CardTitle, bold: true);
        Scope = WallText.Fit($"{Content.Scope}　{Content.AsOf}", Frame.Heading.Width, 1, Canvas.Body, small);

        var onChart = Content.Chart is not null && (Spot == OnChart || Content.Cards.Count == 0);
        var card = onChart ? First : Content.Card(Spot) ?? First;
        Divide(onChart ? 0.7 : 0.56, card is { Sentences.Count: > 0 });
        (Figure, Chart) = (null, null);
        if (onChart) Chart = WallChartLayout.In(Content.Chart!, "", Canvas, Stage);
        else if (card is not null) Figure = WallArrangement.Alone(card with { Sentences = [] }, Canvas, Stage.Width, Stage.Height, Largest);

        if (card is not { Sentences.Count: > 0 }) return;
        var width = Aside.Width - Canvas.Scaled(64);
        QuoteHead = WallText.Fit(card.Basis.StartsWith("计算", StringComparison.Ordinal) ? "计算所用数据的原文" : "报告原文", width, 1, Canvas.CardTitle, small);
        Quote = WallText.FitSentence(card.Quotes, width, Canvas.Title * 1.2, small, Aside.Height * 0.6);
        QuoteSource = WallText.Fit(card.Source, width, 3, Canvas.Body, small);
    }

    // The figure on one side and the sentence on the other: side by side, on an upright screen one above the other, on joined screens one each.
    private void Divide(double share, bool hasQuote)
    {
        var whole = Frame.Body[0];
        if (!hasQuote) (Stage, Aside) = (whole, default);
        else if (Frame.Body.Count > 1) (Stage, Aside) = (whole, Frame.Body[1]);
        else if (Canvas.IsUpright) (Stage, Aside) = (whole with { Height = Math.Floor(whole.Height * share) }, whole.Inset(0, Math.Floor(whole.Height * share) + Gap, 0, 0));
        else (Stage, Aside) = (whole with { Width = Math.Floor(whole.Width * share) }, whole.Inset(Math.Floor(whole.Width * share) + Gap, 0, 0, 0));
    }
}
