using System.Globalization;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Export.Workbooks;

/// <summary>The sheet that says what the file is, where it comes from and what its words mean.</summary>
internal static class AboutSheet
{
    public const string Name = "说明";

    private static readonly IReadOnlyList<double> s_widths = [18, 100];

    // What each sheet holds, in the order in which they may stand.
    private static readonly (string Sheet, string Holds)[] s_sheets =
    [
        (FigureTables.Contents, "逐项内容、须说明的事和能说明它的数值；没有数值的也列出。"),
        (FigureTables.Data, "每个数值一行，数字可以直接计算；“显示”是网页上的写法。"),
        (ChartSheets.Charts, "可编辑的图，每页一幅。"),
        (ChartSheets.Data, "图所用的数，改动后图随之改变。"),
        (FigureTables.Definitions, "每项指标的含义、算法和须知。"),
        (FigureTables.Sentences, "数值所依据的报告原文及其位置。"),
    ];

    /// <summary>Writes it.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="texts">The texts of the workbook.</param>
    /// <param name="look">How it lies on paper.</param>
    /// <param name="handout">What the file is.</param>
    /// <param name="sheets">The other sheets of the file.</param>
    public static void Write(Stream stream, SharedTexts texts, SheetFrame look, Handout handout, IReadOnlyCollection<string> sheets)
    {
        using var sheet = new SheetWriter(stream, texts, look with { Widths = s_widths, FrozenRows = 1 });
        var provenance = handout.Provenance;
        sheet.Line(SheetTitle.Of(handout, Name), SheetTitle.StyleOf(handout), height: 24);
        if (provenance.IsIllustrative) Say(Wording.Illustrative, "本文件的数值是为演示而编的，不是真实数据，不得引用。");
        Say("标题", handout.Title);
        Say("时期和范围", handout.Subtitle);
        Say("数据截至", provenance.AsOf);
        for (var i = 0; i < provenance.Sources.Count; i++) Say(i == 0 ? "来源" : "", provenance.Sources[i]);
        Say("数据包", $"{provenance.PackageTitle}，{provenance.PackageVersion}版");
        Say("数据修订号", provenance.Revision.ToString(CultureInfo.InvariantCulture));
        Head("制作日期");
        sheet.Day(provenance.MadeOn);
        if (provenance.Address.Length > 0) Say("网址", provenance.Address);
        sheet.NextRow();
        Section("工作表", "内容");
        foreach (var (name, holds) in s_sheets.Where(s => sheets.Contains(s.Sheet))) Say(name, holds);
        sheet.NextRow();
        Section("用语", "含义");
        foreach (var (word, meaning) in MarkWords.All) Say(word, meaning);

        void Head(string name)
        {
            sheet.NextRow();
            sheet.Text(name, CellStyle.Heading);
        }

        void Say(string name, string value)
        {
            Head(name);
            sheet.Text(value, CellStyle.Text);
        }

        void Section(string name, string value)
        {
            Head(name);
            sheet.Text(value, CellStyle.Heading);
        }
    }
}
