using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Store;
using static Wusheng.Dashboard.Tests.Store.Packages;

namespace Wusheng.Dashboard.Tests.Store;

public sealed class StoreQuestionsTests : IAsyncLifetime, IDisposable
{
    private readonly TestStore _store = new();

    public Task InitializeAsync() => _store.OpenAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task An_indicator_has_all_revisions_of_all_departments_in_order()
    {
        Observation[] observations =
        [
            Observed("hazard.found", 10, "2023"),
            Observed("hazard.found", 20),
            Observed("hazard.found", 21, revision: 2),
            Observed("hazard.found", 5, department: "dept.a"),
            Observed("hazard.found", 6, department: "dept.b"),
        ];
        await _store.ImportAsync(Package("1", [.. observations.Reverse(), Observed("hazard.done", 7)]));

        (await _store.Questions.ObservationsOfAsync("hazard.found")).Should().Equal(observations);
        (await _store.Questions.ObservationsOfAsync("hazard.found", "dept.b")).Should().Equal(observations[4]);
        (await _store.Questions.ObservationsOfAsync("hazard.rate")).Should().BeEmpty();
    }

    [Fact]
    public async Task Figures_have_the_words_of_their_newest_revision()
    {
        var old = Observed("hazard.found", 20);
        var newer = Observed("hazard.found", 21, revision: 2);
        var done = Observed("hazard.done", 7);
        await _store.ImportAsync(Package("1", old, newer, done, Observed("hazard.done", 6, "2023")));
        var found2024 = new FigureKey("hazard.found", Department.WholeBanner, Period.Year(2024));
        var found2023 = found2024 with { Period = Period.Year(2023) };
        var done2024 = found2024 with { IndicatorId = "hazard.done" };

        (await _store.Questions.WordsOfAsync(_store.Snapshots.Current, [found2024, found2023, done2024])).Should().Equal(
            new Dictionary<FigureKey, Observation> { [found2024] = newer, [done2024] = done });
    }

    [Fact]
    public async Task A_figure_from_before_a_correction_keeps_the_words_it_was_read_from()
    {
        var old = Observed("hazard.found", 20);
        var corrected = Observed("hazard.found", 21, revision: 2);
        await _store.ImportAsync(Package("1", old));
        var before = _store.Snapshots.Current;
        await _store.ImportAsync(Package("2", old, corrected));
        var found = new FigureKey("hazard.found", Department.WholeBanner, Period.Year(2024));

        (await _store.Questions.WordsOfAsync(before, [found])).Should().Equal(new Dictionary<FigureKey, Observation> { [found] = old });
        (await _store.Questions.WordsOfAsync(_store.Snapshots.Current, [found])).Should().Equal(new Dictionary<FigureKey, Observation> { [found] = corrected });
    }

    [Fact]
    public async Task A_source_has_its_text_its_numerals_and_the_figures_read_from_it()
    {
        var package = Package();
        await _store.ImportAsync(package);

        var document = (await _store.Questions.DocumentAsync("report"))!;
        document.Source.Should().Be(package.Sources[0]);
        document.Text.Should().Be(package.SourceTexts["report"]);
        document.Numerals.Should().BeEquivalentTo(package.Numerals);
        document.Observations.Should().Equal(package.Observations.OrderBy(o => o.Offset));
        (await _store.Questions.DocumentAsync("none")).Should().BeNull();
    }

    [Fact]
    public async Task Imports_are_told_the_newest_first()
    {
        await _store.ImportAsync(Package("1"));
        _store.Clock.Advance(TimeSpan.FromDays(1));
        await _store.ImportAsync(Package("2"));

        (await _store.Questions.ImportsAsync()).Select(i => (i.Number, i.Package, i.ContentHash, i.At, i.RowsAdded)).Should().Equal(
            (2, new PackageInfo("test", "测试数据", "2", false), "hash-2", _store.Clock.GetUtcNow(), 0),
            (1, new PackageInfo("test", "测试数据", "1", false), "hash-1", _store.Clock.GetUtcNow().AddDays(-1), 2));
    }

    [Fact]
    public async Task A_search_finds_indicators_departments_and_passages()
    {
        await _store.ImportAsync(Package());

        var findings = await _store.Questions.SearchAsync("整改");
        findings.Indicators.Select(i => i.Id).Should().Equal("hazard.done", "hazard.rate");
        findings.Departments.Should().BeEmpty();
        findings.Passages.Should().Equal(new Passage("report", 13, 2, "已", "整改", "2581条，整改率69.93%。"));

        (await _store.Questions.SearchAsync("司法")).Departments.Select(d => d.Name).Should().Equal("司法局");
    }

    [Fact]
    public async Task A_search_for_several_words_wants_all_of_them()
    {
        await _store.ImportAsync(Package());

        var findings = await _store.Questions.SearchAsync("  援助　159件 ");

        findings.Indicators.Should().BeEmpty();
        findings.Passages.Should().Equal(new Passage("report", 34, 2, "法律", "援助", "案件159件。"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("　 ")]
    [InlineData("%")]
    [InlineData("'; DROP TABLE Sources; --")]
    public async Task A_search_for_nothing_or_for_signs_does_no_harm(string words)
    {
        await _store.ImportAsync(Package());

        var findings = await _store.Questions.SearchAsync(words);

        findings.Indicators.Should().BeEmpty();
        findings.Passages.Select(p => p.Match).Should().Equal(words == "%" ? ["%"] : []);
    }

    [Fact]
    public async Task A_question_to_a_store_that_has_gone_fails_in_words_and_makes_no_new_one()
    {
        await _store.ImportAsync(Package());
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        File.Delete(_store.Database);

        var question = FluentActions.Invoking(() => _store.Questions.ObservationsOfAsync("hazard.found"));

        (await question.Should().ThrowAsync<StoreFaultException>()).WithMessage(
            $"数据库“{_store.Database}”无法打开；请检查该文件及其目录的读写权限，或用设置 Store:Path 指定另一个位置。");
        File.Exists(_store.Database).Should().BeFalse();
    }

    [Fact]
    public async Task A_listener_that_fails_does_not_keep_the_others_from_hearing()
    {
        var heard = 0;
        _store.Snapshots.Changed += () => throw new InvalidOperationException("one page's trouble");
        _store.Snapshots.Changed += () => heard++;

        await _store.ImportAsync(Package());

        heard.Should().Be(1);
    }
}
