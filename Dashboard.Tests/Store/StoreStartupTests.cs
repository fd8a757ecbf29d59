using Wusheng.Dashboard.DataPackages;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Tests.Store;

public sealed class StoreStartupTests
{
    private static readonly string s_uxin = FindUxin();

    [Fact]
    public async Task The_published_package_is_in_the_store_when_the_program_has_started()
    {
        using var store = new TestStore(dataFolder: s_uxin);

        await store.Startup.StartAsync(CancellationToken.None);

        store.State.Fault.Should().BeNull();
        store.State.PackageProblems.Should().BeEmpty();
        var package = DataPackageReader.Read(s_uxin).Package!;
        var catalogue = store.Snapshots.Current.Catalogue;
        catalogue.Indicators.Count(i => !i.IsDerived).Should().Be(85);
        catalogue.Indicators.Count(i => i.IsDerived).Should().Be(51);
        catalogue.Should().BeEquivalentTo(
            new Catalogue(
                package.Info, package.Sources, package.Topics, package.Indicators, package.Departments,
                package.Targets, package.Plan, package.Problems, package.Claims, package.Charts, package.Inconsistencies),
            options => options.ComparingByValue<Period>().ComparingByValue<Unit>().ComparingByValue<Formula>().ComparingByValue<MessageTemplate>());
        await store.Startup.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Every_published_figure_comes_back_with_its_words()
    {
        using var store = new TestStore(dataFolder: s_uxin);
        await store.Startup.StartAsync(CancellationToken.None);
        var package = DataPackageReader.Read(s_uxin).Package!;

        var document = (await store.Questions.DocumentAsync("2024-annual-report"))!;

        package.Observations.Should().HaveCount(85);
        document.Observations.Should().Equal(package.Observations.OrderBy(o => o.Offset));
        document.Numerals.Should().BeEquivalentTo(package.Numerals);
        document.Text.Should().Be(package.SourceTexts["2024-annual-report"]);
        foreach (var observation in document.Observations)
        {
            document.Text.AsSpan(observation.Offset).StartsWith(observation.AsWritten).Should().BeTrue(observation.IndicatorId);
            store.Snapshots.Current.FigureOf(observation.IndicatorId, observation.Period).Should().Be(
                new Figure(observation.Period, observation.Quantity, observation.Status, observation.Break, observation.Revision));
        }

        await store.Startup.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task The_package_can_be_written_out_again_byte_for_byte()
    {
        using var store = new TestStore(dataFolder: s_uxin);
        await store.Startup.StartAsync(CancellationToken.None);
        await store.Startup.StopAsync(CancellationToken.None);
        var written = Path.Combine(store.Folder, "written");

        DataPackageWriter.Write((await store.Questions.PackageAsync())!, written);

        Files(written).Should().Equal(Files(s_uxin));

        static Dictionary<string, string> Files(string folder) => Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(folder, file), File.ReadAllText);
    }

    [Fact]
    public async Task An_empty_store_whose_package_is_missing_says_so()
    {
        using var store = new TestStore();

        await store.Startup.StartAsync(CancellationToken.None);

        var data = Path.Combine(store.Folder, "data");
        store.State.Fault!.Message.Should().Be(
            $"数据库“{store.Database}”中还没有数据，而数据包“{data}”有1处问题（第一处：datapackage.json：数据文件夹“{data}”不存在。请检查设置 Store:DataFolder），"
            + "改正后会自动重试，也可用设置 Store:DataFolder 指定另一个数据包。");
        await store.Startup.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_store_with_figures_goes_on_when_its_package_is_missing()
    {
        using var store = new TestStore(dataFolder: s_uxin);
        await store.Startup.StartAsync(CancellationToken.None);
        await store.Startup.StopAsync(CancellationToken.None);
        using var again = new TestStore(store.Folder);

        await again.Startup.StartAsync(CancellationToken.None);

        again.State.IsReady.Should().BeTrue();
        again.State.PackageProblems.Should().ContainSingle().Which.Remedy.Should().Be("请检查设置 Store:DataFolder");
        again.Snapshots.Current.HasFigures.Should().BeTrue();
        await again.Startup.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Whoever_mends_the_cause_need_not_restart_the_program()
    {
        using var store = new TestStore(dataFolder: s_uxin);
        await File.WriteAllTextAsync(store.Database, "no database");
        var ready = new TaskCompletionSource();
        await store.Startup.StartAsync(CancellationToken.None);
        store.State.Fault!.Message.Should().StartWith($"“{store.Database}”不是数据库文件");
        store.State.Changed += () =>
        {
            if (store.State.IsReady) ready.SetResult();
        };

        File.Delete(store.Database);
        store.Clock.Advance(TimeSpan.FromSeconds(15));

        await ready.Task.WaitAsync(TimeSpan.FromSeconds(30));
        store.Snapshots.Current.HasFigures.Should().BeTrue();
        await store.Startup.StopAsync(CancellationToken.None);
    }

    private static string FindUxin()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Wusheng.Dashboard.sln"))) folder = folder.Parent!;
        return Path.Combine(folder.FullName, "data", "uxin");
    }
}
