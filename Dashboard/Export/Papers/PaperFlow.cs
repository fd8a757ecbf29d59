using System.Xml.Linq;
using Wusheng.Dashboard.Charts;
using static Wusheng.Dashboard.Export.Papers.PaperMarkup;

namespace Wusheng.Dashboard.Export.Papers;

/// <summary>
/// How far down its page a paper has come, as far as it can be reckoned: Word breaks pages itself. Enough to know whether a chart still fits, or would leave half a page empty.
/// </summary>
internal sealed class PaperFlow
{
    // In points: what 225 mm hold, a line of text, and a line of a table or note as a multiple of its words.
    private const double PageHeight = 225 / 25.4 * 72;
    private const double LineHeight = 28.95;
    private const double Loose = 1.35;
    private const double TextSize = 16;
    private const double CellSize = 10.5;
    private const double NoteSize = 9;
    private const double CellPadding = 8;

    private double _used;

    /// <summary>The page it is on, from 1.</summary>
    public int Page { get; private set; } = 1;

    /// <summary>What is left of its page.</summary>
    public double Left => PageHeight - _used;

    /// <summary>Goes on by elements of the text.</summary>
    public void Add(IEnumerable<XElement> elements)
    {
        foreach (var element in elements)
        {
            if (element.Name == Word + "tbl") AddTable(element);
            else AddParagraph(element);
        }
    }

    /// <summary>Goes on by what stands on one page only.</summary>
    public void AddWhole(double height)
    {
        if (height > Left && _used > 0) (Page, _used) = (Page + 1, 0);
        _used += height;
    }

    /// <summary>The height of a paragraph over the whole width.</summary>
    public static double HeightOf(XElement paragraph)
    {
        var text = string.Concat(paragraph.Descendants(Word + "t").Select(t => t.Value));
        return StyleOf(paragraph) switch
        {
            PaperStyles.Note or PaperStyles.NoteBefore => Lines(text, NoteSize, Width) * NoteSize * Loose + 4,
            PaperStyles.ChartCaption => Lines(text, CellSize, Width) * CellSize * Loose + 4,
            PaperStyles.TableCaption => Lines(text, CellSize, Width) * CellSize * Loose + 12,
            PaperStyles.Title => Lines(text, 22, Width) * 36 + 6,
            PaperStyles.Subtitle => Lines(text, TextSize, Width) * LineHeight + 12,
            PaperStyles.Annex => LineHeight,
            // The first line is indented by two letters.
            _ => Lines("　　" + text, TextSize, Width) * LineHeight,
        };
    }

    private static double Width => PaperStyles.TextWidth / 25.4 * 72;

    // A line of text goes over to the next page by itself; what is kept with the next does not stay behind.
    private void AddParagraph(XElement paragraph)
    {
        var height = HeightOf(paragraph);
        if (StyleOf(paragraph) is PaperStyles.Body or PaperStyles.Annex or PaperStyles.Note or PaperStyles.NoteBefore)
        {
            for (; height > 0; height -= LineHeight) AddWhole(Math.Min(height, LineHeight));
        }
        else
        {
            // A heading is never the last on its page.
            if (height + LineHeight * 2 > Left) (Page, _used) = (Page + 1, 0);
            AddWhole(height);
        }
    }

    private void AddTable(XElement table)
    {
        foreach (var row in table.Elements(Word + "tr"))
        {
            AddWhole(row.Elements(Word + "tc").Max(cell =>
            {
                var width = (int)cell.Descendants(Word + "tcW").First().Attribute(Word + "w")! / 20.0 - CellPadding;
                var text = string.Concat(cell.Descendants(Word + "t").Select(t => t.Value));
                return Lines(text, CellSize, width) * CellSize * Loose + 3.5;
            }));
        }
    }

    private static string? StyleOf(XElement paragraph) => paragraph.Element(Word + "pPr")?.Element(Word + "pStyle")?.Attribute(Word + "val")?.Value;

    private static int Lines(string text, double size, double width) => TextBlock.Break(text, size, Math.Max(width, size * 2), int.MaxValue).Lines.Count;
}
