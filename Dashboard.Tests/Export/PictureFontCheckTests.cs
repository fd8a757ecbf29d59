using Microsoft.Extensions.Logging;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.DataPackages;
using Wusheng.Dashboard.Export;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Tests.Store;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Export;

public class PictureFontCheckTests
{
    public static TheoryData<string> Folders => [Repository.UxinPackage, Repository.DemoPackage];

    [Theory]
    [MemberData(nameof(Folders))]
    public void The_shipped_fonts_have_every_character_of_the_packages(string folder)
    {
        using var fonts = new PictureFonts(new(), folder);
        var package = DataPackageReader.Read(folder).Package!;
        var catalogue = new Catalogue(
            package.Info, package.Sources, package.Topics, package.Indicators, package.Departments, package.Targets, package.Plan, package.Problems, package.Claims, package.Charts,
            package.Inconsistencies);
        var words = PictureFontCheck.WordsOf(catalogue).ToList();
        words.Should().Contain(catalogue.Indicators.Select(i => i.Name)).And.Contain(catalogue.Departments.Select(d => d.Name)).And.Contain(catalogue.Charts.Select(c => c.Title.Text));
        fonts.Check(words).Should().BeEmpty();
    }

    [Fact]
    public async Task What_the_fonts_lack_is_said_at_start_and_again_when_the_figures_change()
    {
        using var store = new TestStore();
        using var fonts = new PictureFonts(new(), store.Folder);
        var log = new Messages();
        using var check = new PictureFontCheck(fonts, store.Snapshots, log);
        await store.OpenAsync();
        await check.StartAsync(default);
        log.Errors.Should().BeEmpty();

        await store.ImportAsync(Named("1", "𠮷日嘎朗图镇"));
        fonts.Fault.Should().StartWith("图片字体“Noto Sans SC”没有“𠮷”，用到它们的图表不能存为PNG");
        log.Errors.Should().Equal(fonts.Fault);

        await store.Snapshots.RebuildAsync();
        log.Errors.Should().HaveCount(1, "没有变化的问题不重复记录");

        await store.ImportAsync(Named("2", "吉日嘎朗图镇"));
        fonts.Fault.Should().BeNull();
        await check.StopAsync(default);
    }

    private static DataPackage Named(string version, string department)
    {
        var package = Packages.Package(version);
        return package with { Departments = [package.Departments[0] with { Name = department }, .. package.Departments.Skip(1)] };
    }

    private sealed class Messages : ILogger<PictureFontCheck>
    {
        public List<string> Errors { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel >= LogLevel.Error) Errors.Add(formatter(state, exception));
        }
    }
}
