using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Export;

/// <summary>What the words beside a figure mean, for those who have the file and not the site.</summary>
internal static class MarkWords
{
    private const string Missing = "应由若干部门或月份相加的数，缺其中n项，缺的不算作零。";
    private const string Break = "统计口径自该期起改变，与此前的数不可比，也不计算同比。";
    private const string Growth = "与上年同期比；百分数之间相减，单位是百分点。没有上年同期数、口径变化或本身即为变化幅度的，不计算。";

    /// <summary>All words, in the order of the columns they stand in.</summary>
    public static IReadOnlyList<(string Word, string Meaning)> All { get; } =
    [
        .. Enum.GetValues<Qualifier>().Select(q => (q.Name(), Meaning(q))),
        .. Enum.GetValues<ObservationStatus>().Select(s => (s.Name(), Meaning(s))),
        (Wording.Missing, "没有公布，也不能由公布的数算出。不是零。"),
        ("缺n项", Missing),
        ("口径变化", Break),
        ("同比", Growth),
        ("报告写明、推断", "负责单位由报告写明，或按法定职责推断。"),
    ];

    /// <summary>The words that stand beside any of these figures and need explaining.</summary>
    public static IReadOnlyList<(string Word, string Meaning)> Of(IReadOnlyCollection<FigureFact> figures)
    {
        var known = figures.Where(f => f.Figure is not null).Select(f => f.Figure!.Value).ToList();
        List<(string, string)> words =
        [
            .. Enum.GetValues<Qualifier>().Where(q => q != Qualifier.Exact && known.Exists(f => f.Quantity.Qualifier == q)).Select(q => (q.Name(), Meaning(q))),
            .. Enum.GetValues<ObservationStatus>().Where(s => s != ObservationStatus.Reported && known.Exists(f => f.Status == s)).Select(s => (s.Name(), Meaning(s))),
        ];
        if (figures.Any(f => f.Figure is null)) words.Add((Wording.Missing, "没有公布，也不能由公布的数算出。不是零。"));
        if (known.Exists(f => f.Gaps > 0)) words.Add(("缺n项", Missing));
        if (known.Exists(f => f.Break)) words.Add(("口径变化", Break));
        if (figures.Any(f => f.GrowthValue is not null)) words.Add(("同比", Growth));
        if (figures.Any(f => f.Lead.Length > 0 && !f.LeadIsNamed)) words.Add(("推断", "报告没有写明负责单位，按法定职责推断。"));
        return words;
    }

    private static string Meaning(Qualifier qualifier) => qualifier switch
    {
        Qualifier.Rounded => "原文只印到这一位，真值在下限与上限之间。",
        Qualifier.AtLeast => "原文作“余”“超过”“多”，真值不少于此数，没有上限。",
        Qualifier.About => "原文作“约”“近”，或由不精确的数算出，真值在下限与上限之间。",
        _ => "原文即为此数。",
    };

    private static string Meaning(ObservationStatus status) => status switch
    {
        ObservationStatus.Derived => "由公布的数按公式算出，不是报告原数。",
        ObservationStatus.Implied => "由报告所述增减推算的上年数，不是报告原数。",
        ObservationStatus.Provisional => "公布时即注明为初步数。",
        ObservationStatus.Revised => "更正了先前公布的数。",
        ObservationStatus.Illustrative => "为演示而编，不是真实数据。",
        _ => "报告原文所载。",
    };
}
