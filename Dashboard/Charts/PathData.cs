using System.Globalization;
using System.Text;

namespace Wusheng.Dashboard.Charts;

/// <summary>Builds the path of straight lines, in tenths of a pixel.</summary>
internal sealed class PathData
{
    private readonly StringBuilder _data = new();

    public PathData MoveTo(double x, double y) => Append('M', x).Append(' ', y);

    public PathData LineTo(double x, double y) => Append('L', x).Append(' ', y);

    public PathData AcrossTo(double x) => Append('H', x);

    public PathData DownTo(double y) => Append('V', y);

    public PathData Close()
    {
        _data.Append('Z');
        return this;
    }

    /// <summary>A coordinate as it stands in a file.</summary>
    public static string Number(double value)
    {
        var tenths = Math.Round(value, 1, MidpointRounding.AwayFromZero);
        return tenths == 0 ? "0" : tenths.ToString("0.#", CultureInfo.InvariantCulture);
    }

    /// <inheritdoc />
    public override string ToString() => _data.ToString();

    private PathData Append(char command, double value)
    {
        _data.Append(command).Append(Number(value));
        return this;
    }
}
