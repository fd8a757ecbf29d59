using CsCheck;
using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.Features.SourceText;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Features.SourceText;

public class SourceReadingTests
{
    private static readonly HashSet<int> s_none = [];

    private static readonly Gen<(string Text, Observation[] Figures, Numeral[] Numerals, HashSet<int> Anchors)> s_any =
        Gen.String[Gen.Char["一、（）。\n隐患12件"], 1, 60].SelectMany(text => Gen.Select(
            Gen.Select(Gen.Int[0, text.Length - 1], Gen.Int[1, 8]).Array[0, 6],
            Gen.Select(Gen.Int[0, text.Length - 1], Gen.Int[1, 3]).Array[0, 4],
            Gen.Int[0, text.Length - 1].Array[0, 5],
            (figures, numerals, anchors) => (
                text,
                figures.Select((f, i) => Figure(text, $"i{i}", f.Item1, Math.Min(f.Item2, text.Length - f.Item1))).ToArray(),
                numerals.Select(n => Some.NoFigure(n.Item1, text.Substring(n.Item1, Math.Min(n.Item2, text.Length - n.Item1)), "序号")).ToArray(),
                anchors.ToHashSet())));

    [Fact]
    public void All_stretches_together_are_the_text_and_each_stands_where_it_says() => s_any.Sample(c =>
    {
        var paragraphs = SourceReading.Cut(c.Text, c.Figures, c.Numerals, c.Anchors);
        var stretches = paragraphs.SelectMany(p => p.Sentences).SelectMany(s => s.Stretches).ToArray();
        return stretches.All(s => s.Text.Length > 0 && c.Text.Substring(s.Offset, s.Text.Length) == s.Text)
            && stretches.Select(s => s.Offset).SequenceEqual(stretches.Select(s => s.Offset).Order())
            && string.Concat(stretches.Select(s => s.Text)) == c.Text.Replace("\n", "", StringComparison.Ordinal)
            && paragraphs.All(p => p.Offset == p.Sentences[0].Stretches[0].Offset);
    });

    [Fact]
    public void Whatever_is_linked_to_has_an_element_of_its_own() => s_any.Sample(c =>
    {
        var anchors = SourceReading.Cut(c.Text, c.Figures, c.Numerals, c.Anchors)
            .SelectMany(p => p.Sentences).SelectMany(s => s.Stretches).Where(s => s.IsAnchor).Select(s => s.Offset).ToArray();
        return anchors.Distinct().Count() == anchors.Length && c.Figures.Select(f => f.Offset).Concat(c.Anchors).Where(at => c.Text[at] != '\n').All(anchors.Contains);
    });

    [Fact]
    public void Every_figure_leads_to_its_indicator_wherever_it_lies() => s_any.Sample(c =>
    {
        var stretches = SourceReading.Cut(c.Text, c.Figures, c.Numerals, c.Anchors).SelectMany(p => p.Sentences).SelectMany(s => s.Stretches).ToArray();
        return c.Figures.Where(f => c.Text[f.Offset] != '\n').All(f => stretches.Any(s => s.Kind == StretchKind.Figure && s.Offset == f.Offset && s.IndicatorIds.Contains(f.IndicatorId)));
    });

    [Fact]
    public void A_figure_is_cut_out_of_its_sentence() =>
        Stretches("排查隐患3691条，已整改。", Read("排查隐患3691条，已整改。", "found", "3691条")).Should().BeEquivalentTo(
            [Plain("排查隐患", 0), new Stretch(StretchKind.Figure, "3691条", 4, ["found"], "", true), Plain("，已整改。", 9)]);

    [Fact]
    public void A_made_up_figure_leads_to_the_sentence_that_says_so()
    {
        const string text = "说明：数值都是编的。";
        Stretches(text, Read(text, "found", "数值都是编的") with { AsWritten = "" }, Read(text, "done", "数值都是编的") with { AsWritten = "" })
            .Should().BeEquivalentTo([Plain("说明：", 0), Plain("数值都是编的。", 3) with { IsAnchor = true }]);
    }

    [Fact]
    public void Two_indicators_of_one_number_share_it() =>
        Stretches("共5家。", Read("共5家。", "a", "5家"), Read("共5家。", "b", "5家"))[1].IndicatorIds.Should().Equal("a", "b");

    [Fact]
    public void A_figure_inside_another_leads_to_itself_first()
    {
        const string text = "受理3590件（含旧存159件）。";
        Stretches(text, Read(text, "all", "3590件（含旧存159件）"), Read(text, "old", "159件")).Where(s => s.Kind == StretchKind.Figure).Should().BeEquivalentTo(
            [
                new Stretch(StretchKind.Figure, "3590件（含旧存", 2, ["all"], "", true),
                new Stretch(StretchKind.Figure, "159件", 11, ["old", "all"], "", true),
                new Stretch(StretchKind.Figure, "）", 15, ["all"], "", false),
            ]);
    }

