using System.IO.Compression;
using System.Text;
using Wusheng.Dashboard.DataPackages;
using Wusheng.Dashboard.Export;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Tests.DataPackages;
using Wusheng.Dashboard.Tests.Store;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Export;

/// <summary>What is taken away can be taken in again: the same store, and from it the same bytes.</summary>
public sealed class PackageRoundTripTests
{
    // Numbers that a store gives by the order of its own history.
    private static readonly string[] s_ownNumbers = ["Series", "Observations", "Imports", "sqlite_sequence"];

    [Theory]
    [InlineData("uxin")]
    [InlineData("demo")]
    public async Task A_package_taken_into_an_empty_store_gives_the_same_store_and_the_same_bytes(string name)
    {
        using var first = await FilledAsync(DataPackageReader.Read(Path.Combine(Repository.Root, "data", name)).Package!);
        var exported = await ExportAsync(first);

        var reading = Read(exported);
        reading.Problems.Should().BeEmpty();
        using var second = await FilledAsync(reading.Package!);

        Convert.ToHexString(await ExportAsync(second)).Should().Be(Convert.ToHexString(exported));
        (await TablesAsync(second)).Should().Equal(await TablesAsync(first));
        (await second.Questions.ImportsAsync())[0].ContentHash.Should().Be((await first.Questions.ImportsAsync())[0].ContentHash);
    }

    [Fact]
    public async Task Data_files_in_the_archive_are_those_the_store_was_filled_from()
    {
        using var store = await FilledAsync(DataPackageReader.Read(Repository.UxinPackage).Package!);

        var files = FilesOf(await ExportAsync(store));

        files.Keys.Should().Equal(
            "datapackage.json", "sources.csv", "topics.csv", "indicators.csv", "departments.csv", "observations.csv", "targets.csv", "plan.csv", "problems.csv", "claims.csv",
            "numerals.csv", "charts.csv", "inconsistencies.csv", "sources/2024-annual-report.txt", "README.md", "CITATION.cff", "CITATION.txt");
        foreach (var (path, text) in files.Where(f => File.Exists(Path.Combine(Repository.UxinPackage, f.Key))))
        {
            text.Should().Be(await File.ReadAllTextAsync(Path.Combine(Repository.UxinPackage, path)), path);
        }
    }

    [Fact]
    public async Task Corrections_and_figures_kept_from_an_older_package_survive_the_way_through_a_file()
    {
        using var folder = new PackageFolder();
        using var first = await FilledAsync(folder.Read().Package!);
        // A newer package corrects one figure and has lost another, whose number it now calls none.
        var lost = folder["observations.csv"].Split('\n').First(l => l.StartsWith("cases.growth,", StringComparison.Ordinal));
        var corrected = folder["observations.csv"].Split('\n').First(l => l.StartsWith("hazard.found,_T,2024,1,", StringComparison.Ordinal));
        folder["observations.csv"] = folder["observations.csv"].Replace(lost + "\n", "", StringComparison.Ordinal)
            .Replace(corrected + "\n", corrected + "\n" + corrected.Replace("2024,1,", "2024,2,", StringComparison.Ordinal).Replace(",A,", ",R,", StringComparison.Ordinal) + "\n", StringComparison.Ordinal);
        folder["numerals.csv"] = folder["numerals.csv"].Replace("cases.growth,", ",已不作指标", StringComparison.Ordinal);
        folder.Describe(json => json["version"] = "9999.1");
        var newer = folder.Read();
        newer.Problems.Should().BeEmpty();
        (await first.ImportAsync(newer.Package!)).RowsKept.Should().Be(1);

        var exported = await ExportAsync(first);
        var reading = Read(exported);
        reading.Problems.Should().BeEmpty();
        using var second = await FilledAsync(reading.Package!);

        (await second.Questions.ObservationsOfAsync("hazard.found")).Where(o => o.DepartmentId == "_T").Select(o => o.Revision).Should().Equal(1, 2);
        (await second.Questions.ObservationsOfAsync("cases.growth")).Should().ContainSingle();
        (await TablesAsync(second)).Should().Equal(await TablesAsync(first));
        Convert.ToHexString(await ExportAsync(second)).Should().Be(Convert.ToHexString(exported));
    }

