using MudBlazor;

namespace Wusheng.Dashboard.Components.Layout;

/// <summary>The product's colours and type for MudBlazor's components; the same values stand in app.css for our own.</summary>
public static class DashboardTheme
{
    private static readonly string[] s_fonts = ["Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC Variable", "Noto Sans SC", "sans-serif"];

    public static MudTheme Value { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#1F5FBF",
            Secondary = "#55617A",
            Success = "#00796B",
            Warning = "#9A6200",
            Error = "#C1272D",
            Info = "#1F5FBF",
            Background = "#F3F6FB",
            Surface = "#FFFFFF",
            AppbarBackground = "#0A1A33",
            AppbarText = "#F2F6FF",
            TextPrimary = "#14213D",
            TextSecondary = "#4A5670",
            LinesDefault = "#D9E0EC",
            TableLines = "#D9E0EC",
            Divider = "#D9E0EC",
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#6CB8FF",
            Secondary = "#A9B8D0",
            Success = "#2FBF8F",
            Warning = "#FFD24A",
            Error = "#FF6B5E",
            Info = "#6CB8FF",
            Background = "#0A1A33",
            Surface = "#11264A",
            AppbarBackground = "#071326",
            AppbarText = "#F2F6FF",
            TextPrimary = "#F2F6FF",
            TextSecondary = "#A9B8D0",
            LinesDefault = "#26406C",
            TableLines = "#26406C",
            Divider = "#26406C",
        },
        Typography = new Typography { Default = new DefaultTypography { FontFamily = s_fonts, FontSize = "1rem" } },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "8px" },
    };
}