    [Fact]
    public void A_number_that_is_no_figure_says_why()
    {
        var stretches = SourceReading.Cut("“一站式”办理。", [], [Some.NoFigure(1, "一", "专有名称")], s_none).Single().Sentences.Single().Stretches;
        stretches.Should().BeEquivalentTo([Plain("“", 0), new Stretch(StretchKind.Dismissed, "一", 1, [], "专有名称", false), Plain("站式”办理。", 2)]);
    }

    [Fact]
    public void A_number_that_is_bound_to_a_figure_is_not_dismissed() =>
        SourceReading.Cut("共5家。", [], [Some.NoFigure(1, "5", "") with { IndicatorIds = ["a"] }], s_none).Single().Sentences.Single().Stretches.Should().ContainSingle();

    [Fact]
    public void Plain_words_are_cut_where_something_links_to() =>
        SourceReading.Cut("强化业务培训。", [], [], new HashSet<int> { 2 }).Single().Sentences.Single().Stretches.Should().BeEquivalentTo(
            [Plain("强化", 0), Plain("业务培训。", 2) with { IsAnchor = true }]);

    [Theory]
    [InlineData("一、主要做法", 1)]
    [InlineData("十二、附则", 1)]
    [InlineData("（一）依法行政", 2)]
    [InlineData("(十一)依法行政", 2)]
    [InlineData("(此件公开发布)", 0)]
    [InlineData("一站式办理", 0)]
    [InlineData("全年排查隐患", 0)]
    public void A_heading_is_known_by_its_number(string text, int level) => SourceReading.Cut(text, [], [], s_none).Single().Level.Should().Be(level);

    [Fact]
    public void Sentences_end_with_their_full_stop_and_empty_lines_are_no_paragraphs()
    {
        var paragraphs = SourceReading.Cut("甲。乙。\n\n丙", [], [], s_none);
        paragraphs.Select(p => p.Offset).Should().Equal(0, 6);
        paragraphs.SelectMany(p => p.Sentences).Select(s => string.Concat(s.Stretches.Select(x => x.Text))).Should().Equal("甲。", "乙。", "丙");
    }

    [Fact]
    public void Other_sources_and_departments_without_a_place_are_no_anchors()
    {
        var catalogue = new ASnapshot()
            .With(Some.Commitment("plan", Measurability.None) with { Offset = 10 })
            .With(Some.Problem("problem") with { Offset = 20 }, Some.Problem("elsewhere", "other") with { Offset = 21 })
            .With(Some.Claim("claim") with { Offset = 30 })
            .With(Some.Department("a", "甲") with { SourceId = Some.Source, Offset = 40 }, Some.Department("b", "乙") with { SourceId = Some.Source })
            .With(Some.DirectionOf("i", Comparison.Increase) with { Offset = 50 })
            .With(Some.Doubt("doubt") with { Offset = 60 }, Some.Doubt("elsewhere") with { SourceId = "other", Offset = 61 })
            .Build().Catalogue;
        SourceReading.AnchorsIn(catalogue, Some.Source).Should().BeEquivalentTo([10, 20, 30, 40, 50, 60]);
    }

    [Fact]
    public void Every_link_of_the_product_into_the_published_report_lands()
    {
        var catalogue = Published.Snapshot.Catalogue;
        var linked = SourceReading.AnchorsIn(catalogue, Published.Report);
        var stretches = SourceReading.Cut(Published.Text, Published.Package.Observations, Published.Package.Numerals, linked)
            .SelectMany(p => p.Sentences).SelectMany(s => s.Stretches).ToArray();
        var landings = stretches.Where(s => s.IsAnchor).Select(s => PageUrls.SourceAnchor(s.Offset)).ToArray();
        landings.Should().OnlyHaveUniqueItems();
        linked.Concat(Published.Package.Observations.Select(o => o.Offset)).Select(PageUrls.SourceAnchor).Should().BeSubsetOf(landings);
        stretches.Where(s => s.Kind == StretchKind.Dismissed).Should().OnlyContain(s => s.Reason.Length > 0);
    }

    private static Observation Read(string text, string indicator, string written) => Some.Observed(text, indicator, text, written);

    private static Observation Figure(string text, string indicator, int at, int length) =>
        Some.Observed(text, indicator, text, text.Substring(at, length)) with { Offset = at };

    private static Stretch Plain(string text, int offset) => new(StretchKind.Plain, text, offset, [], "", false);

    private static IReadOnlyList<Stretch> Stretches(string text, params Observation[] figures) =>
        SourceReading.Cut(text, figures, [], s_none).Single().Sentences.Single().Stretches;
}
