using Wusheng.Dashboard.Export.Office;

namespace Wusheng.Dashboard.Export.Workbooks;

/// <summary>What stands above and below every printed page of a workbook.</summary>
internal static class PagePrint
{
    // Of header or footer, with its codes; Excel refuses the whole file where one is longer.
    private const int Longest = 255;

    /// <summary>The title on the left, the mark of made-up figures on the right.</summary>
    public static string Header(Handout handout)
    {
        var mark = handout.Provenance.IsIllustrative ? "&R&B演示数据，非真实数据&B" : "";
        return "&L" + Within(handout.Title, Longest - 2 - mark.Length) + mark;
    }

    /// <summary>How far the data go and where they come from on the left, the page on the right.</summary>
    public static string Footer(Handout handout)
    {
        const string page = "&R第 &P 页，共 &N 页";
        return "&L" + Within($"数据截至{handout.Provenance.AsOf}　来源：{string.Join("；", handout.Provenance.Sources)}", Longest - 2 - page.Length) + page;
    }

    // Cut to what the paper's edge shows of it as well: half a line.
    private static string Within(string text, int most)
    {
        var clean = OfficeText.Clean(text).Replace("&", "&&", StringComparison.Ordinal);
        var longest = Math.Min(most, 90);
        if (clean.Length <= longest) return clean;
        var end = longest - 1;
        // Neither half a letter nor half of a doubled sign, which would begin a code.
        if (char.IsHighSurrogate(clean[end - 1])) end--;
        if (clean.AsSpan(0, end).Length - clean.AsSpan(0, end).TrimEnd('&').Length is var signs && signs % 2 == 1) end--;
        return clean[..end] + "…";
    }
}
