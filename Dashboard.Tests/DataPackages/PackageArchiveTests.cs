using System.IO.Compression;
using System.Text;
using Wusheng.Dashboard.DataPackages;

namespace Wusheng.Dashboard.Tests.DataPackages;

/// <summary>A package in a .zip: the same package, whatever the archive tries.</summary>
public sealed class PackageArchiveTests
{
    [Fact]
    public void A_zipped_folder_is_the_same_package()
    {
        using var folder = new PackageFolder();
        using var place = new TemporaryFolder();
        var path = Path.Combine(place.Path, "包.zip");
        ZipFile.CreateFromDirectory(folder.Path, path);

        DataPackageReader.Read(path).Package!.ContentHash.Should().Be(folder.Read().Package!.ContentHash);
    }

    [Fact]
    public void Whoever_zipped_the_folder_itself_is_understood()
    {
        using var folder = new PackageFolder();
        var zip = Zip(folder, prefix: "uxin/", more: z => Add(z, "__MACOSX/._x", "junk"));

        DataPackageReader.ReadArchive(zip, "a.zip").Package!.ContentHash.Should().Be(folder.Read().Package!.ContentHash);
    }

    [Fact]
    public void What_is_no_archive_is_said()
    {
        DataPackageReader.ReadArchive(new MemoryStream("not a zip"u8.ToArray()), "a.zip").Problems.Select(p => p.ToString())
            .Should().Equal("a.zip：不是zip压缩包，或已损坏。请选择数据包文件夹，或本站下载的数据包（.zip）");
    }

    [Fact]
    public void A_damaged_archive_is_said()
    {
        using var folder = new PackageFolder();
        var bytes = Zip(folder).ToArray();
        // Inside the first file's content, which its checksum or its compression notices.
        for (var i = 60; i < 400; i++) bytes[i] ^= 0x5A;

        DataPackageReader.ReadArchive(new MemoryStream(bytes), "a.zip").IsSound.Should().BeFalse();
    }

    [Fact]
    public void An_archive_that_would_fill_the_memory_is_refused_before_anything_is_read()
    {
        var bomb = new MemoryStream();
        using (var zip = new ZipArchive(bomb, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "datapackage.json", "{}");
            using var content = zip.CreateEntry("observations.csv", CompressionLevel.Fastest).Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 513; i++) content.Write(zeros);
        }

        DataPackageReader.ReadArchive(bomb, "a.zip").Problems.Select(p => p.ToString()).Should().Equal("a.zip：压缩包解开后超过512MB。请只压缩数据包自己的文件，或解开后用文件夹导入");
    }

    [Fact]
    public void Too_many_files_are_refused()
    {
        using var folder = new PackageFolder();
        var zip = Zip(folder, more: z =>
        {
            for (var i = 0; i < 2000; i++) z.CreateEntry($"x{i}");
        });

        DataPackageReader.ReadArchive(zip, "a.zip").Problems.Should().ContainSingle().Which.What.Should().EndWith("个文件，数据包不会超过2000个");
    }

    [Fact]
    public void Two_files_of_one_name_are_refused()
    {
        using var folder = new PackageFolder();

        DataPackageReader.ReadArchive(Zip(folder, more: z => Add(z, "charts.csv", "x")), "a.zip").Problems.Select(p => p.ToString())
            .Should().Equal("a.zip：压缩包里有两个“charts.csv”。请重新压缩数据包文件夹");
    }

    [Fact]
    public void A_path_that_leads_out_is_never_read()
    {
        using var folder = new PackageFolder();
        folder.Describe(json => json["resources"]![10]!["path"] = "../charts.csv");

        DataPackageReader.ReadArchive(Zip(folder, more: z => Add(z, "../charts.csv", "x")), "a.zip").Problems[0].ToString()
            .Should().Be("datapackage.json：路径“../charts.csv”超出了数据包文件夹。请使用数据包内的相对路径，以/分隔，不含..，也不用链接");
    }

    [Fact]
    public void Nothing_beside_the_named_files_counts()
    {
        using var folder = new PackageFolder();

        DataPackageReader.ReadArchive(Zip(folder, more: z => Add(z, "README.md", "说明")), "a.zip").Package!.ContentHash.Should().Be(folder.Read().Package!.ContentHash);
    }

    private static MemoryStream Zip(PackageFolder folder, string prefix = "", Action<ZipArchive>? more = null)
    {
        var output = new MemoryStream();
        using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                zip.CreateEntryFromFile(file, prefix + Path.GetRelativePath(folder.Path, file));
            }

            more?.Invoke(zip);
        }

        output.Position = 0;
        return output;
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var content = zip.CreateEntry(name).Open();
        content.Write(Encoding.UTF8.GetBytes(text));
    }
}
