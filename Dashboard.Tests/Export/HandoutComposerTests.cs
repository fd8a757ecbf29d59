using Wusheng.Dashboard.Export;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Tests.Store;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Export;

/// <summary>The facts of a handout, against what the banner published.</summary>
public sealed class HandoutComposerTests(HandoutComposerTests.Stored stored) : IClassFixture<HandoutComposerTests.Stored>
{
    [Fact]
    public async Task Of_a_figure_everything_is_told_in_the_words_of_the_screen_and_of_the_report()
    {
        var handout = await stored.ComposeAsync(d => d.Chart("chart.onething-cases"));
        var indicator = Published.Snapshot.Catalogue.Indicator("onething.cases")!;
        var fact = handout.Figures[1];
        // As text, since a period has periods as members without end.
        (fact with { Sentences = [] }).ToString().Should().Be(new FigureFact
        {
            IndicatorId = "onething.cases",
            Name = "“一件事”办件量",
            Topic = "政务服务效能",
            Definition = indicator.Definition,
            Kind = "时期数（期内发生的数量）",
            Direction = "越高越好",
            Unit = new("件"),
            Period = Period.Year(2024),
            Whose = "全旗",
            DepartmentIds = "_T",
            Figure = new(Period.Year(2024), Quantity.Rounded(58_000, 1000), ObservationStatus.Reported, Revision: 1),
            Text = "5.8万件",
            Growth = "同比增长22%（向好），较2023年约4.75万件（推算）",
            GrowthValue = 22,
            Attainment = "○ 未设量化目标",
            GrowthJudgement = "向好",
            Lead = "旗政务服务与数据管理局",
            LeadIsNamed = false,
            Note = indicator.Note,
        }.ToString());
        fact.Sentences.Should().Equal(Sentence("onething.cases", "“一件事”办件量"));
    }

    [Fact]
    public async Task A_figure_that_was_worked_out_names_its_formula_and_the_sentences_of_its_operands()
    {
        var handout = await stored.ComposeAsync(d => d.Chart("chart.hazard-rectification-rate"));
        var fact = handout.Figures[0];
        fact.Name.Should().Be("隐患整改率");
        fact.Text.Should().Be("69.93%");
        fact.Formula.Should().Be("已整改隐患问题数 ÷ 排查隐患问题数 × 100");
        fact.Growth.Should().Be("2023年无数据，无法计算同比");
        fact.GrowthValue.Should().BeNull();
        fact.Sentences.Should().Equal([Sentence("hazard.rectified", "已整改隐患问题数"), Sentence("hazard.identified", "排查隐患问题数")]);
    }

    [Fact]
    public async Task A_year_that_was_implied_rests_on_the_sentences_of_the_year_after_it()
    {
        var fact = (await stored.ComposeAsync(d => d.Chart("chart.onething-cases"))).Figures[0];
        fact.Period.Should().Be(Period.Year(2023));
        fact.Figure!.Value.Status.Should().Be(ObservationStatus.Implied);
        fact.Formula.Should().NotBeEmpty();
        fact.Sentences.Select(s => s.Quote).Distinct().Should().NotBeEmpty().And.OnlyContain(q => Published.Text.Contains(q, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_missing_is_told_as_missing()
    {
        var handout = await stored.ComposeAsync(d => d.Indicator("hazard.identified"));
        var before = handout.Figures.Single(f => f.Period == Period.Year(2023));
        before.Text.Should().Be("无数据");
        before.Figure.Should().BeNull();
        before.Sentences.Should().BeEmpty();
    }

    [Fact]
    public async Task The_message_of_a_chart_is_backed_by_its_figures_whether_they_are_drawn_or_not() =>
        (await stored.ComposeAsync(d => d.Chart("chart.hazard-rectification"))).Figures.Select(f => f.Text)
            .Should().Equal("3,691条", "2,581条", "1,110条", "69.93%");

    [Fact]
    public async Task A_handout_says_which_state_of_which_data_it_shows_and_from_which_documents()
    {
        var handout = await stored.ComposeAsync(d => d.Topic("safety-hazards"));
        handout.Title.Should().Be("安全隐患治理");
        handout.Subtitle.Should().Be("2024年，全旗");
        var sources = handout.Parts[0].Chart!.Sources;
        handout.Provenance.Sources.Should().Equal(sources);
        (handout.Provenance with { Sources = sources }).Should().Be(new Provenance
        {
            PackageTitle = Published.Package.Info.Title,
            PackageVersion = Published.Package.Info.Version,
            Revision = 1,
            Sources = sources,
            AsOf = "2024年",
            MadeOn = new(2025, 3, 1),
            IsIllustrative = false,
        });
    }

    [Fact]
    public async Task Every_sentence_stands_in_the_report_where_it_is_said_to_stand()
    {
        var sentences = new List<FactSentence>();
        foreach (var topic in Published.Snapshot.Catalogue.Topics) sentences.AddRange((await stored.ComposeAsync(d => d.Topic(topic.Id))).Figures.SelectMany(f => f.Sentences));
        sentences.Should().HaveCountGreaterThan(80);
        sentences.Should().OnlyContain(s => Published.Text.Substring(s.Offset, s.AsWritten.Length) == s.AsWritten && Published.Text.Contains(s.Quote, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_nobody_would_read_so_many_those_of_the_period_and_the_newest_are_listed_and_the_rest_counted()
    {
        var draft = Drafts.Indicator("onething.cases")!;
        var handout = await stored.Composer.ComposeAsync(Published.Snapshot, draft, 1);
        handout.Parts[0].Figures.Should().ContainSingle().Which.Period.Should().Be(Period.Year(2024));
        handout.Parts[0].LeftOut.Should().Be(draft.Parts[0].Figures.Count - 1);
        // A table has nothing else to be read from.
        handout.Parts[^1].Chart.Should().BeNull();
        handout.Parts[^1].Figures.Should().HaveCount(draft.Parts[^1].Figures.Count);
    }

    private static HandoutDrafts Drafts => new(Published.Snapshot, Period.Year(2024), default, Some.FigureUrl);

    private static FactSentence Sentence(string indicatorId, string name)
    {
        var observation = Published.Package.Observations.Single(o => o.IndicatorId == indicatorId);
        return new(name, Published.Report, Published.Package.Sources[0].Title, observation.Quote, observation.Offset, observation.AsWritten, 1);
    }

    public sealed class Stored : IAsyncLifetime
    {
        private readonly TestStore _store = new();

        public HandoutComposer Composer => new(_store.Questions, _store.Clock, new());

        public async Task InitializeAsync()
        {
            await _store.OpenAsync();
            await _store.ImportAsync(Published.Package);
        }

        public Task<Handout> ComposeAsync(Func<HandoutDrafts, HandoutDraft?> draft) => Composer.ComposeAsync(Published.Snapshot, draft(Drafts)!);

        public Task DisposeAsync()
        {
            _store.Dispose();
            return Task.CompletedTask;
        }
    }
}
