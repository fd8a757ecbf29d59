using System.Text.Json;
using System.Text.RegularExpressions;
using Wusheng.Dashboard.DataPackages;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.DataPackages;

/// <summary>A part of a package is a sound package, and its figures are those of the whole.</summary>
public sealed class PackageSelectionTests
{
    private static readonly DataPackage s_uxin = DataPackageReader.Read(Repository.UxinPackage).Package!;
    private static readonly DataPackage s_demo = DataPackageReader.Read(Repository.DemoPackage).Package!;

    public static TheoryData<string> TopicsOfUxin => [.. s_uxin.Topics.Select(t => t.Id)];

    public static TheoryData<string> TopicsOfDemo => [.. s_demo.Topics.Select(t => t.Id)];

    [Fact]
    public void Nothing_chosen_is_the_package_itself() => PackageSelection.Whole.Of(s_uxin).Should().BeSameAs(s_uxin);

    [Theory]
    [MemberData(nameof(TopicsOfUxin))]
    public void Every_topic_alone_is_a_sound_package_with_the_same_figures(string topic)
    {
        var part = Read(new PackageSelection([topic], [], null, null).Of(s_uxin));

        part.Topics.Select(t => t.Id).Should().Contain(topic);
        part.Indicators.Where(i => i.TopicId == topic).Should().Equal(s_uxin.Indicators.Where(i => i.TopicId == topic), (a, b) => a.Id == b.Id);
        part.Observations.Should().NotBeEmpty().And.BeSubsetOf(s_uxin.Observations);
        part.Numerals.Should().HaveCount(s_uxin.Numerals.Count, "the document comes whole");
        var (whole, taken) = (SnapshotOf(s_uxin), SnapshotOf(part));
        foreach (var indicator in part.Indicators)
        {
            taken.SeriesOf(indicator.Id).Should().Equal(whole.SeriesOf(indicator.Id), indicator.Id);
            taken.GrowthOf(indicator, Period.Year(2024)).Should().Be(whole.GrowthOf(indicator, Period.Year(2024)), indicator.Id);
        }
    }

    [Theory]
    [MemberData(nameof(TopicsOfDemo))]
    public void A_topic_of_months_and_departments_too(string topic)
    {
        var part = Read(new PackageSelection([topic], [], null, null).Of(s_demo));

        var (whole, taken) = (SnapshotOf(s_demo), SnapshotOf(part));
        foreach (var indicator in part.Indicators) taken.SeriesOf(indicator.Id).Should().Equal(whole.SeriesOf(indicator.Id), indicator.Id);
    }

    [Fact]
    public void A_department_comes_with_its_own_figures_alone()
    {
        var id = s_demo.Observations[0].DepartmentId;

        var part = Read(new PackageSelection([], [id], null, null).Of(s_demo));

        part.Observations.Should().Equal(s_demo.Observations.Where(o => o.DepartmentId == id));
        part.Targets.Should().OnlyContain(t => t.DepartmentId == id);
        var (whole, taken) = (SnapshotOf(s_demo), SnapshotOf(part));
        foreach (var indicator in part.Indicators)
        {
            taken.SeriesOf(indicator.Id, DepartmentScope.Of(id)).Should().Equal(whole.SeriesOf(indicator.Id, DepartmentScope.Of(id)), indicator.Id);
        }
    }

    [Fact]
    public void Periods_bound_figures_targets_and_plan()
    {
        var part = Read(new PackageSelection([], [], Period.Month(2024, 11), Period.Quarter(2025, 1)).Of(s_demo));

        part.Observations.Select(o => o.Period).Distinct().Order().Should().Equal(
            Period.Month(2024, 11), Period.Month(2024, 12), Period.Month(2025, 1), Period.Month(2025, 2), Period.Month(2025, 3));
        part.Targets.Should().OnlyContain(t => t.Period.YearNumber == 2024 || t.Period.YearNumber == 2025);
    }

    [Fact]
    public void It_says_what_it_is_a_part_of_and_cannot_be_taken_for_the_whole()
    {
        var part = new PackageSelection(["safety-hazards", "dispute-resolution"], [Department.WholeBanner], Period.Year(2024), null).Of(s_uxin);

        part.Info.Should().Be(new PackageInfo("uxin-rule-of-law-selection", "乌审旗法治政府建设指标（选录）", "2024.2", false));
        using var descriptor = JsonDocument.Parse(part.Descriptor);
        Regex.Unescape(JsonSerializer.Serialize(descriptor.RootElement.GetProperty("selection"))).Should().Be(
            """{"of":{"name":"uxin-rule-of-law","title":"乌审旗法治政府建设指标","version":"2024.2"},"topics":["dispute-resolution","safety-hazards"],"departments":["_T"],"from":"2024","to":null}""");
    }

    [Fact]
    public void A_part_of_a_part_keeps_one_name()
    {
        var part = Read(new PackageSelection(["safety-hazards"], [], null, null).Of(s_uxin));

        new PackageSelection([], [], Period.Year(2024), null).Of(part).Info.Should().Be(part.Info);
    }

    [Fact]
    public void A_number_whose_figure_stays_behind_says_so()
    {
        var part = new PackageSelection(["safety-hazards"], [], null, null).Of(s_uxin);

        var found = s_uxin.Observations.First(o => o.IndicatorId == "onething.cases");
        part.Observations.Should().NotContain(found);
        part.Numerals.Where(n => n.LiesIn(found)).Should().NotBeEmpty().And.OnlyContain(n => n.IndicatorIds.Count == 0 && n.Reason == "所属指标的数值未选入本数据包");
    }

    private static DataPackage Read(DataPackage package)
    {
        var archive = new MemoryStream();
        DataPackageWriter.WriteArchive(package, archive, _ => []);
        var reading = DataPackageReader.ReadArchive(archive, "part.zip");
        reading.Problems.Should().BeEmpty();
        return reading.Package!;
    }

    private static Snapshot SnapshotOf(DataPackage package) => new(
        new(package.Info, package.Sources, package.Topics, package.Indicators, package.Departments, package.Targets, package.Plan, package.Problems, package.Claims, package.Charts, package.Inconsistencies),
        package.Observations.GroupBy(o => (o.IndicatorId, o.DepartmentId)).Select(g => new Series(g.Key.IndicatorId, g.Key.DepartmentId, g.GroupBy(o => o.Period)
            .Select(p => p.MaxBy(o => o.Revision)!).OrderBy(o => o.Period).Select(o => new Figure(o.Period, o.Quantity, o.Status, o.Break, o.Revision)))), 1);
}
