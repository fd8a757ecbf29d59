using Wusheng.Dashboard.Charts;

namespace Wusheng.Dashboard.Features.Wall;

/// <summary>A stretch of words in the colour of what it means.</summary>
/// <param name="Css">Its colour.</param>
/// <param name="Text">The words.</param>
public sealed record WallRun(string Css, string Text);

/// <summary>A cell of a table: lines of words, or lines of marks in their colours.</summary>
/// <param name="Box">Where it stands.</param>
/// <param name="Css">What sort it is.</param>
/// <param name="Words">Its words; null where there are none.</param>
/// <param name="Marks">Judgements, line by line, above the words.</param>
/// <param name="MarkSize">Their size.</param>
/// <param name="Below">Words of another sort below; null where there are none.</param>
public sealed record WallCell(Box Box, string Css, TextBlock? Words, IReadOnlyList<IReadOnlyList<WallRun>> Marks, double MarkSize, TextBlock? Below = null);

/// <summary>A line of a table with its cells in place.</summary>
/// <param name="Row">The line; null for the captions.</param>
/// <param name="Box">Where it stands.</param>
/// <param name="Cells">Its cells, their boxes counted from the line's.</param>
public sealed record WallRowLayout(WallRow? Row, Box Box, IReadOnlyList<WallCell> Cells);

/// <summary>
/// A table of the wall, every line equally high: all cells beside each other where it is wide, who answers for it below what it is about where it is less so, and on
/// an upright screen how it stands below as well.
/// </summary>
internal sealed class WallTable
{
    private readonly WallCanvas _canvas;
    private readonly IReadOnlyList<WallRow> _rows;
    private readonly WallCaptions? _captions;
    private readonly double _width;
    private readonly bool _isWide;
    private readonly bool _isNarrow;
    private readonly double _head;
    private readonly double _value;
    private readonly double _lead;
    private readonly double _text;
    private readonly double _detail;

    /// <summary>Measures the columns of a table.</summary>
    /// <param name="canvas">The canvas.</param>
    /// <param name="rows">All its lines.</param>
    /// <param name="captions">What its columns are called.</param>
    /// <param name="width">How wide it may be.</param>
    public WallTable(WallCanvas canvas, IReadOnlyList<WallRow> rows, WallCaptions? captions, double width)
    {
        (_canvas, _rows, _captions, _width) = (canvas, rows, captions, width);
        _isWide = width >= canvas.Scaled(1500);
        _isNarrow = width < canvas.Scaled(1150);
        var inner = width - Padding * 2;
        _head = Column(rows.Select(r => TextMeasure.Width(r.Head, canvas.Body, bold: true)), canvas.Scaled(190));
        _value = Column(rows.Select(r => TextMeasure.Width(r.Value, canvas.CardTitle, bold: true)), canvas.Scaled(_isWide ? 260 : 220));
        _lead = Column(rows.Select(r => TextMeasure.Width(r.Lead?.ToString() ?? "", canvas.SmallestText)), _isWide ? canvas.Scaled(380) : inner * 0.42);
        var rest = inner - _head - _value - (_isWide ? _lead : 0);
        _detail = !rows.Any(r => r.Marks.Count > 0 || r.Remark.Length > 0) ? 0 : _isNarrow ? inner - _head - _lead : rest * 0.5;
        _text = _isNarrow ? rest : rest - _detail;
    }

    /// <summary>How high each line has to be.</summary>
    public double RowHeight => _rows.Count == 0 ? 0 : _rows.Max(HeightOf);

    /// <summary>How high the captions are.</summary>
    public double CaptionHeight => _captions is null ? 0 : _canvas.SmallestText * WallText.LineHeight + 4;

    private double Padding => _canvas.Scaled(24);

    private double CellGap => _canvas.Scaled(24);

    private double LinePadding => _canvas.Scaled(_isWide ? 6 : 4);

    /// <summary>How many lines fit a height.</summary>
    public int RowsIn(double height) => RowHeight == 0 ? 0 : (int)((height - CaptionHeight) / RowHeight);

    /// <summary>Captions and lines in their places; lines take the height there is, up to half as much again as they need.</summary>
    public IEnumerable<WallRowLayout> Place(IReadOnlyList<WallRow> rows, Box area)
    {
        if (rows.Count == 0) yield break;
        var top = area.Y;
        if (_captions is not null)
        {
            yield return new(null, new(area.X, top, _width, CaptionHeight), CaptionCells(_captions));
            top += CaptionHeight;
        }

        var height = Math.Min((area.Bottom - top) / rows.Count, RowHeight * 2);
        foreach (var row in rows)
        {
            yield return new(row, new(area.X, top, _width, height), CellsOf(row, height));
            top += height;
        }
    }

    private double Column(IEnumerable<double> widths, double most) => widths.DefaultIfEmpty(0).Max() is > 0 and var widest ? Math.Min(widest + 4, most) + CellGap : 0;

    private double HeightOf(WallRow row) =>
        _isNarrow
            ? CellsOf(row, 0).GroupBy(c => c.Box.Y).Sum(g => g.Max(ContentHeight)) + LinePadding * 2
            : CellsOf(row, 0).Max(ContentHeight) + LinePadding * 2;

    private static double ContentHeight(WallCell cell) =>
        (cell.Words is { } words ? WallText.HeightOf(words) : 0) + (cell.Below is { } below ? WallText.HeightOf(below) : 0) + cell.Marks.Count * cell.MarkSize * WallText.LineHeight;

