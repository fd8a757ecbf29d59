using Wusheng.Dashboard.DataPackages;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Store;
using static Wusheng.Dashboard.Tests.Store.Packages;

namespace Wusheng.Dashboard.Tests.Store;

public sealed class PackageImportTests : IAsyncLifetime, IDisposable
{
    private readonly TestStore _store = new();

    public Task InitializeAsync() => _store.OpenAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task A_package_is_shown_as_soon_as_it_is_imported()
    {
        var told = 0;
        _store.Snapshots.Changed += () => told++;

        var result = await _store.ImportAsync(Package());

        result.Should().BeEquivalentTo(new ImportResult(ImportOutcome.Imported, 2, 0, []));
        told.Should().Be(1);
        var snapshot = _store.Snapshots.Current;
        snapshot.Revision.Should().Be(1);
        snapshot.FigureOf("hazard.found", Period.Year(2024)).Should().Be(
            new Figure(Period.Year(2024), Quantity.Exact(3691), ObservationStatus.Reported, false, 1));
        snapshot.Fill(snapshot.Catalogue.Topic("hazards")!.Message, Period.Year(2024)).Should().Be("整改率69.93%");
    }

    [Fact]
    public async Task The_same_package_twice_changes_nothing()
    {
        await _store.ImportAsync(Package());
        var before = _store.Dump();

        (await _store.ImportAsync(Package())).Outcome.Should().Be(ImportOutcome.Unchanged);

        _store.Dump().Should().Be(before);
    }

    [Fact]
    public async Task An_older_package_does_not_come_back_over_a_newer_one()
    {
        await _store.ImportAsync(Package("1"));
        await _store.ImportAsync(Package("2"));

        (await _store.ImportAsync(Package("1"))).Outcome.Should().Be(ImportOutcome.Unchanged);

        _store.Snapshots.Current.Catalogue.Package.Version.Should().Be("2");
    }

    [Fact]
    public async Task A_newer_package_adds_a_revision_beside_the_old_one()
    {
        var first = Observed("hazard.found", 3691);
        var second = Observed("hazard.found", 3700, revision: 2);
        await _store.ImportAsync(Package("1", first));

        var result = await _store.ImportAsync(Package("2", first, second));

        result.Should().BeEquivalentTo(new ImportResult(ImportOutcome.Imported, 1, 0, []));
        _store.Snapshots.Current.FigureOf("hazard.found", Period.Year(2024))!.Value.Quantity.Value.Should().Be(3700);
        (await _store.Questions.ObservationsOfAsync("hazard.found")).Should().Equal(first, second);
    }

    [Fact]
    public async Task A_newer_package_replaces_the_catalogue()
    {
        await _store.ImportAsync(Package("1"));
        var renamed = Package("2") with
        {
            Indicators = [Found with { Name = "隐患总数" }, NewIndicator("hazard.done", 2, "已整改隐患数")],
            Departments = [NewDepartment("dept.c", "公安局")],
        };

        await _store.ImportAsync(renamed);

        var catalogue = _store.Snapshots.Current.Catalogue;
        catalogue.Indicators.Select(i => i.Name).Should().Equal("隐患总数", "已整改隐患数");
        catalogue.Departments.Select(d => d.Id).Should().Equal("dept.c");
    }

    [Fact]
    public async Task A_published_figure_cannot_be_rewritten()
    {
        await _store.ImportAsync(Package("1", Observed("hazard.found", 3691), Observed("hazard.found", 3700, revision: 2)));

        await Refuses(
            Package("2", Observed("hazard.done", 1), Observed("hazard.found", 3692) with { Quote = "排查隐患3692条" }),
            "observations.csv：hazard.found,_T,2024,1 已经发布，数据包中的 value 由“3691”改成了“3692”、low 由“3691”改成了“3692”、high 由“3691”改成了“3692”、"
            + "quote 由“排查隐患3691条”改成了“排查隐患3692条”、as_written 由“3691条”改成了“3692条”。已发布的数值不能改写，请恢复这一行，另加一行 revision=3");
    }

    [Fact]
    public async Task What_has_figures_cannot_vanish()
    {
        await _store.ImportAsync(Package("1", Observed("hazard.found", 3691, department: "dept.a")));

        await Refuses(
            Package("2", Observed("hazard.done", 1)) with { Indicators = [NewIndicator("hazard.done", 2, "已整改隐患数")], Departments = [] },
            "indicators.csv：指标“hazard.found”在数据库中已有数值，不能从数据包中删去。请保留这一行；不再展示的可将 display 改为 hide",
            "departments.csv：部门“dept.a”在数据库中已有数值，不能从数据包中删去。请保留这一行");
    }

    [Fact]
    public async Task A_store_takes_one_package_only()
    {
        await _store.ImportAsync(Package("1"));
        var other = Package("2");

        await Refuses(
            other with { Info = other.Info with { Name = "other" } },
            "datapackage.json：数据库中是数据包“test”，不能导入另一个数据包“other”。请用设置 Store:Path 为它另指定一个数据库，或用设置 Store:DataFolder 指定原来的数据包");
    }

