using Wusheng.Dashboard.DataPackages;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Tests.Store;

/// <summary>Small packages; a test says only what matters to it.</summary>
internal static class Packages
{
    private const string Report = "report";

    public static DataPackage Package(string version = "1", params Observation[] observations) => new()
    {
        Info = new("test", "测试数据", version, false),
        Descriptor = "{}",
        ContentHash = $"hash-{version}",
        Sources = [new() { Id = Report, Title = "报告", Publisher = "旗人民政府", Period = Period.Year(2024), File = "sources/report.txt", Sha256 = "0" }],
        SourceTexts = new Dictionary<string, string> { [Report] = "全年排查隐患3691条。已整改2581条，整改率69.93%。\n法律援助案件159件。" },
        Topics =
        [
            new()
            {
                Id = "hazards", Sequence = 1, Name = "安全隐患", NameEnglish = "Hazards", IsMission = true,
                HeadlineIds = ["hazard.found", "hazard.rate"], Message = MessageTemplate.Parse("整改率{hazard.rate}"),
            },
        ],
        Indicators = [Found, NewIndicator("hazard.done", 2, "已整改隐患数"), Rate],
        Departments = [NewDepartment("dept.a", "应急管理局"), NewDepartment("dept.b", "司法局")],
        Observations = observations.Length > 0 ? observations : [Observed("hazard.found", 3691), Observed("hazard.done", 2581) with { Quote = "已整改2581条", Offset = 15 }],
        Targets = [],
        Plan = [],
        Problems = [],
        Claims = [],
        Numerals = [new() { SourceId = Report, Sequence = 1, Offset = 6, Token = "3691", Script = "arabic", IndicatorIds = ["hazard.found"] }],
        Charts = [],
        Inconsistencies = [],
    };

    public static Indicator Found => NewIndicator("hazard.found", 1, "排查隐患数");

    public static Indicator Rate => NewIndicator("hazard.rate", 3, "隐患整改率") with
    {
        Kind = IndicatorKind.Rate,
        Unit = new("%"),
        Derivation = "ratio",
        Formula = Formula.Parse("{hazard.done} / {hazard.found} * 100"),
    };

    public static Indicator NewIndicator(string id, int sequence, string name) => new()
    {
        Id = id,
        TopicId = "hazards",
        Sequence = sequence,
        Name = name,
        NameEnglish = id,
        Kind = IndicatorKind.Flow,
        Timing = Timing.InPeriod,
        Unit = new("条"),
        Direction = Direction.Higher,
        Display = Display.Show,
        Definition = $"{name}的含义",
    };

    public static Department NewDepartment(string id, string name) => new() { Id = id, Name = name, Kind = "named-organ", IsNamed = true };

    public static Observation Observed(string indicator, decimal value, string period = "2024", int revision = 1, string department = Department.WholeBanner) => new()
    {
        IndicatorId = indicator,
        DepartmentId = department,
        Period = Period.Parse(period),
        Revision = revision,
        Quantity = Quantity.Exact(value),
        Status = revision == 1 ? ObservationStatus.Reported : ObservationStatus.Revised,
        SourceId = Report,
        Quote = "排查隐患3691条",
        Offset = 6,
        AsWritten = $"{value}条",
    };
}
