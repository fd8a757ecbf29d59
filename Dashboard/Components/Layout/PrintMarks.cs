using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Components.Layout;

/// <summary>
/// What every printed sheet says in its margins: whose data these are, for when, in which version; and, on a dark page, the colours that its drawings have on
/// paper. The rest of printing stands in wwwroot/print.css.
/// </summary>
public static class PrintMarks
{
    private static readonly Lazy<string> s_lightDrawings = new(LightDrawings);

    /// <summary>The style of a page's sheets.</summary>
    /// <param name="snapshot">The figures; null where there are none.</param>
    /// <param name="period">For when.</param>
    /// <param name="departments">Whose.</param>
    /// <param name="today">The day the page was made.</param>
    /// <param name="isDark">Whether its drawings are dark.</param>
    public static MarkupString Of(Snapshot? snapshot, Period? period, DepartmentScope departments, DateOnly today, bool isDark)
    {
        var marks = new StringBuilder("@media print{");
        if (snapshot is { HasFigures: true, Catalogue: var catalogue })
        {
            var name = period ?? snapshot.LatestPeriod;
            marks.Append("@page{font:8pt sans-serif;color:#3d4656;");
            Box("top-left", $"{(catalogue.Package.IsIllustrative ? $"{Wording.Illustrative}　" : "")}{catalogue.Package.Title}");
            Box("top-right", $"{name.Name}，{catalogue.NameOf(departments)}");
            Box("bottom-left", $"数据：{catalogue.Package.Version}版，截至{snapshot.LatestPeriod.Name}");
            Box("bottom-right", string.Create(CultureInfo.InvariantCulture, $"{today.Year}年{today.Month}月{today.Day}日"));
            marks.Append('}');
        }

        if (isDark) marks.Append(s_lightDrawings.Value);
        return new(marks.Append('}').ToString());

        void Box(string place, string text) => marks.Append('@').Append(place).Append("{content:\"").Append(Escaped(text)).Append("\"}");
    }

    // In a style sheet inside a page: neither its string nor the element may end early.
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '"' or '\\' or '<' or '>' or '&' || char.IsControl(c)) escaped.Append(CultureInfo.InvariantCulture, $"\\{(int)c:x} ");
            else escaped.Append(c);
        }

        return escaped.ToString();
    }

    // A drawing's colours are written into it, one for each role; a rule for each puts the light theme's in its place, so that no page holds two drawings.
    private static string LightDrawings()
    {
        var (dark, light) = (new PageTheme(true).Chart, ChartTheme.Light);
        var rules = new StringBuilder();
        foreach (var (from, to) in Roles(dark).Zip(Roles(light)).Distinct())
        {
            rules.Append(CultureInfo.InvariantCulture, $"[fill=\"{from}\"]{{fill:{to}}}[stroke=\"{from}\"]{{stroke:{to}}}");
        }

        return rules.ToString();
    }

    /// <summary>Every colour of a theme, role by role.</summary>
    public static IEnumerable<string> Roles(ChartTheme theme) =>
        [theme.Background, theme.Text, theme.MutedText, theme.Grid, theme.Axis, theme.Muted, theme.Good, theme.Warning, theme.Bad, .. theme.Series, .. theme.Heat];
}
