using Wusheng.Dashboard.DataPackages;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Tests.Testing;

/// <summary>The made-up figures of departments and months, read from the package in the repository.</summary>
internal static class MadeUp
{
    private static readonly Lazy<DataPackage> s_package = new(() => DataPackageReader.Read(Repository.DemoPackage) is { IsSound: true, Package: var package }
        ? package
        : throw new InvalidDataException("data/demo is not sound; DemoPackageTests say why."));

    private static readonly Lazy<Snapshot> s_snapshot = new(() => Published.SnapshotOf(s_package.Value));

    private static readonly Lazy<ILookup<string, Observation>> s_observations = new(() => s_package.Value.Observations.ToLookup(o => o.IndicatorId));

    /// <summary>Its catalogue and figures, as the store hands them to pages.</summary>
    public static Snapshot Snapshot => s_snapshot.Value;

    /// <summary>Where a figure stands.</summary>
    public static SourcePlace? PlaceOf(string indicatorId) =>
        s_observations.Value[indicatorId].FirstOrDefault() is { } observation ? new(observation.SourceId, observation.Offset, observation.Quote) : null;
}
