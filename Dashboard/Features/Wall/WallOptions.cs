using Microsoft.Extensions.Options;

namespace Wusheng.Dashboard.Features.Wall;

/// <summary>The configuration section <c>Wall</c>: how many screens may be open, and how long is kept what they showed.</summary>
public sealed class WallOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Wall";

    /// <summary>How many walls are told of changes at once; one more still shows its pages, and is told when there is room.</summary>
    public int MostOpen { get; set; } = 500;

    /// <summary>For how many days is kept what was shown.</summary>
    public int HistoryDays { get; set; } = 365;

    /// <summary>How much of it at most; beyond, the oldest days go.</summary>
    public int HistoryMegabytes { get; set; } = 1000;

    /// <summary>Reads the settings.</summary>
    /// <exception cref="OptionsValidationException">One of them cannot be; its message says which, and what to do.</exception>
    public static WallOptions Of(IConfiguration configuration)
    {
        WallOptions options;
        try
        {
            options = configuration.GetSection(Section).Get<WallOptions>() ?? new();
        }
        catch (InvalidOperationException)
        {
            throw Because("设置 Wall:MostOpen、Wall:HistoryDays、Wall:HistoryMegabytes 都应为整数，请改正后重新启动。");
        }

        return options.Fault is { } fault ? throw Because(fault) : options;

        static OptionsValidationException Because(string sentence) => new(Section, typeof(WallOptions), [sentence]);
    }

    /// <summary>What is wrong with the settings, in a sentence; null where nothing is.</summary>
    public string? Fault => this switch
    {
        { MostOpen: < 1 or > 10_000 } => $"设置 Wall:MostOpen 应为1至10000之间的整数（现为{MostOpen}），请改正后重新启动。",
        { HistoryDays: < 1 or > 3660 } => $"设置 Wall:HistoryDays 应为1至3660之间的天数（现为{HistoryDays}），请改正后重新启动。",
        { HistoryMegabytes: < 10 or > 1_000_000 } => $"设置 Wall:HistoryMegabytes 应为10至1000000之间的兆字节数（现为{HistoryMegabytes}），请改正后重新启动。",
        _ => null,
    };
}
