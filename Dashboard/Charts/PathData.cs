using System.Text;

namespace Wusheng.Dashboard.Charts;

/// <summary>Builds the path of straight lines, in tenths of a pixel.</summary>
internal sealed class PathData
{
    private readonly StringBuilder _data = new(48);

    public PathData MoveTo(double x, double y) => Append('M', x).Append(' ', y);

    public PathData LineTo(double x, double y) => Append('L', x).Append(' ', y);

    public PathData AcrossTo(double x) => Append('H', x);

    public PathData DownTo(double y) => Append('V', y);

    public PathData Close()
    {
        _data.Append('Z');
        return this;
    }

    /// <summary>Writes a coordinate as it stands in a file: 12, 12.5. By the thousand in one drawing, so without a string for each.</summary>
    public static StringBuilder AppendNumber(StringBuilder text, double value)
    {
        var tenths = (long)Math.Round(Math.Round(value, 1, MidpointRounding.AwayFromZero) * 10);
        if (tenths < 0) text.Append('-');
        var (whole, rest) = Math.DivRem(Math.Abs(tenths), 10);
        text.Append(whole);
        return rest == 0 ? text : text.Append('.').Append((char)('0' + rest));
    }

    /// <inheritdoc />
    public override string ToString() => _data.ToString();

    private PathData Append(char command, double value)
    {
        AppendNumber(_data.Append(command), value);
        return this;
    }
}
