using System.Globalization;
using Wusheng.Dashboard.Export.Office;

namespace Wusheng.Dashboard.Export.Workbooks;

/// <summary>The texts of a workbook, each once: a large table repeats its words in every row.</summary>
internal sealed class SharedTexts
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<Entry> _texts = [];
    private int _uses;

    /// <summary>The number of a text as given, and whether it looks like a formula.</summary>
    public (int Number, bool LooksLikeFormula) Use(string text)
    {
        _uses++;
        if (!_numbers.TryGetValue(text, out var number))
        {
            number = _texts.Count;
            var clean = CellText.Clean(text);
            _texts.Add(new(clean, CellText.LooksLikeFormula(clean)));
            _numbers.Add(text, number);
        }

        return (number, _texts[number].LooksLikeFormula);
    }

    /// <summary>Writes the part that holds them, after all sheets.</summary>
    public void Write(Stream stream)
    {
        using var xml = OfficePackage.Xml(stream);
        xml.WriteStartDocument();
        xml.WriteStartElement("sst", SheetXml.Main);
        xml.WriteAttributeString("count", _uses.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("uniqueCount", _texts.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var (text, _) in _texts)
        {
            xml.WriteStartElement("si", SheetXml.Main);
            xml.WriteStartElement("t", SheetXml.Main);
            if (text.Length > 0 && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) || text.Contains('\n', StringComparison.Ordinal)))
            {
                xml.WriteAttributeString("xml", "space", null, "preserve");
            }

            xml.WriteString(text);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private readonly record struct Entry(string Text, bool LooksLikeFormula);
}
