using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.DataPackages;
using Wusheng.Dashboard.Export;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Tests.Testing;

/// <summary>Handouts for tests of the formats: of given charts, and of everything the packages in the repository draw.</summary>
internal static class AHandout
{
    private static readonly Lazy<Handout> s_published = new(() => OfPackage(Testing.Published.Package, Testing.Published.Snapshot, Period.Year(2024)));
    private static readonly Lazy<Handout> s_demo = new(ReadDemo);

    /// <summary>Every chart of the published package, one chapter a topic, with the figures behind it and their sentences.</summary>
    public static Handout Published => s_published.Value;

    /// <summary>Every chart of the made-up package, with months, departments and a heat map.</summary>
    public static Handout Demo => s_demo.Value;

    /// <summary>A handout of charts, each with one figure behind it.</summary>
    public static Handout Of(params Chart[] charts) => With([.. charts.Select((c, i) => new HandoutPart("演示领域", c.Title, c, [Fact($"figure-{i}")]))]);

    /// <summary>A handout of parts.</summary>
    public static Handout With(params HandoutPart[] parts) => new()
    {
        Title = "法治政府建设指标",
        Subtitle = "2024年，全旗",
        Parts = parts,
        Provenance = From(false),
    };

    /// <summary>Where a handout comes from.</summary>
    public static Provenance From(bool isIllustrative) => new()
    {
        PackageTitle = "乌审旗法治政府建设指标",
        PackageVersion = "1.0.0",
        Revision = 7,
        Sources = ["《乌审旗2024年度法治政府建设情况报告》（乌审旗人民政府，2025年2月发布）"],
        AsOf = "2024年",
        MadeOn = new(2025, 3, 1),
        Address = "http://dashboard.local/?period=2024",
        IsIllustrative = isIllustrative,
    };

    /// <summary>One figure with a sentence, plain in everything that a test does not mention.</summary>
    public static FigureFact Fact(string id, string name = "跨域通办办件量", string text = "3.7万余件", string quote = "全区通办事项跨域办件3.7万余件") => new()
    {
        IndicatorId = id,
        Name = name,
        Topic = "政务服务",
        Definition = $"{name}的含义",
        Kind = "时期数（期内发生的数量）",
        Direction = "越高越好",
        Unit = new("件"),
        Period = Period.Year(2024),
        Whose = Wording.WholeBanner,
        DepartmentIds = Department.WholeBanner,
        Figure = new(Period.Year(2024), Quantity.AtLeast(37_000, 38_000), ObservationStatus.Reported, Revision: 1),
        Text = text,
        Growth = "同比增长19%（2023年约3.11万件以上）",
        GrowthValue = 19,
        Attainment = "○ 未设量化目标",
        Lead = "旗政务服务局",
        Sentences = [new(name, "2024-annual-report", "乌审旗2024年度法治政府建设情况报告", quote, 1204, "3.7万余件", 1)],
    };

    private static Handout ReadDemo()
    {
        var package = DataPackageReader.Read(Repository.DemoPackage).Package!;
        var snapshot = Testing.Published.SnapshotOf(package);
        var handout = OfPackage(package, snapshot, Period.Year(2025));
        var composer = new ChartComposer(snapshot, Some.FigureUrl);
        var period = snapshot.LatestPeriod;
        List<HandoutPart> more = [];
        foreach (var id in snapshot.Catalogue.Indicators.Select(i => "months-" + i.Id).Concat(snapshot.Catalogue.Indicators.Select(i => "departments-" + i.Id)))
        {
            if (composer.Find(id, period) is { } chart && more.Count(m => m.Chart!.Kind == chart.Kind) < 4) more.Add(new("按月与按部门", chart.Title, chart, []));
        }

        var measured = snapshot.Catalogue.Indicators.First(i => snapshot.DepartmentsOf(i.Id).Count > 8 && snapshot.SeriesOf(i.Id, default).Any(f => f.Period.Length == PeriodLength.Month));
        var months = snapshot.SeriesOf(measured.Id, default).Where(f => f.Period.Length == PeriodLength.Month).Select(f => f.Period).TakeLast(18).ToArray();
        var compared = new ComparisonComposer(snapshot, Some.FigureUrl, [.. months.Select(m => m.Name)]);
        var rows = snapshot.DepartmentsOf(measured.Id).Select(d => Compared(snapshot, measured, d, months)).ToArray();
        more.AddRange(compared.Overlay([.. rows.Take(4)]).Append(compared.HeatMap(rows)).Select(c => new HandoutPart("部门比较", c.Title, c, [])));
        return handout with { Parts = [.. handout.Parts, .. more] };
    }

    private static Compared Compared(Snapshot snapshot, Indicator indicator, string department, Period[] months) =>
        new(department, snapshot.Catalogue.NameOf(DepartmentScope.Of(department)), indicator, DepartmentScope.Of(department), months);

    private static Handout OfPackage(DataPackage package, Snapshot snapshot, Period period)
    {
        var catalogue = snapshot.Catalogue;
        var composer = new ChartComposer(snapshot, Some.FigureUrl);
        var topics = catalogue.Topics.ToDictionary(t => t.Id);
        var parts = catalogue.Charts.OrderBy(c => topics[c.TopicId].Sequence).ThenBy(c => c.Sequence).Select(definition =>
        {
            var chart = composer.Compose(definition, period);
            return new HandoutPart(topics[definition.TopicId].Name, chart.Title, chart, [.. definition.IndicatorIds.Select(id => FactOf(package, snapshot, catalogue.Indicator(id)!, period))]);
        });
        return new()
        {
            Title = package.Info.Title,
            Subtitle = $"{period.Name}，{Wording.WholeBanner}",
            Parts = [.. parts],
            Provenance = From(package.Info.IsIllustrative) with { PackageTitle = package.Info.Title, PackageVersion = package.Info.Version, AsOf = period.Name },
        };
    }

    private static FigureFact FactOf(DataPackage package, Snapshot snapshot, Indicator indicator, Period period)
    {
        var own = indicator.PeriodIn(period);
        var figure = snapshot.FigureOf(indicator.Id, own, default);
        var titles = package.Sources.ToDictionary(s => s.Id, s => s.Title);
        return new()
        {
            IndicatorId = indicator.Id,
            Name = indicator.Name,
            Topic = snapshot.Catalogue.Topics.First(t => t.Id == indicator.TopicId).Name,
            Definition = indicator.Definition,
            Formula = indicator.IsDerived ? indicator.Definition : "",
            Kind = indicator.Kind.Name(),
            Direction = indicator.Direction.Name(),
            Unit = indicator.Unit,
            Period = own,
            Whose = Wording.WholeBanner,
            DepartmentIds = Department.WholeBanner,
            Figure = figure,
            Text = figure is { } known ? QuantityText.Sentence(known, indicator.Unit) : Wording.Missing,
            Attainment = "○ 未设量化目标",
            Note = indicator.Note,
            Sentences =
            [
                .. package.Observations.Where(o => o.IndicatorId == indicator.Id && o.Period == own && o.DepartmentId == Department.WholeBanner)
                    .Select(o => new FactSentence(indicator.Name, o.SourceId, titles[o.SourceId], o.Quote, o.Offset, o.AsWritten, o.Revision)),
            ],
        };
    }
}