    private List<WallCell> CaptionCells(WallCaptions captions)
    {
        var cells = new List<WallCell>();
        void Add(double x, double width, string text)
        {
            if (width > 0 && text.Length > 0) cells.Add(new(new(x, 0, width, CaptionHeight), "caption", WallText.Fit(text, width, 1, _canvas.SmallestText, _canvas.SmallestText), [], 0));
        }

        Add(Padding, _head - CellGap, captions.Head);
        Add(Padding + _head, _text - CellGap, _isWide || captions.Lead.Length == 0 ? captions.Text : $"{captions.Text}／{captions.Lead}");
        Add(Padding + _head + _text, _value - (_isNarrow ? 0 : CellGap), captions.Value);
        if (!_isNarrow) Add(Padding + _head + _text + _value, _detail - CellGap, captions.Marks);
        if (_isWide) Add(Padding + _head + _text + _value + _detail, _lead, captions.Lead);
        return cells;
    }

    private List<WallCell> CellsOf(WallRow row, double height)
    {
        var small = _canvas.SmallestText;
        var cells = new List<WallCell>();
        if (!_isNarrow)
        {
            var x = Padding;
            Add(x, _head - CellGap, "head", Words(row.Head, _head - CellGap, 2, _canvas.Body, bold: true), height);
            x += _head;
            if (_isWide) Add(x, _text - CellGap, "text", Text(row.Text, _text - CellGap, _canvas.CardTitle), height);
            else cells.Add(new(new(x, 0, _text - CellGap, height), "text", Text(row.Text, _text - CellGap, _canvas.Body), [], 0, LeadOf(row, _text - CellGap)));
            x += _text;
            Add(x, _value - CellGap, "value", Words(row.Value, _value - CellGap, 2, _canvas.CardTitle, bold: true), height);
            x += _value;
            AddDetail(x, _detail - CellGap, height);
            x += _detail;
            if (_isWide) Add(x, _lead, "lead", LeadOf(row, _lead), height);
            return cells;
        }

        // What it is and how much, then how it stands and who answers for it.
        var words = Text(row.Text, _text - CellGap, _canvas.CardTitle);
        var first = Math.Max(words is null ? 0 : WallText.HeightOf(words), _canvas.CardTitle * WallText.LineHeight);
        var second = Math.Max(0, height - first - LinePadding * 2);
        Add(Padding, _head - CellGap, "head", Words(row.Head, _head - CellGap, 2, _canvas.Body, bold: true), first, LinePadding);
        Add(Padding + _head, _text - CellGap, "text", words, first, LinePadding);
        Add(Padding + _head + _text, _value, "value", Words(row.Value, _value, 1, _canvas.CardTitle, bold: true), first, LinePadding);
        AddDetail(Padding + _head, row.Lead is null ? _detail + _lead : _detail - CellGap, second, LinePadding + first);
        Add(Padding + _head + _detail, _lead, "lead", LeadOf(row, _lead), second, LinePadding + first);
        return cells;

        void Add(double x, double width, string css, TextBlock? block, double cellHeight, double y = 0)
        {
            if (block is not null && width > 0) cells.Add(new(new(x, y, width, cellHeight), css, block, [], 0));
        }

        void AddDetail(double x, double width, double cellHeight, double y = 0)
        {
            if (width <= 0) return;
            var marks = Lines(row.Marks, width, _canvas.Body);
            var block = Words(row.Remark, width, _isNarrow ? 2 : Math.Max(1, 2 - marks.Count), small);
            if (marks.Count > 0 || block is not null) cells.Add(new(new(x, y, width, cellHeight), "detail", block, marks, _canvas.Body));
        }
    }

    private TextBlock? Words(string text, double width, int lines, double size, bool bold = false) =>
        text.Length == 0 || width <= 0 ? null : WallText.Fit(text, width, lines, size, _canvas.SmallestText, bold);

    private TextBlock? LeadOf(WallRow row, double width) => row.Lead is { } lead && width > 0 ? WallText.FitName(lead.ToString(), width, _canvas.SmallestText) : null;

    private TextBlock? Text(string text, double width, double size) =>
        text.Length == 0 || width <= 0 ? null : WallText.FitLine(text, width, size, Math.Min(size, _canvas.Body), _canvas.SmallestText);

    // Marks are not torn apart; what does not fit one line goes to the next.
    private static List<IReadOnlyList<WallRun>> Lines(IReadOnlyList<WallMark> marks, double width, double size)
    {
        var lines = new List<IReadOnlyList<WallRun>>();
        var line = new List<WallRun>();
        var used = 0d;
        foreach (var mark in marks)
        {
            var (css, text) = (WallCardLayout.CssOf(mark.Tone), $"{mark.Sign} {mark.Word}");
            var needed = TextMeasure.Width(text, size, bold: true) + size * 0.7;
            if (line.Count > 0 && used + needed > width)
            {
                lines.Add(line);
                (line, used) = ([], 0);
            }

            // One that is longer than a line is broken like a sentence.
            var parts = WallText.Fit(text, width, 3, size, size, bold: true).Lines;
            foreach (var part in parts.SkipLast(1)) lines.Add([new(css, part)]);
            line.Add(new(css, parts[^1]));
            used += TextMeasure.Width(parts[^1], size, bold: true) + size * 0.7;
        }

        if (line.Count > 0) lines.Add(line);
        return lines;
    }
}