    [Fact]
    public async Task An_older_package_does_not_replace_a_newer_one()
    {
        await _store.ImportAsync(Package("10.1"));
        await Refuses(Package("9.2"), "datapackage.json：数据包是9.2版，数据库中已有较新的10.1版。请换上较新的数据包；如内容确为最新，请提高version");
    }

    [Fact]
    public async Task Made_up_figures_never_come_among_real_ones()
    {
        await _store.ImportAsync(Package("1"));
        var demo = Package("2");

        await Refuses(
            demo with { Info = demo.Info with { IsIllustrative = true } },
            "datapackage.json：数据库中是真实数据，不能导入演示数据。请用设置 Store:Path 为它另指定一个数据库，或用设置 Store:DataFolder 指定原来的数据包");
    }

    [Fact]
    public async Task Published_figures_that_a_newer_package_leaves_out_stay()
    {
        await _store.ImportAsync(Package("1"));

        (await _store.ImportAsync(Package("2", Observed("hazard.found", 3691)))).RowsKept.Should().Be(1);

        _store.Snapshots.Current.FigureOf("hazard.done", Period.Year(2024))!.Value.Quantity.Value.Should().Be(2581);
    }

    [Theory]
    [InlineData("0.1")]
    [InlineData("69.930")]
    [InlineData("721000000")]
    [InlineData("-12345678901234567.123456789")]
    [InlineData("79228162514264337593543950335")]
    public async Task Decimals_come_back_as_they_went_in(string text)
    {
        var value = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        var quantity = new Quantity(value, value - 0.5m < value ? value - 0.5m : value, value, Qualifier.Rounded);
        var observation = Observed("hazard.found", 1) with { Quantity = quantity };

        await _store.ImportAsync(Package("1", observation));

        _store.Snapshots.Current.FigureOf("hazard.found", Period.Year(2024))!.Value.Quantity.Should().Be(quantity);
        (await _store.Questions.ObservationsOfAsync("hazard.found")).Should().Equal(observation);
    }

    [Fact]
    public async Task Another_program_that_is_writing_stops_an_import_but_not_the_readers()
    {
        await _store.ImportAsync(Package("1"));
        var before = _store.Dump();
        using var other = _store.Connect();
        using var writing = other.BeginTransaction();

        var import = FluentActions.Invoking(() => _store.ImportAsync(Package("2", Observed("hazard.done", 1))));

        (await import.Should().ThrowAsync<StoreFaultException>()).WithMessage(
            $"数据库“{_store.Database}”正被另一个程序占用，等待5秒仍未放开；请关闭占用它的程序后再试，或用设置 Store:Path 指定另一个位置。");
        (await _store.ImportAsync(Package("1"))).Outcome.Should().Be(ImportOutcome.Unchanged);
        (await _store.Questions.ObservationsOfAsync("hazard.found")).Should().HaveCount(1);
        _store.Dump().Should().Be(before);
    }

    [Fact]
    public async Task Readers_during_an_import_see_the_old_figures_or_the_new_ones()
    {
        await _store.ImportAsync(Package("1", Year(1)));
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            var counts = new HashSet<int>();
            while (!done.IsCancellationRequested) counts.Add((await _store.Questions.ObservationsOfAsync("hazard.found")).Count);
            return counts;
        })).ToArray();

        await _store.ImportAsync(Package("2", [.. Year(1), .. Year(2)]));
        await done.CancelAsync();

        (await Task.WhenAll(readers)).SelectMany(counts => counts).Distinct().Should().BeSubsetOf([5000, 10000]);

        static Observation[] Year(int revision) =>
            [.. Enumerable.Range(2000, 5000).Select(year => Observed("hazard.found", year, year.ToString(System.Globalization.CultureInfo.InvariantCulture), revision))];
    }

    [Fact]
    public void Numbers_that_stand_in_the_database_never_change_their_meaning()
    {
        Enum.GetValues<Qualifier>().Should().Equal([Qualifier.Exact, Qualifier.Rounded, Qualifier.AtLeast, Qualifier.About]);
        Enum.GetValues<ObservationStatus>().Should().Equal(
        [
            ObservationStatus.Reported, ObservationStatus.Derived, ObservationStatus.Implied,
            ObservationStatus.Provisional, ObservationStatus.Revised, ObservationStatus.Illustrative,
        ]);
    }

    private async Task Refuses(DataPackage package, params string[] problems)
    {
        var before = _store.Dump();
        var result = await _store.ImportAsync(package);
        result.Outcome.Should().Be(ImportOutcome.Refused);
        result.Problems.Select(p => p.ToString()).Should().Equal(problems);
        _store.Dump().Should().Be(before);
        _store.Snapshots.Current.Revision.Should().Be(1);
    }
}
