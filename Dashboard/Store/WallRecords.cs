using System.IO.Compression;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Wusheng.Dashboard.Store;

/// <summary>What is kept of the walls: saved rotations, who guides which wall, and what was shown. Each may fail with a <see cref="StoreFaultException"/>.</summary>
public sealed class WallRecords(IDbContextFactory<StoreContext> contexts, StorePlaces places, TimeProvider clock)
{
    /// <summary>More saved rotations than this nobody finds anything among.</summary>
    public const int MostSets = 200;

    // Written once in half a day for a picture that is on all day.
    private static readonly TimeSpan s_fresh = TimeSpan.FromHours(12);

    /// <summary>The saved rotations by name.</summary>
    public Task<IReadOnlyList<WallSet>> SetsAsync(CancellationToken cancellationToken = default) =>
        AskAsync<IReadOnlyList<WallSet>>(async context => await context.WallSets.OrderBy(s => s.Name).ToListAsync(cancellationToken));

    /// <summary>A saved rotation; null where there is none of that name.</summary>
    public Task<WallSet?> SetAsync(string name, CancellationToken cancellationToken = default) =>
        AskAsync(context => context.WallSets.SingleOrDefaultAsync(s => s.Name == name, cancellationToken));

    /// <summary>Saves a rotation, over one of the same name if there is one. False where there are too many already.</summary>
    public Task<bool> SaveSetAsync(string name, string query, CancellationToken cancellationToken = default) => AskAsync(async context =>
    {
        await context.WallSets.Where(s => s.Name == name).ExecuteDeleteAsync(cancellationToken);
        if (await context.WallSets.CountAsync(cancellationToken) >= MostSets) return false;
        context.WallSets.Add(new() { Name = name, Query = query, SavedAt = clock.GetUtcNow() });
        await context.SaveChangesAsync(cancellationToken);
        return true;
    });

    /// <summary>Forgets a saved rotation.</summary>
    public Task<bool> DeleteSetAsync(string name, CancellationToken cancellationToken = default) =>
        AskAsync(async context => await context.WallSets.Where(s => s.Name == name).ExecuteDeleteAsync(cancellationToken) > 0);

    /// <summary>Which controller guides which wall.</summary>
    public Task<IReadOnlyList<WallPair>> PairsAsync(CancellationToken cancellationToken = default) =>
        AskAsync<IReadOnlyList<WallPair>>(async context => await context.WallPairs.ToListAsync(cancellationToken));

    /// <summary>Gives a wall to a controller; whoever guided it before does so no more.</summary>
    public Task PairAsync(string wall, string controller, CancellationToken cancellationToken = default) => AskAsync(async context =>
    {
        await context.WallPairs.Where(p => p.Wall == wall).ExecuteDeleteAsync(cancellationToken);
        context.WallPairs.Add(new() { Wall = wall, Controller = controller, PairedAt = clock.GetUtcNow() });
        return await context.SaveChangesAsync(cancellationToken);
    });

    /// <summary>Leaves a wall to itself.</summary>
    public Task UnpairAsync(string wall, CancellationToken cancellationToken = default) =>
        AskAsync(context => context.WallPairs.Where(p => p.Wall == wall).ExecuteDeleteAsync(cancellationToken));

