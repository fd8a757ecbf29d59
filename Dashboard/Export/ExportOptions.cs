using System.Globalization;
using Microsoft.Extensions.Options;

namespace Wusheng.Dashboard.Export;

/// <summary>The configuration section <c>Export</c>: how much may be written at once, since whoever writes a deck takes the processor from those who read pages.</summary>
public sealed class ExportOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Export";

    /// <summary>Name of the setting, for messages.</summary>
    public const string AtOnceSetting = "Export:AtOnce";

    /// <summary>Name of the setting, for messages.</summary>
    public const string WaitingSetting = "Export:Waiting";

    /// <summary>Name of the setting, for messages.</summary>
    public const string PictureMegabytesSetting = "Export:PictureMegabytes";

    private const int MostAtOnce = 64;
    private const int MostWaiting = 1000;
    private const int MostPictureMegabytes = 4096;

    /// <summary>How many files are written at once; half of the processors, but one at least.</summary>
    public int AtOnce { get; set; } = Math.Max(1, Environment.ProcessorCount / 2);

    /// <summary>How many more may wait; the next is told to come again.</summary>
    public int Waiting { get; set; } = 10;

    /// <summary>How much memory finished pictures may take.</summary>
    public int PictureMegabytes { get; set; } = 64;

    /// <summary>Reads the section.</summary>
    /// <exception cref="OptionsValidationException">A setting makes no sense; the message names it and what is allowed.</exception>
    public void Read(IConfiguration configuration)
    {
        AtOnce = Number(AtOnceSetting, 1, MostAtOnce, AtOnce);
        Waiting = Number(WaitingSetting, 0, MostWaiting, Waiting);
        PictureMegabytes = Number(PictureMegabytesSetting, 0, MostPictureMegabytes, PictureMegabytes);

        int Number(string setting, int least, int most, int otherwise)
        {
            if (configuration[setting] is not { } text || string.IsNullOrWhiteSpace(text)) return otherwise;
            return int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
                ? number
                : throw new OptionsValidationException(setting, typeof(ExportOptions), [$"设置 {setting} 是“{text}”，应为 {least} 到 {most} 的整数；不设则为 {otherwise}。"]);
        }
    }
}
