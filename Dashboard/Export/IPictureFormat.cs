using Wusheng.Dashboard.Charts;

namespace Wusheng.Dashboard.Export;

/// <summary>A format one chart can be taken away in as a picture.</summary>
public interface IPictureFormat
{
    /// <summary>Ending of its addresses and files, without the dot: png.</summary>
    string Extension { get; }

    /// <summary>Its media type.</summary>
    string ContentType { get; }

    /// <summary>What a person chooses it by.</summary>
    string Name { get; }

    /// <summary>Whether drawing one takes so little that nobody need wait for it.</summary>
    bool IsQuick { get; }

    /// <summary>Whether it has sizes; one made of lines has none.</summary>
    bool HasSizes { get; }

    /// <summary>Draws a chart.</summary>
    /// <exception cref="PictureFontException">The font cannot print it; the message says why in one Chinese sentence.</exception>
    byte[] Draw(Chart chart, ChartTheme theme, PictureScale scale);
}

/// <summary>A picture made of lines and words: sharp at any size.</summary>
public sealed class SvgPicture : IPictureFormat
{
    /// <inheritdoc />
    public string Extension => "svg";

    /// <inheritdoc />
    public string ContentType => "image/svg+xml; charset=utf-8";

    /// <inheritdoc />
    public string Name => "SVG 矢量图";

    /// <inheritdoc />
    public bool IsQuick => true;

    /// <inheritdoc />
    public bool HasSizes => false;

    /// <inheritdoc />
    public byte[] Draw(Chart chart, ChartTheme theme, PictureScale scale) => System.Text.Encoding.UTF8.GetBytes(ChartSvg.File(chart, theme));
}

/// <summary>A picture made of dots, which every program shows.</summary>
public sealed class PngPicture(ChartPng png) : IPictureFormat
{
    /// <inheritdoc />
    public string Extension => "png";

    /// <inheritdoc />
    public string ContentType => "image/png";

    /// <inheritdoc />
    public string Name => "PNG 图片";

    /// <inheritdoc />
    public bool IsQuick => false;

    /// <inheritdoc />
    public bool HasSizes => true;

    /// <inheritdoc />
    public byte[] Draw(Chart chart, ChartTheme theme, PictureScale scale) => png.Draw(chart, theme, scale);
}
