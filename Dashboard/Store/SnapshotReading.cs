using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Store;

/// <summary>Reads the whole store into a <see cref="Snapshot"/>: the catalogue, and of every figure the newest revision without its words.</summary>
internal static class SnapshotReading
{
    // In the order of the unique index, in which revisions of one figure and figures of one series follow each other.
    private const string Figures = """
        SELECT "SeriesNumber", "Period", "Revision", "Value", "Low", "High", "Qualifier", "Status", "Break"
        FROM "Observations" ORDER BY "SeriesNumber", "Period", "Revision"
        """;

    /// <summary>Reads one moment, so that catalogue and figures belong together even while an import is being written.</summary>
    public static async Task<Snapshot> ReadAsync(StoreContext context, CancellationToken cancellationToken)
    {
        await using var oneMoment = await context.BeginReadingAsync(cancellationToken);
        var newest = await context.Imports.OrderByDescending(i => i.Number).FirstOrDefaultAsync(cancellationToken);
        var catalogue = new Catalogue(
            newest is null ? new("", "", "", false) : new(newest.Name, newest.Title, newest.Version, newest.IsIllustrative),
            await context.Sources.ToListAsync(cancellationToken),
            await context.Topics.ToListAsync(cancellationToken),
            await context.Indicators.ToListAsync(cancellationToken),
            await context.Departments.ToListAsync(cancellationToken),
            await context.Targets.ToListAsync(cancellationToken),
            await context.Plan.ToListAsync(cancellationToken),
            await context.Problems.ToListAsync(cancellationToken),
            await context.Claims.ToListAsync(cancellationToken),
            await context.Charts.ToListAsync(cancellationToken),
            await context.Inconsistencies.ToListAsync(cancellationToken));
        var names = await context.Series.ToDictionaryAsync(s => s.Number, cancellationToken);

        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = oneMoment.GetDbTransaction();
        command.CommandText = Figures;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return new(catalogue, ReadSeries(reader, names, cancellationToken), newest?.Number ?? 0);
    }

    private static List<Series> ReadSeries(DbDataReader reader, Dictionary<int, SeriesRow> names, CancellationToken cancellationToken)
    {
        var all = new List<Series>(names.Count);
        var figures = new List<Figure>();
        var number = 0;
        while (reader.Read())
        {
            if (reader.GetInt32(0) is var next && next != number)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Close();
                number = next;
            }

            var figure = ReadFigure(reader);
            if (figures.Count > 0 && figures[^1].Period == figure.Period) figures[^1] = figure;
            else figures.Add(figure);
        }

        Close();
        return all;

        void Close()
        {
            if (figures.Count > 0) all.Add(new(names[number].IndicatorId, names[number].DepartmentId, figures));
            figures.Clear();
        }
    }

    private static Figure ReadFigure(DbDataReader reader)
    {
        var value = DecimalText.Read(reader.GetString(3));
        var quantity = new Quantity(
            value,
            reader.IsDBNull(4) ? value : DecimalText.Read(reader.GetString(4)),
            reader.IsDBNull(5) ? value : DecimalText.Read(reader.GetString(5)),
            (Qualifier)reader.GetByte(6));
        return new(Period.Parse(reader.GetString(1)), quantity, (ObservationStatus)reader.GetByte(7), reader.GetBoolean(8), reader.GetInt32(2));
    }
}
