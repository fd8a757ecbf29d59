using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Components;

/// <summary>One period of a series.</summary>
/// <param name="Figure">Its value.</param>
/// <param name="Growth">Its change on the same period a year before, or why there is none.</param>
public sealed record PeriodRow(Figure Figure, GrowthAnswer Growth);
