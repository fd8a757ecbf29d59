using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Export;

/// <summary>A handout as plain data for programs: the chart as it is drawn, the figures behind it, their sentences, and where all of it comes from.</summary>
public sealed class JsonFormat : IHandoutFormat
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // Chinese as it is: escaped, each letter would take six bytes instead of three.
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = true,
    };

    /// <inheritdoc />
    public string Extension => "json";

    /// <inheritdoc />
    public string ContentType => "application/json; charset=utf-8";

    /// <inheritdoc />
    public string Name => "JSON 数据";

    /// <inheritdoc />
    public void Write(Handout handout, Stream output, IProgress<HandoutProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        JsonSerializer.Serialize(output, Of(handout), s_options);
        progress?.Report(new(1, 1, handout.Title));
    }

    private static object Of(Handout handout) => new
    {
        handout.Title,
        handout.Subtitle,
        Illustrative = handout.Provenance.IsIllustrative,
        // Said in words as well, so that it cannot be overlooked by whoever copies from it.
        Mark = handout.Provenance.IsIllustrative ? Wording.Illustrative : null,
        Parts = handout.Parts.Select(p => new { p.Heading, p.Message, Remark = p.Remark.Length > 0 ? p.Remark : null, Chart = p.Chart is { } chart ? Of(chart) : null, Figures = p.Figures.Select(Of), LeftOut = p.LeftOut == 0 ? (int?)null : p.LeftOut }),
        Provenance = new
        {
            handout.Provenance.PackageTitle,
            handout.Provenance.PackageVersion,
            handout.Provenance.Revision,
            handout.Provenance.Sources,
            handout.Provenance.AsOf,
            MadeOn = handout.Provenance.MadeOn.ToString("O", CultureInfo.InvariantCulture),
            Address = handout.Provenance.Address.Length > 0 ? handout.Provenance.Address : null,
        },
    };

    private static object Of(Chart chart) => new
    {
        chart.Id,
        Kind = JsonNamingPolicy.CamelCase.ConvertName(chart.Kind.ToString()),
        chart.Title,
        chart.Subtitle,
        Unit = chart.Unit.Symbol,
        chart.Categories,
        Series = chart.Series.Select(s => new { s.Name, Values = chart.Categories.Select((_, i) => Of(s.At(i))) }),
        Target = chart.Target is { } target
            ? new { target.Label, target.Value, Direction = target.Direction switch { > 0 => "up", < 0 => "down", _ => null }, Category = target.Category is { } at ? chart.Categories[at] : null }
            : null,
        chart.Notes,
        chart.Sources,
        chart.AsOf,
        chart.IsIllustrative,
    };

    private static object? Of(ChartValue? value) => value is null ? null : new
    {
        value.Quantity.Value,
        Low = value.Quantity.Qualifier == Qualifier.Exact ? (decimal?)null : value.Quantity.Low,
        // The upper end of a minimum is a convention of ours, not a figure.
        High = value.Quantity.Qualifier is Qualifier.Exact or Qualifier.AtLeast ? (decimal?)null : value.Quantity.High,
        Qualifier = value.Quantity.Qualifier.Name(),
        Status = value.Status.Name(),
        value.Text,
        Gaps = value.Gaps == 0 ? (int?)null : value.Gaps,
        Break = value.Break ? true : (bool?)null,
        value.Href,
    };

    private static object Of(FigureFact fact) => new
    {
        fact.IndicatorId,
        fact.Name,
        fact.Topic,
        fact.Definition,
        Formula = fact.Formula.Length > 0 ? fact.Formula : null,
        fact.Kind,
        fact.Direction,
        Unit = fact.Unit.Symbol,
        Period = fact.Period.ToString(),
        PeriodName = fact.Period.Name,
        fact.Whose,
        fact.DepartmentIds,
        Value = fact.Figure?.Number(),
        Low = fact.Figure?.LowNumber(),
        High = fact.Figure?.HighNumber(),
        Qualifier = fact.Figure?.Quantity.Qualifier.Name(),
        Status = fact.Figure?.Status.Name(),
        Gaps = fact.Figure is { Gaps: > 0 and var gaps } ? (int?)gaps : null,
        Break = fact.Figure is { Break: true } ? true : (bool?)null,
        fact.Text,
        Growth = fact.Growth.Length > 0 ? fact.Growth : null,
        fact.GrowthValue,
        fact.Attainment,
        Lead = fact.Lead.Length > 0 ? fact.Lead : null,
        LeadBasis = fact.LeadBasis.Length > 0 ? fact.LeadBasis : null,
        Note = fact.Note.Length > 0 ? fact.Note : null,
        fact.Sentences,
    };
}
