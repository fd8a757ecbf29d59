using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Wusheng.Dashboard.Export;
using Wusheng.Dashboard.Export.Deck;
using Wusheng.Dashboard.Tests.Charts;
using Wusheng.Dashboard.Tests.Export.Office;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Export.Deck;

/// <summary>Decks are sound, say what the handout says, and say it the same way every time.</summary>
public class DeckFormatTests
{
    private static readonly DeckFormat s_format = new(new());

    [Fact]
    public void Decks_of_every_kind_of_chart_are_sound() => FaultsOf(Bytes(AHandout.Of([.. SampleCharts.All.Values, .. ComparedCharts.All.Values.Select(c => c.Chart)]))).Should().BeEmpty();

    [Fact]
    public void Decks_of_both_packages_are_sound()
    {
        var (published, demo) = (Bytes(AHandout.Published), Bytes(AHandout.Demo));
        if (Environment.GetEnvironmentVariable("DECK_OUT") is { } folder)
        {
            File.WriteAllBytes(Path.Combine(folder, "published.pptx"), published);
            File.WriteAllBytes(Path.Combine(folder, "demo.pptx"), demo);
            File.WriteAllBytes(Path.Combine(folder, "samples.pptx"), Bytes(AHandout.Of([.. SampleCharts.All.Values, .. ComparedCharts.All.Values.Select(c => c.Chart)])));
        }

        FaultsOf(published).Should().BeEmpty();
        FaultsOf(demo).Should().BeEmpty();
    }

    private static byte[] Bytes(Handout handout)
    {
        using var stream = new MemoryStream();
        s_format.Write(handout, stream);
        return stream.ToArray();
    }

    private static List<string> FaultsOf(byte[] deck)
    {
        using var document = PresentationDocument.Open(new MemoryStream(deck), false);
        List<string> faults = [.. SemanticCheck.Faults(deck)];
        foreach (var version in new[] { FileFormatVersions.Office2013, FileFormatVersions.Microsoft365 })
        {
            faults.AddRange(new OpenXmlValidator(version).Validate(document).Select(e => $"{version}: {e.Part?.Uri} {e.Description} {e.Path?.XPath}"));
        }

        return faults;
    }
}