    /// <summary>Keeps what walls showed: each picture and style sheet once, and reels as far as they go by now.</summary>
    /// <param name="pictures">Pictures that may be new.</param>
    /// <param name="styles">Style sheets by hash, that may be new.</param>
    /// <param name="reels">New reels, or such as have become longer.</param>
    /// <param name="cancellationToken">Ends the writing; nothing of it is kept then.</param>
    public Task WriteAsync(
        IReadOnlyCollection<WallPicture> pictures, IReadOnlyDictionary<string, string> styles, IReadOnlyCollection<WallReel> reels, CancellationToken cancellationToken = default) => AskAsync(async context =>
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        foreach (var (hash, css) in styles)
        {
            await context.Database.ExecuteSqlAsync($"""INSERT OR IGNORE INTO "WallStyles" ("Hash", "Css") VALUES ({hash}, {Compress(css)})""", cancellationToken);
        }

        foreach (var picture in pictures)
        {
            var now = Text(clock.GetUtcNow());
            await context.Database.ExecuteSqlAsync(
                $"""
                INSERT OR IGNORE INTO "WallPictures" ("Hash", "Key", "Title", "Theme", "Width", "Height", "Revision", "AsOf", "StyleHash", "Html", "LastShownAt")
                VALUES ({picture.Hash}, {picture.Key}, {picture.Title}, {picture.Theme}, {picture.Width}, {picture.Height}, {picture.Revision}, {picture.AsOf},
                {picture.StyleHash}, {Compress(picture.Html)}, {now})
                """,
                cancellationToken);
        }

        foreach (var row in reels.Select(r => r.ToRow()))
        {
            await context.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "WallReels" ("Id", "Wall", "From", "Until", "Pictures", "Marks")
                VALUES ({row.Id}, {row.Wall}, {Text(row.From)}, {Text(row.Until)}, {string.Join(';', row.Pictures)}, {row.Marks})
                ON CONFLICT ("Id") DO UPDATE SET "Until" = excluded."Until", "Pictures" = excluded."Pictures", "Marks" = excluded."Marks"
                """,
                cancellationToken);
            var fresh = row.Until - s_fresh;
            await context.WallPictures.Where(p => row.Pictures.Contains(p.Hash) && p.LastShownAt < fresh)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.LastShownAt, row.Until), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return 0;
    });

    /// <summary>Every reel that holds a part of a span of time, the oldest first.</summary>
    public Task<IReadOnlyList<WallReel>> ReelsAsync(DateTimeOffset from, DateTimeOffset until, string? wall = null, CancellationToken cancellationToken = default) =>
        AskAsync<IReadOnlyList<WallReel>>(async context =>
        {
            var earliest = from - WallReel.Longest;
            var rows = await context.WallReels
                .Where(r => r.From >= earliest && r.From <= until && r.Until >= from && (wall == null || r.Wall == wall))
                .OrderBy(r => r.From).ToListAsync(cancellationToken);
            return [.. rows.Select(WallReel.Of)];
        });

    /// <summary>What pages these pictures show, without their markup.</summary>
    public Task<IReadOnlyDictionary<string, WallPictureName>> NamesAsync(IReadOnlyCollection<string> hashes, CancellationToken cancellationToken = default) =>
        AskAsync<IReadOnlyDictionary<string, WallPictureName>>(async context => await context.WallPictures.Where(p => hashes.Contains(p.Hash))
            .Select(p => new WallPictureName(p.Hash, p.Key, p.Title, p.Revision)).ToDictionaryAsync(p => p.Hash, cancellationToken));

    /// <summary>A picture with the style sheet it was drawn with; null where it is not kept.</summary>
    public Task<(WallPicture Picture, string Css)?> PictureAsync(string hash, CancellationToken cancellationToken = default) =>
        AskAsync<(WallPicture, string)?>(async context =>
        {
            if (await context.WallPictures.SingleOrDefaultAsync(p => p.Hash == hash, cancellationToken) is not { } row) return null;
            var style = await context.WallStyles.SingleAsync(s => s.Hash == row.StyleHash, cancellationToken);
            return (new(row.Hash, row.Key, row.Title, row.Theme, row.Width, row.Height, row.Revision, row.AsOf, row.StyleHash, Expand(row.Html)), Expand(style.Css));
        });

    /// <summary>Lets go of what is older than history is kept, and of the oldest days where it takes more room than it may.</summary>
    /// <param name="days">How long it is kept.</param>
    /// <param name="mostBytes">How much it may take.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>From when on everything is kept.</returns>
    public Task<DateTimeOffset> TrimAsync(int days, long mostBytes, CancellationToken cancellationToken = default) => AskAsync(async context =>
    {
        var from = clock.GetUtcNow().AddDays(-days);
        await DropAsync(from);
        while (await BytesAsync() > mostBytes && await context.WallReels.OrderBy(r => r.From).Select(r => (DateTimeOffset?)r.From).FirstOrDefaultAsync(cancellationToken) is { } oldest)
        {
            from = oldest.AddDays(1);
            await DropAsync(from);
        }

        return from;

        async Task DropAsync(DateTimeOffset before)
        {
            await context.WallReels.Where(r => r.Until < before).ExecuteDeleteAsync(cancellationToken);
            await context.WallPictures.Where(p => p.LastShownAt < before - s_fresh && p.LastShownAt < clock.GetUtcNow() - s_fresh).ExecuteDeleteAsync(cancellationToken);
            await context.WallStyles.Where(s => !context.WallPictures.Any(p => p.StyleHash == s.Hash)).ExecuteDeleteAsync(cancellationToken);
        }

        async Task<long> BytesAsync() => await context.Database.SqlQuery<long>(
            $"""
            SELECT (SELECT COALESCE(SUM(LENGTH("Html")), 0) FROM "WallPictures") + (SELECT COALESCE(SUM(LENGTH("Marks") + LENGTH("Pictures") + LENGTH("Id")), 0) FROM "WallReels") AS "Value"
            """).SingleAsync(cancellationToken);
    });

    private async Task<TAnswer> AskAsync<TAnswer>(Func<StoreContext, Task<TAnswer>> question)
    {
        try
        {
            await using var context = await contexts.CreateDbContextAsync();
            return await question(context);
        }
        catch (Exception exception) when (exception is SqliteException or DbUpdateException)
        {
            throw StoreFaults.Of(exception, places.Database);
        }
    }

    private static string Text(DateTimeOffset time) => (string)new TimeText().ConvertToProvider(time)!;

    private static byte[] Compress(string text)
    {
        using var bytes = new MemoryStream();
        using (var brotli = new BrotliStream(bytes, CompressionLevel.Optimal)) brotli.Write(Encoding.UTF8.GetBytes(text));
        return bytes.ToArray();
    }

    private static string Expand(byte[] compressed)
    {
        using var reader = new StreamReader(new BrotliStream(new MemoryStream(compressed), CompressionMode.Decompress), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}

/// <summary>What a kept picture shows.</summary>
/// <param name="Hash">Its name in addresses.</param>
/// <param name="Key">The page.</param>
/// <param name="Title">What the page is called.</param>
/// <param name="Revision">The state of the store it was drawn from.</param>
public sealed record WallPictureName(string Hash, string Key, string Title, long Revision);
