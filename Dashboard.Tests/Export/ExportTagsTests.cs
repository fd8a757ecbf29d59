using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Net.Http.Headers;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Export;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Export;

/// <summary>When a file is another one, and when it is the same.</summary>
public sealed class ExportTagsTests : IDisposable
{
    private static readonly DateTime s_then = new(2025, 3, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("export-tags-");

    [Fact]
    public void A_template_that_is_replaced_under_its_name_makes_other_decks()
    {
        var template = Write("template.pptx", "old");
        using var fonts = new PictureFonts(new(), _folder.FullName);
        var tags = Tags(fonts, ("Export:DeckTemplate", template));
        var old = TagOf(tags);
        TagOf(tags).Should().Be(old);

        File.SetLastWriteTimeUtc(Write("template.pptx", "new"), s_then.AddSeconds(1));
        var other = TagOf(tags);
        other.Should().NotBe(old, "it is as long, but newer");
        Write("template.pptx", "longer");
        TagOf(tags).Should().NotBe(old).And.NotBe(other, "it is as old, but longer");
        Write("template.pptx", "old");
        TagOf(tags).Should().Be(old);
        File.Delete(template);
        TagOf(tags).Should().NotBe(old);
    }

    [Fact]
    public void A_font_that_is_replaced_under_its_name_makes_other_pictures_from_when_it_is_loaded()
    {
        var font = Path.Combine(_folder.FullName, "font.ttf");
        File.Copy(FontFiles.Regular, font);
        File.SetLastWriteTimeUtc(font, s_then);
        using var loaded = new PictureFonts(new() { FontFile = font }, _folder.FullName);
        var old = TagOf(Tags(loaded, ("Charts:FontFile", font)));

        File.SetLastWriteTimeUtc(font, s_then.AddSeconds(1));
        TagOf(Tags(loaded, ("Charts:FontFile", font))).Should().Be(old, "pictures are still drawn with what was loaded");
        using var anew = new PictureFonts(new() { FontFile = font }, _folder.FullName);
        TagOf(Tags(anew, ("Charts:FontFile", font))).Should().NotBe(old);
    }

    [Fact]
    public void Another_setting_another_address_and_other_figures_make_another_file()
    {
        using var fonts = new PictureFonts(new(), _folder.FullName);
        var tags = Tags(fonts);
        var snapshot = Published.Snapshot;
        string[] all =
        [
            TagOf(tags), TagOf(Tags(fonts, ("Attainment:Behind", "15"))), tags.Of(snapshot, "image/png", "/charts/b.png"), tags.Of(new ASnapshot().Build(), "image/png", "/charts/a.png"),
        ];
        all.Should().OnlyHaveUniqueItems().And.OnlyContain(t => t.StartsWith('"'));
    }

    [Theory]
    [InlineData("image/svg+xml; charset=utf-8", true)]
    [InlineData("text/csv; charset=utf-8", true)]
    [InlineData("application/json; charset=utf-8", true)]
    [InlineData("image/png", false)]
    [InlineData("application/zip", false)]
    public void The_tag_of_what_may_be_compressed_on_its_way_promises_no_bytes(string contentType, bool isWeak)
    {
        using var fonts = new PictureFonts(new(), _folder.FullName);
        var tag = Tags(fonts).Of(Published.Snapshot, contentType, "/charts/a");
        EntityTagHeaderValue.Parse(tag).IsWeak.Should().Be(isWeak);
        IsKnown("*", tag).Should().BeTrue();
        IsKnown($"\"other\", {tag}", tag).Should().BeTrue();
        IsKnown(tag.Replace("W/", "", StringComparison.Ordinal), tag).Should().BeTrue("whoever keeps it does not care for the bytes");
        IsKnown("W/\"other\"", tag).Should().BeFalse();
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static bool IsKnown(string ifNoneMatch, string tag) => ExportTags.IsKnown(new DefaultHttpContext { Request = { Headers = { IfNoneMatch = ifNoneMatch } } }.Request, tag);

    private static string TagOf(ExportTags tags) => tags.Of(Published.Snapshot, "image/png", "/charts/a.png");

    private static ExportTags Tags(PictureFonts fonts, params (string Name, string Value)[] settings) => new(
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Name, s => (string?)s.Value)).Build(), Host.CreateEmptyApplicationBuilder(null).Environment, fonts);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        File.SetLastWriteTimeUtc(path, s_then);
        return path;
    }
}
