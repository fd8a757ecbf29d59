using System.Text.RegularExpressions;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Architecture;

/// <summary>Who may use whom. A folder that is not listed here has no place in the house yet.</summary>
public partial class FolderRulesTests
{
    private static readonly Dictionary<string, string[]> s_mayUse = new()
    {
        ["Indicators"] = [],
        ["DataPackages"] = ["Indicators"],
        ["Charts"] = ["Indicators"],
        ["Store"] = ["Indicators", "DataPackages"],
        ["Export"] = ["Indicators", "DataPackages", "Charts", "Store"],
        ["Components"] = ["Indicators", "Charts"],
        ["Features"] = ["Indicators", "DataPackages", "Charts", "Store", "Export", "Components"],
    };

    private static readonly Dictionary<string, string[]> s_onlyIn = new()
    {
        ["Microsoft.EntityFrameworkCore"] = ["Store"],
        ["Microsoft.Data.Sqlite"] = ["Store"],
        ["MudBlazor"] = ["Components", "Features"],
        ["Microsoft.JSInterop"] = ["Components"],
        ["CsvHelper"] = ["DataPackages"],
        ["SkiaSharp"] = ["Charts"],
        ["DocumentFormat.OpenXml"] = ["Export"],
    };

    // Of Export only what answers addresses, or watches the store: a fault of it has to be said, a package read whole, and what fonts lack looked for when words change.
    // What makes and writes a handout is given snapshots and words (ISnapshots, IFigureWords).
    private static readonly string[] s_knowTheStore = ["Exporter.cs", "ExportJobs.cs", "PackageEndpoints.cs", "PictureFontCheck.cs"];

    public static TheoryData<string> Folders => [.. s_mayUse.Keys];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_uses_only_the_folders_below_it(string folder)
    {
        var forbidden = s_mayUse.Keys.Except(s_mayUse[folder]).Where(f => f != folder).ToArray();
        var wrong = SourcesIn(folder).SelectMany(file =>
            ProjectNamespace().Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value).Intersect(forbidden).Select(used => $"{Relative(file)} uses {used}"));
        wrong.Should().BeEmpty();
    }

    [Fact]
    public void What_writes_a_file_knows_nothing_of_the_store() =>
        SourcesIn("Export").Where(file => ProjectNamespace().Matches(File.ReadAllText(file)).Any(m => m.Groups[1].Value == "Store") || File.ReadAllText(file).Contains(" Store.Store", StringComparison.Ordinal))
            .Select(Path.GetFileName).Should().BeEquivalentTo(s_knowTheStore);

    [Fact]
    public void Every_folder_of_code_has_a_rule() =>
        Directory.EnumerateDirectories(Path.Combine(Repository.Root, "Dashboard")).Select(Path.GetFileName)
            .Where(f => SourcesIn(f!).Any()).Should().BeSubsetOf([.. s_mayUse.Keys, "bin", "obj", "node_modules"]);

    [Fact]
    public void A_feature_never_uses_another_feature()
    {
        var features = Directory.EnumerateDirectories(Path.Combine(Repository.Root, "Dashboard", "Features")).Select(Path.GetFileName).ToArray();
        var wrong = from feature in features
                    from file in SourcesIn(Path.Combine("Features", feature!))
                    from Match match in FeatureNamespace().Matches(File.ReadAllText(file))
                    where match.Groups[1].Value != feature && features.Contains(match.Groups[1].Value)
                    select $"{Relative(file)} uses {match.Groups[1].Value}";
        wrong.Should().BeEmpty();
    }

    [Fact]
    public void Libraries_stay_where_they_belong()
    {
        var wrong = from library in s_onlyIn
                    from folder in s_mayUse.Keys.Except(library.Value)
                    from file in SourcesIn(folder)
                    where File.ReadAllText(file).Contains($"using {library.Key}", StringComparison.Ordinal)
                    select $"{Relative(file)} uses {library.Key}";
        wrong.Should().BeEmpty();
    }

    [Fact]
    public void Code_blocks_of_components_hold_no_logic_that_analyzers_would_miss()
    {
        // Analyzers and the formatter do not see into @code: parameters and one-liners only.
        var wrong = from file in SourcesIn("Components").Concat(SourcesIn("Features")).Where(f => f.EndsWith(".razor", StringComparison.Ordinal))
                    let text = File.ReadAllText(file)
                    let at = text.IndexOf("@code", StringComparison.Ordinal)
                    where at >= 0 && text[at..].Split('\n').Any(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && Statement().IsMatch(line))
                    select Relative(file);
        wrong.Should().BeEmpty();
    }

    [Fact]
    public void Folders_are_named_for_what_they_hold() =>
        Directory.EnumerateDirectories(Path.Combine(Repository.Root, "Dashboard"), "*", SearchOption.AllDirectories)
            .Where(d => !d.Contains("node_modules", StringComparison.Ordinal)).Select(Path.GetFileName)
            .Should().NotContain(["Helpers", "Utils", "Managers", "Models", "Services", "Common"]);

    private static IEnumerable<string> SourcesIn(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "Dashboard", folder), "*.*", SearchOption.AllDirectories)
            .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".razor", StringComparison.Ordinal))
            .Where(f => !f.Contains("node_modules", StringComparison.Ordinal) && !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static string Relative(string file) => Path.GetRelativePath(Repository.Root, file);

    [GeneratedRegex(@"Wusheng\.Dashboard\.([A-Z]\w+)")]
    private static partial Regex ProjectNamespace();

    [GeneratedRegex(@"Wusheng\.Dashboard\.Features\.([A-Z]\w+)")]
    private static partial Regex FeatureNamespace();

    [GeneratedRegex(@"\b(if|for|foreach|while|await|return)\b\s*[({ ]")]
    private static partial Regex Statement();
}
