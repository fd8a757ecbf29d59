using System.Globalization;
using System.Text;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Export.Office;

namespace Wusheng.Dashboard.Export.Deck;

/// <summary>The dashboard's own template, 16:9: white, one calm blue, a title box of two lines, and all the rest for the chart. Made like an office's own, and treated as one.</summary>
internal static class OwnTemplate
{
    private const string Namespaces =
        "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Parts = "application/vnd.openxmlformats-officedocument.";
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Map = "bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" accent2=\"accent2\" accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"";
    private const string Group = "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/><a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"0\" cy=\"0\"/></a:xfrm></p:grpSpPr>";

    private static readonly Lazy<byte[]> s_file = new(Write);

    /// <summary>The whole file, without a slide.</summary>
    public static byte[] File => s_file.Value;

    /// <summary>The look of words and colours: calm, with Chinese fonts named for every language.</summary>
    public static string Theme(string name)
    {
        var light = ChartTheme.Light;
        var colours = new StringBuilder();
        foreach (var (slot, colour) in new[]
        {
            ("dk1", light.Text), ("lt1", light.Background), ("dk2", light.Heat[^1]), ("lt2", "#F2F5FA"), ("accent1", light.Series[0]), ("accent2", light.Series[1]), ("accent3", light.Series[2]),
            ("accent4", light.Series[3]), ("accent5", light.Series[4]), ("accent6", light.Series[5]), ("hlink", light.Series[0]), ("folHlink", light.Series[3]),
        })
        {
            colours.Append(CultureInfo.InvariantCulture, $"<a:{slot}><a:srgbClr val=\"{colour[1..]}\"/></a:{slot}>");
        }

        const string fonts = "<a:latin typeface=\"Microsoft YaHei\"/><a:ea typeface=\"微软雅黑\"/><a:cs typeface=\"\"/><a:font script=\"Hans\" typeface=\"微软雅黑\"/>";
        const string fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
        const string line = "<a:ln w=\"9525\" cap=\"flat\" cmpd=\"sng\" algn=\"ctr\"><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill><a:prstDash val=\"solid\"/></a:ln>";
        const string effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
        return $"{Head}<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"{name}\"><a:themeElements><a:clrScheme name=\"{name}\">{colours}</a:clrScheme>"
            + $"<a:fontScheme name=\"{name}\"><a:majorFont>{fonts}</a:majorFont><a:minorFont>{fonts}</a:minorFont></a:fontScheme>"
            + $"<a:fmtScheme name=\"{name}\"><a:fillStyleLst>{fill}{fill}{fill}</a:fillStyleLst><a:lnStyleLst>{line}{line}{line}</a:lnStyleLst>"
            + $"<a:effectStyleLst>{effect}{effect}{effect}</a:effectStyleLst><a:bgFillStyleLst>{fill}{fill}{fill}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>";
    }

