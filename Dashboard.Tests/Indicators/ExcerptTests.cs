using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Indicators;

public class ExcerptTests
{
    [Fact]
    public void The_clause_and_the_number_are_picked_out_of_their_paragraph()
    {
        const string text = "第一段。\n全年排查隐患10条，已整改。\n第三段。";
        Only(text, Some.Observed(text, "found", "排查隐患10条", "10条")).Should().Equal(
            Words("全年"), Clause("排查隐患"), Number("10条"), Words("，已整改。"));
    }

    [Fact]
    public void Figures_of_one_paragraph_share_it_and_the_first_is_where_it_leads()
    {
        const string text = "受理100件，审结80件。";
        var excerpt = Excerpt.Of([Some.Observed(text, "done", "审结80件", "80件"), Some.Observed(text, "all", "受理100件", "100件")], text).Single();
        excerpt.First.Should().Be(new SourcePlace(Some.Source, 2, "受理100件"));
        excerpt.Parts.Should().Equal(Clause("受理"), Number("100件"), Words("，"), Clause("审结"), Number("80件"), Words("。"));
    }

    [Fact]
    public void Clauses_that_overlap_are_marked_as_one()
    {
        const string text = "受理100件，其中80件审结。";
        Only(text, Some.Observed(text, "all", "受理100件，其中80件", "100件"), Some.Observed(text, "done", "其中80件审结", "80件")).Should().Equal(
            Clause("受理"), Number("100件"), Clause("，其中"), Number("80件"), Clause("审结"), Words("。"));
    }

    [Fact]
    public void Of_a_clause_that_occurs_twice_the_one_with_the_number_in_it_is_marked()
    {
        const string text = "培训2次，考试；培训2次。";
        var second = Some.Observed(text, "trainings", "培训2次", "2次") with { Offset = text.LastIndexOf("2次", StringComparison.Ordinal) };
        Only(text, second).Should().Equal(Words("培训2次，考试；"), Clause("培训"), Number("2次"), Words("。"));
    }

    [Fact]
    public void Paragraphs_come_in_the_order_of_the_text()
    {
        const string text = "甲1件\n乙2件\n丙3件";
        Excerpt.Of([Some.Observed(text, "c", "丙3件", "3件"), Some.Observed(text, "a", "甲1件", "1件")], text).Select(e => e.First.Quote).Should().Equal("甲1件", "丙3件");
    }

    [Fact]
    public void A_clause_that_runs_over_several_paragraphs_is_marked_as_far_as_the_paragraph_goes()
    {
        const string text = "关于隐患：\n排查10条\n已整改";
        Only(text, Some.Observed(text, "found", "隐患：\n排查10条\n已整改", "10条")).Should().Equal(Clause("排查"), Number("10条"));
    }

    [Fact]
    public void Every_published_figure_is_found_in_its_paragraph()
    {
        foreach (var observation in Published.Package.Observations)
        {
            var parts = Only(Published.Text, observation);
            string.Concat(parts.Where(p => p.IsNumber).Select(p => p.Text)).Should().Be(observation.AsWritten);
            string.Concat(parts.Where(p => p.IsClause).Select(p => p.Text)).Should().Be(observation.Quote);
        }
    }

    private static IReadOnlyList<ExcerptPart> Only(string text, params Observation[] observations) => Excerpt.Of(observations, text).Single().Parts;

    private static ExcerptPart Words(string text) => new(text, false, false);

    private static ExcerptPart Clause(string text) => new(text, true, false);

    private static ExcerptPart Number(string text) => new(text, true, true);
}
