using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Wusheng.Dashboard.DataPackages;

/// <summary>The records of a CSV file one after the other, each with the line it begins on.</summary>
internal sealed class CsvRecords : IDisposable
{
    private readonly CsvParser _parser;
    private int _lastLine;

    public CsvRecords(byte[] utf8)
    {
        var reader = new StreamReader(new MemoryStream(utf8), Encoding.UTF8);
        _parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = ",",
            Mode = CsvMode.RFC4180,
            IgnoreBlankLines = false,
            // The same words stand in thousands of rows; one string serves them all.
            CacheFields = true,
            BadDataFound = _ => HasStrayQuote = true,
        });
    }

    /// <summary>The line the record begins on, from 1; a quoted cell may run over several lines.</summary>
    public int Line { get; private set; }

    /// <summary>How many cells the record has.</summary>
    public int Count => _parser.Count;

    /// <summary>Whether a quotation mark stands where none may stand, in a cell that has been looked at.</summary>
    public bool HasStrayQuote { get; private set; }

    /// <summary>A cell of the record.</summary>
    public string this[int index] => _parser[index];

    /// <summary>Goes to the next record.</summary>
    public bool Read()
    {
        HasStrayQuote = false;
        Line = _lastLine + 1;
        if (!_parser.Read()) return false;
        _lastLine = _parser.RawRow;
        return true;
    }

    /// <inheritdoc />
    public void Dispose() => _parser.Dispose();
}
