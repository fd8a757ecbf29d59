namespace Wusheng.Dashboard.Charts.Layouts;

/// <summary>
/// What a picture needs to be read alone: title, subtitle, reservations, sources, the state of the data, and the mark of made-up values. All of it is printed in full; a
/// picture that has no room for it, or for the rows of its plot, is made higher.
/// </summary>
internal sealed class PictureFrame
{
    private readonly Chart _chart;
    private readonly ChartTheme _theme;
    private readonly TextBlock _title;
    private readonly TextBlock? _subtitle;
    private readonly List<string> _foot = [];
    private readonly string _asOf;
    private readonly bool _isAsOfBeside;
    private readonly double _footHeight;

    private PictureFrame(Chart chart, ChartTheme theme, ChartSize size)
    {
        (_chart, _theme) = (chart, theme);
        var width = size.Width - 2 * size.Scaled(Side);
        var titleWidth = width - (chart.IsIllustrative ? Legend.BadgeWidth(size) : 0);
        _title = TextBlock.Fit(chart.Title, titleWidth, 2, size.Title, size.Body, bold: true);
        if (_title.IsCut) _title = TextBlock.Break(chart.Title, size.Body, titleWidth, int.MaxValue, bold: true);
        if (chart.Subtitle.Length > 0)
        {
            _subtitle = TextBlock.Fit(chart.Subtitle, width, 2, size.Body, size.Small);
            if (_subtitle.IsCut) _subtitle = TextBlock.Break(chart.Subtitle, size.Small, width, int.MaxValue);
        }

        if (chart.Notes.Count > 0) Add("注：" + string.Join("；", chart.Notes.Select(n => n.TrimEnd('。', '；'))) + "。");
        var notes = _foot.Count;
        if (chart.Sources.Count > 0) Add(Prefixed("来源：", string.Join("；", chart.Sources)));
        _asOf = chart.AsOf.Length == 0 ? "" : Prefixed("数据截至：", chart.AsOf);
        // At the right end of the last line of the sources where there is room, else on a line of its own.
        _isAsOfBeside = _foot.Count > notes && _asOf.Length > 0
            && TextMeasure.Width(_foot[^1], size.Small) + size.Scaled(16) + TextMeasure.Width(_asOf, size.Small) <= width;
        if (_asOf.Length > 0 && !_isAsOfBeside) Add(_asOf);

        var head = size.Scaled(Top) + HeadHeight(size);
        _footHeight = _foot.Count == 0 ? 0 : _foot.Count * LineHeight(size) + 2 * size.Scaled(Rule);
        var needed = head + PlotHeight.Of(chart, size, width) + _footHeight + size.Scaled(Bottom);
        Size = needed <= size.Height ? size : size with { Height = Math.Ceiling(needed) };

        void Add(string words) => _foot.AddRange(TextBlock.Break(words, size.Small, width, int.MaxValue).Lines);
    }

    private const double Side = 24;
    private const double Top = 20;
    private const double Bottom = 14;
    private const double Rule = 9;
    private const double BelowTitle = 7;
    private const double BelowHead = 14;

    /// <summary>The size of the picture: as was asked, or higher.</summary>
    public ChartSize Size { get; }

    /// <summary>Finds room for everything.</summary>
    public static PictureFrame Of(Chart chart, ChartTheme theme, ChartSize size) => new(chart, theme, size);

    /// <summary>Draws it and leaves the room for the plot, which is never less than half of the height that was asked.</summary>
    public Box Draw(Plot plot)
    {
        var whole = new Box(0, 0, Size.Width, Size.Height);
        if (!_theme.IsTransparent) plot.Add(new RectangleShape(whole, new(_theme.Background)));
        var area = whole.Inset(Size.Scaled(Side), Size.Scaled(Top), Size.Scaled(Side), Size.Scaled(Bottom));
        if (_chart.IsIllustrative) Legend.DrawBadge(plot, area.Right, area.Y);
        plot.AddAll(Plot.Block(_title, area.X, area.Y, _theme.Text));
        if (_subtitle is not null) plot.AddAll(Plot.Block(_subtitle, area.X, area.Y + _title.Height + Size.Scaled(BelowTitle), _theme.MutedText));
        DrawFoot(plot, area);
        plot.Confine(area);
        return area.Inset(0, HeadHeight(Size), 0, _footHeight);
    }

    private void DrawFoot(Plot plot, Box area)
    {
        if (_foot.Count == 0) return;
        var line = LineHeight(Size);
        var rule = area.Bottom - _foot.Count * line - Size.Scaled(Rule);
        plot.Add(new PathShape(new PathData().MoveTo(area.X, rule).AcrossTo(area.Right).ToString(), new(null, _theme.Grid)));
        for (var i = 0; i < _foot.Count; i++) plot.Add(Words(_foot[i], area.X, i));
        if (_isAsOfBeside) plot.Add(Words(_asOf, area.Right, _foot.Count - 1, TextAnchor.End));

        TextRun Words(string words, double x, int row, TextAnchor anchor = TextAnchor.Start) =>
            Plot.Centred(words, x, rule + Size.Scaled(Rule) + (row + 0.5) * line, Size.Small, _theme.MutedText, anchor);
    }

    private double HeadHeight(ChartSize size) =>
        Math.Max(_title.Height, _chart.IsIllustrative ? Legend.BadgeHeight(size) : 0)
        + (_subtitle is null ? 0 : size.Scaled(BelowTitle) + _subtitle.Height) + size.Scaled(BelowHead);

    private static double LineHeight(ChartSize size) => size.Small * 1.45;

    private static string Prefixed(string prefix, string text) => text.StartsWith(prefix[..^1], StringComparison.Ordinal) ? text : prefix + text;
}
