using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Wusheng.Dashboard.DataPackages;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Tests.DataPackages;

public class DataPackageWriterTests
{
    private static readonly Gen<string> s_anyText = Gen.OneOfConst("", "a", " ", ",", "\"", "\n", "\r\n", ";", "旗", "“一件事”", "😀", "=1", "0").Array[0, 6].Select(string.Concat);

    private static readonly Gen<decimal> s_anyNumber = Gen.Select(Gen.Int[-1_000_000, 1_000_000], Gen.Int[0, 4], (digits, scale) => digits / (decimal)Math.Pow(10, scale));

    private static readonly Gen<Quantity> s_anyQuantity = Gen.Select(s_anyNumber, Gen.Int[0, 50], Gen.Int[0, 50], Gen.Enum<Qualifier>(), (value, below, above, qualifier) =>
        qualifier == Qualifier.Exact ? Quantity.Exact(value) : new(value, value - below, value + above, qualifier));

    [Fact]
    public void What_is_read_is_written_back_byte_for_byte()
    {
        using var folder = new PackageFolder();
        using var copy = new TemporaryFolder();
        DataPackageWriter.Write(folder.Read().Package!, copy.Path);
        FilesOf(copy.Path).Should().Equal(FilesOf(folder.Path));
    }

    [Fact]
    public void Whatever_a_cell_holds_comes_back()
    {
        using var folder = new PackageFolder();
        using var copy = new TemporaryFolder();
        folder.MakeIllustrative();
        folder["numerals.csv"] = folder["numerals.csv"].Split('\n')[0] + "\n";
        var package = folder.Read().Package!;
        var anyFigure = Gen.Select(s_anyQuantity, s_anyText, s_anyText, Gen.Bool, Gen.Enum<ObservationStatus>(), (quantity, asWritten, note, isBreak, status) =>
            new Observation
            {
                IndicatorId = "hazard.found",
                DepartmentId = "dept.safety",
                Period = Period.Year(2024),
                Revision = 1,
                Quantity = quantity,
                Status = status,
                Break = isBreak,
                SourceId = "2024",
                Quote = "",
                Offset = 0,
                AsWritten = asWritten,
                Note = note,
            });
        Gen.Select(anyFigure.Array[0, 20], s_anyText, (figures, title) => (Figures: figures, Title: title)).Sample(sample =>
        {
            var written = package with
            {
                Observations = [.. sample.Figures.Select((figure, i) => figure with { Period = Period.Year(2000 + i) })],
                Claims = [package.Claims[0] with { Note = sample.Title }],
            };
            DataPackageWriter.Write(written, copy.Path);
            var read = DataPackageReader.Read(copy.Path).Package!;
            return read.Observations.SequenceEqual(written.Observations) && read.Claims.SequenceEqual(written.Claims);
        }, iter: 100, threads: 1);
    }

    [Fact]
    public void Rows_are_sorted_whatever_order_they_come_in()
    {
        using var folder = new PackageFolder();
        using var copy = new TemporaryFolder();
        var package = folder.Read().Package!;
        DataPackageWriter.Write(package with
        {
            Observations = [.. package.Observations.Reverse()],
            Indicators = [.. package.Indicators.Reverse()],
            Numerals = [.. package.Numerals.Reverse()],
            Charts = [.. package.Charts.Reverse()],
            Inconsistencies = [.. package.Inconsistencies.Reverse()],
        }, copy.Path);
        FilesOf(copy.Path).Should().Equal(FilesOf(folder.Path));
    }

    [Fact]
    public void A_new_document_is_added_to_the_descriptor()
    {
        using var folder = new PackageFolder();
        using var copy = new TemporaryFolder();
        var package = folder.Read().Package!;
        const string text = "没有数字。";
        var source = package.Sources[0] with
        {
            Id = "2025",
            Title = "下一年度报告",
            Period = Period.Year(2025),
            File = "sources/2025.txt",
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
        };
        DataPackageWriter.Write(package with
        {
            Sources = [.. package.Sources, source],
            SourceTexts = new Dictionary<string, string>(package.SourceTexts) { ["2025"] = text },
        }, copy.Path);
        var reading = DataPackageReader.Read(copy.Path);
        reading.Problems.Should().BeEmpty();
        reading.Package!.Sources.Should().Equal(package.Sources[0], source);
        reading.Package.SourceTexts["2025"].Should().Be(text);
        reading.Package.Descriptor.Should().Contain("下一年度报告");
    }

    [Fact]
    public void A_package_that_cannot_be_written_leaves_the_old_one_alone()
    {
        using var parent = new TemporaryFolder();
        using var folder = new PackageFolder();
        var package = folder.Read().Package!;
        var target = Path.Combine(parent.Path, "package");
        DataPackageWriter.Write(package, target);
        var before = FilesOf(target);

        var outside = package with { Sources = [package.Sources[0] with { File = "../2024.txt" }] };
        FluentActions.Invoking(() => DataPackageWriter.Write(outside, target)).Should().Throw<ArgumentException>().WithMessage("路径“../2024.txt”超出了数据包文件夹。*");
        var nameless = package with { Descriptor = "{}" };
        FluentActions.Invoking(() => DataPackageWriter.Write(nameless, target)).Should().Throw<ArgumentException>().WithMessage("datapackage.json：数据包缺少“name”。请补上，须是文字*");

        FilesOf(target).Should().Equal(before);
        Directory.EnumerateFileSystemEntries(parent.Path).Should().Equal(target);
    }

    internal static List<(string File, string Digest)> FilesOf(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(f => (Path.GetRelativePath(folder, f), Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f)))))];
}
