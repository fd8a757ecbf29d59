using System.Text;
using SkiaSharp;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Charts;

/// <summary>What is measured without a font is as wide as the font that is shipped draws it.</summary>
public class TextMeasureTests
{
    private const string Punctuation = "，。、；：？！（）《》〈〉【】“”‘’…·～％‰①㎡▲△▼○◇●★±≥≤×÷→←↑↓１２＋－";

    public static TheoryData<string, bool> Fonts() => new() { { FontFiles.Regular, false }, { FontFiles.Bold, true } };

    [Theory]
    [MemberData(nameof(Fonts))]
    public void Letters_digits_Chinese_and_signs_are_as_wide_as_the_font_says(string file, bool bold)
    {
        using var font = FontOf(file);
        var letters = Enumerable.Range(' ', 95).Concat(Enumerable.Range('一', 0x9FA5 - '一')).Select(c => (char)c).Concat(Punctuation).Concat("–−");
        letters.Where(c => Math.Abs(font.MeasureText(c.ToString()) - TextMeasure.Width(c.ToString(), 1000, bold)) > 0.51).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Fonts))]
    public void Nothing_the_font_can_print_is_wider_than_measured(string file, bool bold)
    {
        using var font = FontOf(file);
        using var face = SKTypeface.FromFile(file);
        Enumerable.Range(' ', 0x10FFFF - ' ').Where(Rune.IsValid).Where(c => face.GetGlyph(c) != 0).Select(char.ConvertFromUtf32)
            .Where(letter => font.MeasureText(letter) > TextMeasure.Width(letter, 1000, bold) + 0.51)
            .Should().BeEmpty();
    }

    [Fact]
    public void A_line_is_as_wide_as_its_letters_since_pictures_are_drawn_without_kerning()
    {
        using var font = FontOf(FontFiles.Regular);
        const string line = "AVATAR 3,691条，To 69.93%（WAVE）";
        ((double)font.MeasureText(line)).Should().BeApproximately(TextMeasure.Width(line, 1000), 0.51 * line.Length);
    }

    private static SKFont FontOf(string file) => new(SKTypeface.FromFile(file), 1000) { Subpixel = true, LinearMetrics = true, Hinting = SKFontHinting.None };
}
