using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Tests.Testing;

/// <summary>Two departments with months of 2025, and the whole banner with a year: something of everything a table of figures shows.</summary>
internal static class AFigureTable
{
    public static readonly Indicator Found = Some.Indicator("found", "条", topic: "safety", name: "隐患");
    public static readonly Indicator Done = Some.Indicator("done", "条", topic: "safety", name: "整改");
    public static readonly Indicator Rate = Some.Derived("rate", "{done} / {found} * 100", "%", Direction.Higher, "safety", "整改率");
    public static readonly Indicator Calls = Some.Indicator("calls", "件", topic: "calls", name: "热线");
    public static readonly Indicator Hidden = Some.Indicator("hidden", topic: "calls", name: "不显示") with { Display = Display.Hide };

    public static Snapshot Snapshot { get; } = new(
        new Catalogue(
            new("test", "测试数据", "1", false), [Some.Document()],
            [Some.Topic("safety") with { Name = "安全" }, Some.Topic("calls", 2) with { Name = "诉求" }],
            [Found, Done, Rate, Calls, Hidden],
            [Some.Department("dept.a", "应急局"), Some.Department("dept.b", "住建局")], [], [], [], [], [], []),
        [
            Monthly("found", "dept.a", 10, 30), Monthly("found", "dept.b", 20, 40), Monthly("done", "dept.a", 5, 15), Monthly("done", "dept.b", 20, 30),
            new Series("calls", Department.WholeBanner, [
                new(Period.Year(2023), Quantity.Exact(100), ObservationStatus.Reported, Revision: 1),
                new(Period.Year(2024), Quantity.AtLeast(20_000, 30_000), ObservationStatus.Revised, Revision: 2)]),
            Monthly("hidden", "dept.a", 1, 1),
        ],
        1);

    private static Series Monthly(string id, string department, params int[] values) =>
        new(id, department, values.Select((v, i) => new Figure(Period.Month(2025, i + 1), Quantity.Exact(v), ObservationStatus.Reported, Revision: 1)));
}
