using System.Globalization;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Export.Office;
using Wusheng.Dashboard.Indicators;
using static Wusheng.Dashboard.Export.Deck.SlideMarkup;
using static Wusheng.Dashboard.Export.Office.ChartMarkup;

namespace Wusheng.Dashboard.Export.Deck;

/// <summary>A slide before it is written.</summary>
/// <param name="Layout">How it looks.</param>
/// <param name="Shapes">What stands on it.</param>
/// <param name="Notes">What its speaker is told, a line each.</param>
internal sealed record DeckSlide(DeckLayout Layout, List<XElement> Shapes, string Notes)
{
    /// <summary>The id of the first of its footers.</summary>
    public int FooterIds { get; init; } = 40;

    /// <summary>Adds what has parts of its own; null for nothing.</summary>
    public Action<SlidePart, List<XElement>>? Fill { get; init; }
}

/// <summary>Puts slides into an empty presentation, with their footers and notes.</summary>
internal sealed class DeckWriter(PresentationDocument document, DeckTemplate template, Handout handout)
{
    private readonly PresentationPart _presentation = document.PresentationPart!;
    private readonly List<(uint Id, string Relation)> _slides = [];
    private NotesMasterPart? _notesMaster;

    /// <summary>Adds a slide after those there are.</summary>
    public void Add(DeckSlide slide)
    {
        var number = _slides.Count + 1;
        var relation = "deckSlide" + number.ToString(CultureInfo.InvariantCulture);
        var part = _presentation.AddNewPart<SlidePart>(relation);
        part.AddPart(slide.Layout.Part, "rIdLayout");
        slide.Fill?.Invoke(part, slide.Shapes);
        slide.Shapes.AddRange(slide.Layout.Footers.Select((f, i) => Footer(f, slide.FooterIds + i, number)));
        Put(part, P("sld", P("cSld", Tree(slide.Shapes)), P("clrMapOvr", A("masterClrMapping"))));
        AddNotes(part, slide.Notes);
        _slides.Add((255 + (uint)number, relation));
    }

    private XElement Footer(DeckFooter footer, int id, int number)
    {
        var marker = footer.Marker;
        var type = marker.Attribute("type")?.Value;
        var text = type switch
        {
            "sldNum" => number.ToString(CultureInfo.InvariantCulture),
            "dt" => handout.Provenance.MadeOn.ToString("yyyy年M月d日", CultureInfo.InvariantCulture),
            _ => OfficeText.Clean($"{(handout.Provenance.IsIllustrative ? Wording.Illustrative + "　" : "")}{handout.Title}"),
        };
        if (type == "ftr") text = TextBlock.Break(text, DeckFrame.Foot, template.Width * 0.5, 1).Lines[0];
        if (text.Length == 0) text = "　";
        // LibreOffice forgets what a layout says of its footers.
        var properties = A("rPr", At("lang", "zh-CN"), footer.Size is { } size ? At("sz", Hundredths(size)) : null);
        return Placeholder(id, type == "sldNum" ? "页码" : type == "dt" ? "日期" : "页脚", new(marker), [A("p", footer.Align is { } align ? A("pPr", At("algn", align)) : null, type == "sldNum"
            ? A("fld", At("id", "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"), At("type", "slidenum"), properties, A("t", text))
            : A("r", properties, A("t", text)))]);
    }

    private void AddNotes(SlidePart slide, string notes)
    {
        var part = slide.AddNewPart<NotesSlidePart>("rIdNotes");
        part.AddPart(NotesMaster(), "rIdMaster");
        part.AddPart(slide, "rIdSlide");
        var lines = notes.Split('\n').Select(OfficeText.Clean).Where(l => !string.IsNullOrWhiteSpace(l)).Select(l => A("p", A("r", A("rPr", At("lang", "zh-CN"), At("altLang", "en-US")), A("t", l))));
        Put(part, P("notes", P("cSld", Tree(
        [
            P(
                "sp",
                P("nvSpPr", P("cNvPr", At("id", 2), At("name", "幻灯片图像")), P("cNvSpPr", A("spLocks", At("noGrp", true), At("noRot", true), At("noChangeAspect", true))), P("nvPr", P("ph", At("type", "sldImg")))),
                P("spPr")),
            P(
                "sp",
                P("nvSpPr", P("cNvPr", At("id", 3), At("name", "备注")), P("cNvSpPr", A("spLocks", At("noGrp", true))), P("nvPr", P("ph", At("type", "body"), At("idx", 1)))),
                P("spPr"),
                P("txBody", A("bodyPr"), A("lstStyle"), lines)),
        ])), P("clrMapOvr", A("masterClrMapping"))));
    }

    private NotesMasterPart NotesMaster()
    {
        if ((_notesMaster ??= _presentation.NotesMasterPart) is { } master) return master;
        _notesMaster = _presentation.AddNewPart<NotesMasterPart>("deckNotesMaster");
        Feed(_notesMaster, OwnTemplate.NotesMaster);
        Feed(_notesMaster.AddNewPart<ThemePart>("rIdTheme"), OwnTemplate.Theme("备注"));
        return _notesMaster;

        static void Feed(OpenXmlPart part, string xml)
        {
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(xml));
            part.FeedData(stream);
        }
    }

    /// <summary>The list of slides, and what the file says of itself: its title and what made it, and no person.</summary>
    public void Finish()
    {
        var root = DeckTemplate.Root(_presentation);
        var masters = root.Element(Presentation + "sldMasterIdLst")!;
        var notes = root.Element(Presentation + "notesMasterIdLst");
        if (notes is null)
        {
            notes = P("notesMasterIdLst", P("notesMasterId", new XAttribute(Relation + "id", _presentation.GetIdOfPart(NotesMaster()))));
            masters.AddAfterSelf(notes);
        }

        (root.Element(Presentation + "handoutMasterIdLst") ?? notes).AddAfterSelf(P("sldIdLst", _slides.Select(s => P("sldId", At("id", s.Id), new XAttribute(Relation + "id", s.Relation)))));
        DeckTemplate.PutBack(_presentation, root);
        CoreProperties.Put(document.AddNewPart<CoreFilePropertiesPart>("rIdCore"), handout);
    }
}
