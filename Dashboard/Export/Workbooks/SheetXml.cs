using System.Globalization;
using System.Xml;

namespace Wusheng.Dashboard.Export.Workbooks;

/// <summary>The words of a sheet's XML, and how its cells are called.</summary>
internal static class SheetXml
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>The letters of a column, from 0: A, Z, AA.</summary>
    public static string Column(int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26) letters = (char)('A' + (rest - 1) % 26) + letters;
        return letters;
    }

    /// <summary>A cell, both from 0: A1.</summary>
    public static string Cell(int column, int row) => Column(column) + Number(row + 1);

    /// <summary>A range on a sheet that does not move with the formula: '数据'!$A$1:$B$9.</summary>
    public static string Range(string sheet, int column, int row, int lastColumn, int lastRow) =>
        $"'{sheet}'!${Column(column)}${Number(row + 1)}" + (column == lastColumn && row == lastRow ? "" : $":${Column(lastColumn)}${Number(lastRow + 1)}");

    /// <summary>A number as files have it.</summary>
    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>An element of the sheet with attributes given in pairs; those without a value are left out.</summary>
    public static void Element(this XmlWriter xml, string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        xml.Start(name, attributes);
        xml.WriteEndElement();
    }

    /// <summary>The beginning of such an element.</summary>
    public static void Start(this XmlWriter xml, string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        xml.WriteStartElement(name, Main);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null) xml.WriteAttributeString(attribute, value);
        }
    }
}