    [Fact]
    public async Task A_package_whose_text_no_longer_has_a_published_sentence_is_refused()
    {
        using var store = new TestStore();
        await store.OpenAsync();
        await store.ImportAsync(Packages.Package());
        var text = new Dictionary<string, string> { ["report"] = "全年排查隐患3691条。" };

        var result = await store.ImportAsync(Packages.Package("2", Packages.Observed("hazard.found", 3691)) with { SourceTexts = text });

        result.Problems.Select(p => p.ToString()).Should().Equal(
            "sources/report.txt：已发布的数值 hazard.done,_T,2024,1 的原文“2581条”不在第15个字符处了。请换回原来的文本，或把这一行加回 observations.csv 后再更正");
        (await store.Questions.ImportsAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task A_figure_that_was_published_is_not_computed_from_now_on()
    {
        using var store = new TestStore();
        await store.OpenAsync();
        await store.ImportAsync(Packages.Package());
        var newer = Packages.Package("2", Packages.Observed("hazard.found", 3691));
        Indicator computed = newer.Indicators[1] with { Derivation = "difference", Formula = Formula.Parse("{hazard.found} - 1") };

        var result = await store.ImportAsync(newer with { Indicators = [newer.Indicators[0], computed, newer.Indicators[2]] });

        result.Problems.Select(p => p.ToString()).Should().Equal("indicators.csv：指标“hazard.done”在数据库中已有数值，不能改为由公式计算。请为算得的指标另用一个编号");
    }

    [Fact]
    public async Task What_it_is_and_how_to_cite_it_stands_beside_the_data()
    {
        using var store = await FilledAsync(DataPackageReader.Read(Repository.UxinPackage).Package!);
        var files = FilesOf(await ExportAsync(store));
        var hash = (await store.Questions.ImportsAsync())[0].ContentHash;

        files["README.md"].Should().StartWith("# 乌审旗法治政府建设指标\n").And.Contain("| 版本 | 2024.2 |").And.Contain($"`{hash[..12]}`").And.Contain("| 数值期间 | 2024年 |")
            .And.Contain("- 《乌审旗2024年法治政府建设年度报告暨2025年工作计划》，乌审旗人民政府，2025年2月发布。").And.Contain("`Store:DataFolder`").And.Contain("公式")
            .And.NotContain("演示数据").And.NotContain("选录");
        files["CITATION.cff"].Should().StartWith("cff-version: 1.2.0\ntype: dataset\n").And.Contain("title: \"乌审旗法治政府建设指标\"\n").And.Contain($"    value: \"sha256:{hash}\"\n")
            .And.Contain("    year: 2025\n    month: 2\n");
        files["CITATION.txt"].Should().StartWith($"乌审旗人民政府、Wusheng.Dashboard：乌审旗法治政府建设指标，2024.2版，内容指纹{hash[..12]}。\n");
    }

    [Fact]
    public async Task Made_up_figures_say_so_in_every_word_beside_them_and_in_the_name()
    {
        using var store = await FilledAsync(DataPackageReader.Read(Repository.DemoPackage).Package!);
        var files = FilesOf(await ExportAsync(store));

        files["README.md"].Should().Contain("**演示数据：");
        files["CITATION.cff"].Should().Contain("演示数据，不是真实数据，请勿引用。");
        files["CITATION.txt"].Should().Contain("演示数据，请勿引用。");
        PackageEndpoints.FileName(store.Snapshots.Current.Catalogue, PackageSelection.Whole).Should().Be("乌审旗法治政府建设指标（演示数据）_2025.10版_数据包.zip");
    }

    private static async Task<TestStore> FilledAsync(DataPackage package)
    {
        var store = new TestStore();
        await store.OpenAsync();
        (await store.ImportAsync(package)).Problems.Should().BeEmpty();
        return store;
    }

    private static async Task<byte[]> ExportAsync(TestStore store)
    {
        var package = (await store.Questions.PackageAsync())!;
        var output = new MemoryStream();
        DataPackageWriter.WriteArchive(package, output, hash => PackageNotes.Of(package, hash));
        return output.ToArray();
    }

    private static DataPackageReading Read(byte[] archive) => DataPackageReader.ReadArchive(new MemoryStream(archive), "package.zip");

    private static Dictionary<string, string> FilesOf(byte[] archive)
    {
        using var zip = new ZipArchive(new MemoryStream(archive));
        return zip.Entries.ToDictionary(e => e.FullName, e => new StreamReader(e.Open(), Encoding.UTF8).ReadToEnd());
    }

    // Every table row by row; figures by their names and words, since a store numbers series and rows as they come.
    private static async Task<List<string>> TablesAsync(TestStore store)
    {
        var package = (await store.Questions.PackageAsync())!;
        var rows = new List<string>();
        var table = "";
        foreach (var line in store.Dump().Split('\n'))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal)) table = line[2..];
            if (!s_ownNumbers.Contains(table)) rows.Add($"{table}|{line}");
        }

        return [.. rows.Order(StringComparer.Ordinal), .. package.Observations.Select(o => o.ToString()), package.Descriptor];
    }
}
