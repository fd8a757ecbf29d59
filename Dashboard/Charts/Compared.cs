using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Charts;

/// <summary>One of the things that are compared: a department, an indicator or a year.</summary>
/// <param name="Id">Its id in the address.</param>
/// <param name="Name">Its name in the chart.</param>
/// <param name="Indicator">In what it is compared.</param>
/// <param name="Scope">Whose figures it has.</param>
/// <param name="Periods">The period of each category: the same for departments and indicators, the same months of another year for years.</param>
public sealed record Compared(string Id, string Name, Indicator Indicator, DepartmentScope Scope, IReadOnlyList<Period> Periods);
