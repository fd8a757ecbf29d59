namespace Wusheng.Dashboard.Charts;

/// <summary>
/// How wide words are, without a font: the same on every machine. Widths are those of Noto Sans CJK SC; the digits of Microsoft YaHei are
/// a little narrower and its Chinese the same, so what is measured to fit does fit with either.
/// </summary>
public static class TextMeasure
{
    // Thousandths of an em for U+0020 to U+007E.
    private static readonly short[] s_regular =
    [
        224, 323, 474, 555, 555, 921, 680, 278, 338, 338, 467, 555, 278, 347, 278, 392, 555, 555, 555, 555, 555, 555, 555, 555, 555, 555, 278, 278, 555, 555, 555, 474,
        946, 608, 657, 638, 688, 589, 552, 689, 728, 293, 535, 646, 543, 812, 723, 742, 633, 742, 635, 596, 599, 721, 575, 878, 573, 531, 603, 338, 392, 338, 555, 559,
        606, 563, 618, 510, 620, 554, 325, 564, 607, 275, 275, 552, 284, 926, 610, 606, 620, 620, 388, 468, 377, 607, 521, 802, 498, 521, 475, 338, 270, 338, 555,
    ];

    private static readonly short[] s_bold =
    [
        227, 370, 574, 590, 590, 963, 740, 325, 378, 378, 507, 590, 325, 370, 325, 387, 590, 590, 590, 590, 590, 590, 590, 590, 590, 590, 325, 325, 590, 590, 590, 514,
        1007, 641, 681, 656, 714, 615, 585, 717, 757, 330, 568, 686, 578, 853, 749, 770, 667, 770, 682, 624, 625, 748, 619, 915, 627, 580, 613, 378, 387, 378, 590, 567,
        626, 591, 644, 527, 644, 581, 372, 597, 640, 304, 306, 604, 315, 964, 641, 626, 644, 644, 437, 495, 421, 637, 576, 863, 562, 574, 511, 378, 296, 378, 590,
    ];

    /// <summary>The width of a line in pixels.</summary>
    public static double Width(ReadOnlySpan<char> text, double size, bool bold = false)
    {
        var table = bold ? s_bold : s_regular;
        var thousandths = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (letter is >= ' ' and <= '~') thousandths += table[letter - ' '];
            else if (letter == '–') thousandths += bold ? 544 : 536;
            else if (letter == '−') thousandths += table['+' - ' '];
            else if (letter is '⸺' or '⸻') thousandths += letter == '⸺' ? 2000 : 3000;
            // The few that are wider than Chinese.
            else if (letter is '№' or 'Ш' or 'Щ' or 'Ю' or 'ﬃ' or 'ﬄ') thousandths += 1150;
            // Where a viewer has pictures for them, they are wider than letters.
            else if (letter is '\uD83C' or '\uD83D' or '\uD83E') thousandths += 1300;
            // The second half of a pair and marks that combine with the letter before take no room of their own.
            else if (!char.IsLowSurrogate(letter) && letter is not (>= '\u0300' and <= '\u036F')) thousandths += 1000;
        }

        return thousandths * size / 1000;
    }
}
