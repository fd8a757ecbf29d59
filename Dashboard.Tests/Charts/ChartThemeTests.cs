using System.Globalization;
using Wusheng.Dashboard.Charts;

namespace Wusheng.Dashboard.Tests.Charts;

public class ChartThemeTests
{
    public static TheoryData<string> Names() => ["light", "dark", "print"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Marks_stand_out_from_the_background(string name)
    {
        var theme = ChartTheme.Named(name)!;
        ((string[])[.. theme.Series, theme.Muted, theme.Good, theme.Warning, theme.Bad, theme.Axis])
            .Should().OnlyContain(colour => Contrast(colour, theme.Background) >= 3);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Words_are_readable(string name)
    {
        var theme = ChartTheme.Named(name)!;
        ((string[])[theme.Text, theme.MutedText, theme.Warning]).Should().OnlyContain(colour => Contrast(colour, theme.Background) >= 4.5);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Numbers_are_readable_on_every_cell_of_a_heat_map_and_a_step_is_told_from_the_next(string name)
    {
        var theme = ChartTheme.Named(name)!;
        theme.Heat.Select((colour, step) => Contrast(colour, theme.TextOnHeat(step))).Should().OnlyContain(contrast => contrast >= 4.5);
        theme.Heat.Zip(theme.Heat.Skip(1), Contrast).Should().OnlyContain(contrast => contrast >= 1.25);
        theme.Heat.Select(colour => Contrast(colour, theme.Background)).Should().BeInAscendingOrder();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_first_four_series_differ_for_red_green_blind_eyes(string name)
    {
        var series = ChartTheme.Named(name)!.Series;
        for (var i = 0; i < 4; i++)
        {
            for (var j = 0; j < i; j++) AsDeuteranopeSees(series[i], series[j]).Should().BeGreaterThan(20, $"{series[i]} 与 {series[j]} 应能分辨");
        }
    }

    [Fact]
    public void There_is_no_other_theme() => ChartTheme.Named("neon").Should().BeNull();

    private static double Contrast(string a, string b)
    {
        var (x, y) = (Luminance(a), Luminance(b));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    private static double Luminance(string colour) => 0.2126 * Linear(colour)[0] + 0.7152 * Linear(colour)[1] + 0.0722 * Linear(colour)[2];

    // WCAG 2: the light that a colour of #RRGGBB gives off.
    private static double[] Linear(string colour) =>
        [.. Enumerable.Range(0, 3).Select(i => int.Parse(colour.AsSpan(1 + 2 * i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d)
            .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))];

    // Machado, Oliveira and Fernandes (2009), then the distance in CIE L*a*b*.
    private static double AsDeuteranopeSees(string a, string b) => Math.Sqrt(Lab(a).Zip(Lab(b), (x, y) => (x - y) * (x - y)).Sum());

    private static double[] Lab(string colour)
    {
        var l = Linear(colour);
        var r = Math.Clamp(0.367322 * l[0] + 0.860646 * l[1] - 0.227968 * l[2], 0, 1);
        var g = Math.Clamp(0.280085 * l[0] + 0.672501 * l[1] + 0.047413 * l[2], 0, 1);
        var b = Math.Clamp(-0.011820 * l[0] + 0.042940 * l[1] + 0.968881 * l[2], 0, 1);
        var x = Cube((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
        var y = Cube(0.2126 * r + 0.7152 * g + 0.0722 * b);
        var z = Cube((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
        return [116 * y - 16, 500 * (x - y), 200 * (y - z)];

        static double Cube(double t) => t > 0.008856 ? Math.Cbrt(t) : 7.787 * t + 16d / 116;
    }
}
