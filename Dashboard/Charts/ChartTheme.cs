namespace Wusheng.Dashboard.Charts;

/// <summary>
/// The colours of a chart, as #RRGGBB. Every one stands out from <see cref="Background"/> by at least 3:1, and those of words by 4.5:1.
/// None carries a meaning alone: a word, a shape or the order says it as well.
/// </summary>
public sealed record ChartTheme
{
    /// <summary>Its name in addresses and file names.</summary>
    public required string Name { get; init; }

    /// <summary>What the chart stands on. A plot leaves it to the page, so the card around it should have this colour.</summary>
    public required string Background { get; init; }

    /// <summary>Whether a stand-alone picture leaves its ground to what it is laid upon. <see cref="Background"/> is then the colour that this should come near to.</summary>
    public bool IsTransparent { get; init; }

    /// <summary>Values, names, titles.</summary>
    public required string Text { get; init; }

    /// <summary>Axis labels, notes, what may be read second.</summary>
    public required string MutedText { get; init; }

    /// <summary>Lines that guide the eye and should not be noticed.</summary>
    public required string Grid { get; init; }

    /// <summary>The line bars stand on.</summary>
    public required string Axis { get; init; }

    /// <summary>A mark that is set back.</summary>
    public required string Muted { get; init; }

    /// <summary>Good by the indicator's direction.</summary>
    public required string Good { get; init; }

    /// <summary>Needs attention.</summary>
    public required string Warning { get; init; }

    /// <summary>Bad by the indicator's direction.</summary>
    public required string Bad { get; init; }

    /// <summary>Colours of the series in order; the first four differ for colour-blind eyes too.</summary>
    public required IReadOnlyList<string> Series { get; init; }

    /// <summary>
    /// One hue for the cells of a heat map, the lowest values nearest to the background. The weaker three carry <see cref="Text"/>, the others
    /// <see cref="Background"/>, at 4.5:1 or more; where a cell ends its gap says, so the weakest need not stand out.
    /// </summary>
    public required IReadOnlyList<string> Heat { get; init; }

    /// <summary>White: pages by day, projectors.</summary>
    public static ChartTheme Light { get; } = new()
    {
        Name = "light",
        Background = "#FFFFFF",
        Text = "#1B2536",
        MutedText = "#56637A",
        Grid = "#E4E9F1",
        Axis = "#8390A5",
        Muted = "#8390A5",
        Good = "#00796B",
        Warning = "#9A6200",
        Bad = "#C1272D",
        Series = ["#1F5FBF", "#2A9BAE", "#8A6D3B", "#4A2A7A", "#B5477A", "#7C8698", "#B85C00", "#4E7A1E"],
        Heat = ["#E0EBF9", "#B4D0F0", "#79A9E0", "#2E6DC0", "#123F80"],
    };

    /// <summary>Navy: the wall, and pages by choice.</summary>
    public static ChartTheme Dark { get; } = new()
    {
        Name = "dark",
        Background = "#0A1A33",
        Text = "#F2F6FF",
        MutedText = "#A9B8D0",
        Grid = "#22365A",
        Axis = "#7487A5",
        Muted = "#7487A5",
        Good = "#2FBF8F",
        Warning = "#FFD24A",
        Bad = "#FF6B5E",
        Series = ["#6CB8FF", "#E0C98F", "#2F9FAE", "#DCCFFF", "#D9709F", "#7F8DA6", "#FF9E5E", "#A5CF6B"],
        Heat = ["#18325C", "#214B85", "#2F69AF", "#7DB4EC", "#D3E7FF"],
    };

    /// <summary>Paper: as <see cref="Light"/>, with black words and lines that survive a copier.</summary>
    public static ChartTheme Print { get; } = Light with
    {
        Name = "print",
        Text = "#000000",
        MutedText = "#333333",
        Grid = "#D0D5DD",
        Axis = "#4A4A4A",
        Muted = "#7A7A7A",
    };

    /// <summary>The same without a ground: <see cref="Light"/> for light slides, <see cref="Dark"/> for dark ones.</summary>
    public ChartTheme Transparent => this with { IsTransparent = true };

    /// <summary>The theme of that name; null where there is none.</summary>
    public static ChartTheme? Named(string? name) => name switch
    {
        "light" => Light,
        "dark" => Dark,
        "print" => Print,
        _ => null,
    };

    /// <summary>The colour of words on a cell of a heat map.</summary>
    public string TextOnHeat(int step) => step < 3 ? Text : Background;

    /// <summary>The colour of a mark.</summary>
    public string ColourOf(Tone tone, int series) => tone switch
    {
        Tone.Muted => Muted,
        Tone.Good => Good,
        Tone.Warning => Warning,
        Tone.Bad => Bad,
        _ => Series[series % Series.Count],
    };
}