    /// <summary>The master of speaker notes.</summary>
    public static string NotesMaster =>
        $"{Head}<p:notesMaster {Namespaces}><p:cSld><p:bg><p:bgRef idx=\"1001\"><a:schemeClr val=\"bg1\"/></p:bgRef></p:bg><p:spTree>{Group}"
        + "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"幻灯片图像\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldImg\" idx=\"2\"/></p:nvPr></p:nvSpPr>"
        + "<p:spPr><a:xfrm><a:off x=\"685800\" y=\"1143000\"/><a:ext cx=\"5486400\" cy=\"3086100\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/><a:ln w=\"12700\"><a:solidFill><a:prstClr val=\"black\"/></a:solidFill></a:ln></p:spPr></p:sp>"
        + $"{Placeholder(3, "备注", "type=\"body\" sz=\"quarter\" idx=\"3\"", 685800, 4400550, 5486400, 3600450, "备注")}"
        + $"</p:spTree></p:cSld><p:clrMap {Map}/><p:notesStyle>{Level(1200, "l", bold: false)}</p:notesStyle></p:notesMaster>";

    private static byte[] Write()
    {
        using var file = new MemoryStream();
        using (var zip = new StillZip(file))
        {
            Add("[Content_Types].xml", Types());
            Add("_rels/.rels", Relations(("officeDocument", "ppt/presentation.xml")));
            Add("ppt/presentation.xml",
                $"<p:presentation {Namespaces} saveSubsetFonts=\"1\"><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\"rId1\"/></p:sldMasterIdLst>"
                + "<p:sldSz cx=\"12192000\" cy=\"6858000\"/><p:notesSz cx=\"6858000\" cy=\"9144000\"/></p:presentation>");
            Add("ppt/_rels/presentation.xml.rels", Relations(("slideMaster", "slideMasters/slideMaster1.xml"), ("theme", "theme/theme1.xml")));
            zip.Add("ppt/theme/theme1.xml", s => s.Write(Encoding.UTF8.GetBytes(Theme("指标看板"))));
            Add("ppt/slideMasters/slideMaster1.xml", Master());
            Add("ppt/slideMasters/_rels/slideMaster1.xml.rels", Relations(
                ("slideLayout", "../slideLayouts/slideLayout1.xml"), ("slideLayout", "../slideLayouts/slideLayout2.xml"), ("slideLayout", "../slideLayouts/slideLayout3.xml"), ("theme", "../theme/theme1.xml")));
            Add("ppt/slideLayouts/slideLayout1.xml", Layout("封面", "title", TitleLayout(), showsMaster: false));
            Add("ppt/slideLayouts/slideLayout2.xml", Layout("标题和内容", "obj", ContentLayout(), showsMaster: true));
            Add("ppt/slideLayouts/slideLayout3.xml", Layout("章节", "secHead", ChapterLayout(), showsMaster: false));
            for (var i = 1; i <= 3; i++) Add($"ppt/slideLayouts/_rels/slideLayout{i}.xml.rels", Relations(("slideMaster", "../slideMasters/slideMaster1.xml")));

            void Add(string name, string xml) => zip.Add(name, s => s.Write(Encoding.UTF8.GetBytes(Head + xml)));
        }

        return file.ToArray();
    }

    private static string Types()
    {
        var types = new StringBuilder("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        foreach (var (name, type) in new[]
        {
            ("/ppt/presentation.xml", "presentationml.presentation.main+xml"), ("/ppt/theme/theme1.xml", "theme+xml"), ("/ppt/slideMasters/slideMaster1.xml", "presentationml.slideMaster+xml"),
            ("/ppt/slideLayouts/slideLayout1.xml", "presentationml.slideLayout+xml"), ("/ppt/slideLayouts/slideLayout2.xml", "presentationml.slideLayout+xml"), ("/ppt/slideLayouts/slideLayout3.xml", "presentationml.slideLayout+xml"),
        })
        {
            types.Append(CultureInfo.InvariantCulture, $"<Override PartName=\"{name}\" ContentType=\"{Parts}{type}\"/>");
        }

        return types.Append("</Types>").ToString();
    }

    private static string Relations(params (string Type, string Target)[] relations) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(relations.Select((r, i) => string.Create(CultureInfo.InvariantCulture, $"<Relationship Id=\"rId{i + 1}\" Type=\"{Office}{r.Type}\" Target=\"{r.Target}\"/>")))
        + "</Relationships>";

    private static string Master() =>
        $"<p:sldMaster {Namespaces}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val=\"bg1\"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>{Group}"
        + Bar(7, 0, 0, 12192000, 91440) + Bar(8, 548640, 6446520, 11094720, 9525, "tx1", 18)
        + Placeholder(2, "标题", "type=\"title\"", 548640, 301752, 11094720, 850392, "单击编辑标题", "ctr")
        + Placeholder(3, "正文", "type=\"body\" idx=\"1\"", 548640, 1216152, 11094720, 5120640, "单击编辑正文")
        + Footers()
        + $"</p:spTree></p:cSld><p:clrMap {Map}/><p:sldLayoutIdLst><p:sldLayoutId id=\"2147483649\" r:id=\"rId1\"/><p:sldLayoutId id=\"2147483650\" r:id=\"rId2\"/><p:sldLayoutId id=\"2147483651\" r:id=\"rId3\"/></p:sldLayoutIdLst>"
        + $"<p:txStyles><p:titleStyle>{Level(2600, "l", bold: true, "mj")}</p:titleStyle><p:bodyStyle>{Level(2000, "l", bold: false)}</p:bodyStyle><p:otherStyle>{Level(1800, "l", bold: false)}</p:otherStyle></p:txStyles></p:sldMaster>";

    private static string Layout(string name, string type, string shapes, bool showsMaster) =>
        $"<p:sldLayout {Namespaces} type=\"{type}\" preserve=\"1\"{(showsMaster ? "" : " showMasterSp=\"0\"")}><p:cSld name=\"{name}\"><p:spTree>{Group}{shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>";

    private static string TitleLayout() =>
        Bar(7, 0, 0, 228600, 6858000)
        + Bar(8, 1005840, 3511296, 1371600, 45720)
        + Placeholder(2, "标题", "type=\"ctrTitle\"", 914400, 1371600, 10515600, 1993392, "单击编辑标题", "b", Level(4000, "l", bold: true, "mj"))
        + Placeholder(3, "副标题", "type=\"subTitle\" idx=\"1\"", 914400, 3712464, 10515600, 2286000, "单击编辑副标题", "t", Level(2200, "l", bold: false))
        + Footers();

    private static string ContentLayout() =>
        Placeholder(2, "标题", "type=\"title\"", null, "单击编辑标题") + Placeholder(3, "内容", "idx=\"1\"", null, "单击编辑正文") + Footers();

    private static string ChapterLayout() =>
        Bar(7, 0, 0, 228600, 6858000)
        + Bar(8, 1005840, 2743200, 1371600, 45720)
        + Placeholder(2, "标题", "type=\"title\"", 914400, 1188720, 10515600, 1426464, "单击编辑章节标题", "b", Level(3600, "l", bold: true, "mj"))
        + Placeholder(3, "文本", "type=\"body\" idx=\"1\"", 914400, 2944368, 10515600, 3383280, "单击编辑正文", "t", Level(2000, "l", bold: false))
        + Footers();

    private static string Footers() =>
        Placeholder(5, "页脚", "type=\"ftr\" sz=\"quarter\" idx=\"11\"", 548640, 6473952, 9601200, 274320, "", "ctr", Level(1200, "l", bold: false, "mn", 65))
        + "<p:sp><p:nvSpPr><p:cNvPr id=\"6\" name=\"页码\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldNum\" sz=\"quarter\" idx=\"12\"/></p:nvPr></p:nvSpPr>"
        + "<p:spPr><a:xfrm><a:off x=\"10241280\" y=\"6473952\"/><a:ext cx=\"1402080\" cy=\"274320\"/></a:xfrm></p:spPr>"
        + $"<p:txBody><a:bodyPr lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"ctr\"/><a:lstStyle>{Level(1200, "r", bold: false, "mn", 65)}</a:lstStyle>"
        + "<a:p><a:fld id=\"{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}\" type=\"slidenum\"><a:rPr lang=\"zh-CN\"/><a:t>‹#›</a:t></a:fld><a:endParaRPr lang=\"zh-CN\"/></a:p></p:txBody></p:sp>";

    private static string Bar(int id, int x, int y, int width, int height, string colour = "accent1", int alpha = 100) => string.Create(
        CultureInfo.InvariantCulture,
        $"<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"色条{id}\"/><p:cNvSpPr/><p:nvPr userDrawn=\"1\"/></p:nvSpPr><p:spPr><a:xfrm><a:off x=\"{x}\" y=\"{y}\"/><a:ext cx=\"{width}\" cy=\"{height}\"/></a:xfrm>"
        + $"<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val=\"{colour}\"><a:alpha val=\"{alpha * 1000}\"/></a:schemeClr></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr>"
        + $"<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang=\"zh-CN\"/></a:p></p:txBody></p:sp>");

    private static string Placeholder(int id, string name, string marker, int x, int y, int width, int height, string prompt, string anchor = "t", string levels = "") => Placeholder(
        id, name, marker, string.Create(CultureInfo.InvariantCulture, $"<a:xfrm><a:off x=\"{x}\" y=\"{y}\"/><a:ext cx=\"{width}\" cy=\"{height}\"/></a:xfrm>"), prompt, anchor, levels);

    private static string Placeholder(int id, string name, string marker, string? place, string prompt, string? anchor = null, string levels = "") => string.Create(
        CultureInfo.InvariantCulture,
        $"<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{name}\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph {marker}/></p:nvPr></p:nvSpPr>"
        + $"<p:spPr>{place}{(place is null ? "" : "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>")}</p:spPr>"
        + $"<p:txBody>{(anchor is null ? "<a:bodyPr/>" : $"<a:bodyPr lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"{anchor}\"><a:normAutofit/></a:bodyPr>")}<a:lstStyle>{levels}</a:lstStyle>"
        + $"<a:p>{(prompt.Length == 0 ? "" : $"<a:r><a:rPr lang=\"zh-CN\"/><a:t>{prompt}</a:t></a:r>")}<a:endParaRPr lang=\"zh-CN\"/></a:p></p:txBody></p:sp>");

    private static string Level(int size, string align, bool bold, string fonts = "mn", int alpha = 100) => string.Create(
        CultureInfo.InvariantCulture,
        $"<a:lvl1pPr marL=\"0\" indent=\"0\" algn=\"{align}\"><a:spcBef><a:spcPts val=\"0\"/></a:spcBef><a:buNone/><a:defRPr sz=\"{size}\" b=\"{(bold ? 1 : 0)}\" kern=\"1200\">"
        + $"<a:solidFill><a:schemeClr val=\"tx1\"><a:alpha val=\"{alpha * 1000}\"/></a:schemeClr></a:solidFill><a:latin typeface=\"+{fonts}-lt\"/><a:ea typeface=\"+{fonts}-ea\"/><a:cs typeface=\"+{fonts}-cs\"/></a:defRPr></a:lvl1pPr>");
}
