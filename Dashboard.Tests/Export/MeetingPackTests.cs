using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.Export;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Export;

/// <summary>What is laid before a meeting, and in which order.</summary>
public sealed class MeetingPackTests
{
    private static readonly Catalogue s_catalogue = Published.Snapshot.Catalogue;
    private static readonly Period s_year = Period.Year(2024);

    [Fact]
    public void Where_nothing_is_chosen_the_domains_of_the_mission_are()
    {
        var pack = MeetingPack.Read(s_catalogue, null, "", out var problem);

        problem.Should().BeNull();
        pack.Topics.Select(t => t.Id).Should().Equal("service-efficiency", "enforcement-inspection", "safety-hazards", "dispute-resolution");
        pack.Departments.Should().BeEmpty();
        pack.Name.Should().Be("政务服务效能、行政执法检查、安全隐患治理、矛盾纠纷化解");
    }

    [Fact]
    public void What_is_chosen_stands_in_its_address_in_one_spelling()
    {
        var pack = MeetingPack.Read(s_catalogue, "safety-hazards,leadership,safety-hazards", "dept.justice-bureau", out _);

        pack.Query.Should().Be("topics=safety-hazards,leadership&dept=dept.justice-bureau");
    }

    [Fact]
    public void What_does_not_exist_is_said()
    {
        MeetingPack.Read(s_catalogue, "nonsense", null, out var topic);
        MeetingPack.Read(s_catalogue, null, "dept.none", out var department);

        topic.Should().StartWith("参数 topics 中的“nonsense”不是领域：应为领域的编号，多个以逗号分开，有 service-efficiency、");
        department.Should().Be("参数 dept 中的“dept.none”不是部门：应为部门的编号，多个以逗号分开。部门及其编号见 /departments。");
    }

    [Fact]
    public void What_needs_attention_comes_first_then_each_domain_in_its_order()
    {
        var draft = Draft("dispute-resolution,safety-hazards", null);

        draft.Parts.Select(p => p.Heading).Distinct().Should().Equal("需要关注", "安全隐患治理", "矛盾纠纷化解");
        draft.Parts.Take(2).Select(p => p.Message).Should().Equal("最低的比率：隐患整改率69.93%", "尚未办结、未整改：未整改隐患数1,110条等3项");
        draft.Parts[0].Figures.Select(f => f.IndicatorId).Should().Equal("derived.hazard-rectification-rate", "derived.reconsideration-conclusion-rate", "derived.execution-closure-rate");
        draft.Parts.Count(p => p.Heading == "安全隐患治理" && p.Chart is not null).Should().Be(s_catalogue.ChartsOf("safety-hazards").Count());
        (draft.Title, draft.Whose).Should().Be(("法治政府建设会议材料：安全隐患治理、矛盾纠纷化解", "全旗"));
    }

    [Fact]
    public void The_lowest_rate_stands_on_top_as_the_message_says()
    {
        var chart = Draft("dispute-resolution,safety-hazards", null).Parts[0].Chart!;

        chart.Categories.Should().Equal("隐患整改率", "行政复议审结率", "执行案件执结率");
        chart.Series[0].Values.Select(v => (v!.Text, v.Tone)).Should().Equal(("69.93%", Tone.Plain), ("85%", Tone.Muted), ("97.35%", Tone.Muted));
        chart.Subtitle.Should().Be("未达100%的比率，%，由低到高，2024年，全旗");
    }

    [Fact]
    public void A_department_has_chapters_of_its_own()
    {
        var draft = Draft(null, "dept.justice-bureau");

        draft.Parts.Where(p => p.Heading != "需要关注").Select(p => p.Heading).Should().NotBeEmpty().And.OnlyContain(h => h.StartsWith("旗司法局　", StringComparison.Ordinal));
        draft.Whose.Should().Be("全旗和1个部门");
    }

    private static HandoutDraft Draft(string? topics, string? departments) =>
        MeetingPack.Read(s_catalogue, topics, departments, out _).Draft(Published.Snapshot, s_year, new DateOnly(2025, 3, 1), new AttainmentThresholds(), PageUrls.Plain.Figure);
}
