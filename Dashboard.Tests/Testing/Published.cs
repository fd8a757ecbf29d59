using Wusheng.Dashboard.DataPackages;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Tests.Testing;

/// <summary>What the banner published, read from the package in the repository.</summary>
internal static class Published
{
    public const string Report = "2024-annual-report";

    private static readonly Lazy<DataPackage> s_package = new(() => DataPackageReader.Read(Repository.UxinPackage) is { IsSound: true, Package: var package }
        ? package
        : throw new InvalidDataException("data/uxin is not sound; DataPackageReaderTests say why."));

    private static readonly Lazy<Snapshot> s_snapshot = new(() => SnapshotOf(Package));

    public static DataPackage Package => s_package.Value;

    /// <summary>Its catalogue and figures, as the store hands them to pages.</summary>
    public static Snapshot Snapshot => s_snapshot.Value;

    /// <summary>The text of the annual report.</summary>
    public static string Text => Package.SourceTexts[Report];

    /// <summary>Where each reported figure stands.</summary>
    public static SourcePlace? PlaceOf(string indicatorId) =>
        Package.Observations.FirstOrDefault(o => o.IndicatorId == indicatorId) is { } observation
            ? new(observation.SourceId, observation.Offset, observation.Quote)
            : null;

    /// <summary>Catalogue and newest figures of a package.</summary>
    public static Snapshot SnapshotOf(DataPackage package) => new(
        new Catalogue(
            package.Info, package.Sources, package.Topics, package.Indicators, package.Departments, package.Targets, package.Plan, package.Problems,
            package.Claims, package.Charts, package.Inconsistencies),
        package.Observations.GroupBy(o => (o.IndicatorId, o.DepartmentId)).Select(g => new Series(
            g.Key.IndicatorId, g.Key.DepartmentId,
            g.GroupBy(o => o.Period).Select(p => p.MaxBy(o => o.Revision)!).Select(o => new Figure(o.Period, o.Quantity, o.Status, o.Break, o.Revision)))),
        1);
}
