using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Export;

/// <summary>Remembers which figure each mark of a chart stands for, by where the mark leads: a chart itself is plain data and does not know.</summary>
/// <param name="figureUrl">Where marks lead.</param>
public sealed class FigureTrace(FigureUrl figureUrl)
{
    private readonly Dictionary<string, WantedFigure> _figures = new(StringComparer.Ordinal);

    /// <summary>Where a mark leads; to be given to what composes the chart.</summary>
    public string Url(string indicatorId, Period period, DepartmentScope whose)
    {
        var url = figureUrl(indicatorId, period, whose);
        _figures[url] = new(indicatorId, period, whose);
        return url;
    }

    /// <summary>The figures that a chart draws, series by series, each once.</summary>
    public IEnumerable<WantedFigure> In(Chart chart) =>
        chart.Series.SelectMany(s => s.Values).Select(v => v?.Href).OfType<string>().Distinct(StringComparer.Ordinal).Select(href => _figures[href]);
}
