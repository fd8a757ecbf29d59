using System.Globalization;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Export.Deck;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Store;

namespace Wusheng.Dashboard.Export;

/// <summary>A page, or a chart, as something to be taken away.</summary>
/// <param name="What">What it is, in words: 图, 领域.</param>
/// <param name="Page">Address of its page, without a query.</param>
/// <param name="Draft">What is handed out; null where there is no such thing.</param>
public sealed record Exportable(string What, string Page, Func<HandoutDraft?> Draft)
{
    /// <summary>How it would be called rightly, for whom there is no such thing: 编号见 /topics.</summary>
    public string Hint { get; init; } = "";

    /// <summary>What its address asks for besides period and departments, in one spelling; empty for nothing.</summary>
    public string Query { get; init; } = "";

    /// <summary>What makes no sense in the rest of its query, in one sentence; null where all does.</summary>
    public string? Problem { get; init; }
}

/// <summary>There is nothing to hand out, though the address is one; the message says why in one Chinese sentence.</summary>
public sealed class NothingToExportException(string message) : Exception(message);

/// <summary>Answers addresses of files: finds what is asked for, writes it in its turn, and lets pictures be kept as long as they are right.</summary>
public sealed class Exporter(
    ISnapshots snapshots, HandoutComposer composer, IEnumerable<IPictureFormat> pictures, IEnumerable<IHandoutFormat> formats, ExportGate gate, KeptPictures kept, ExportTags tags)
{
    private readonly IPictureFormat[] _pictures = [.. pictures];
    private readonly IHandoutFormat[] _formats = [.. formats];

    /// <summary>Answers.</summary>
    /// <param name="http">The request.</param>
    /// <param name="extension">The format asked for.</param>
    /// <param name="of">What is asked for.</param>
    public async Task<IResult> AnswerAsync(HttpContext http, string extension, Func<ExportQuery, Exportable> of)
    {
        if (snapshots.Fault is { } fault) return new ExportRefusal(StatusCodes.Status503ServiceUnavailable, fault);
        var snapshot = snapshots.Current;
        if (!ExportQuery.TryRead(http.Request.Query, snapshot, out var query, out var problem)) return new ExportRefusal(StatusCodes.Status400BadRequest, problem);
        var exportable = of(query);
        if (exportable.Problem is { } nonsense) return new ExportRefusal(StatusCodes.Status400BadRequest, nonsense);
        var offered = http.GetEndpoint()!.Metadata.GetRequiredMetadata<ExportOperation>().Formats;
        var (picture, format) = offered.Contains(extension) ? (Array.Find(_pictures, p => p.Extension == extension), Array.Find(_formats, f => f.Extension == extension)) : default;
        try
        {
            return picture is not null ? await PictureAsync(http, query, exportable, picture)
                : format is not null ? await HandoutAsync(http, query, exportable, format)
                : new ExportRefusal(StatusCodes.Status404NotFound, $"{exportable.What}不能存为 .{extension}：可用的格式有 {string.Join("、", offered.Where(IsWritten).Select(e => "." + e))}。");
        }
        catch (NothingToExportException nothing)
        {
            return new ExportRefusal(StatusCodes.Status404NotFound, nothing.Message);
        }
        catch (Exception failure) when (failure is DeckTemplateException or PictureFontException or StoreFaultException)
        {
            return new ExportRefusal(StatusCodes.Status503ServiceUnavailable, failure.Message);
        }
    }

    private bool IsWritten(string extension) => Array.Exists(_pictures, p => p.Extension == extension) || Array.Exists(_formats, f => f.Extension == extension);

    private async Task<IResult> PictureAsync(HttpContext http, ExportQuery query, Exportable exportable, IPictureFormat picture)
    {
        var tag = tags.Of(query.Snapshot, picture.ContentType, $"{exportable.Page}.{picture.Extension}?{query.OfPage}&{exportable.Query}&{query.OfPicture}");
        if (ExportTags.IsKnown(http.Request, tag)) return ExportedFile.Unchanged(tag);
        if (exportable.Draft() is not { } draft) return NotFound(exportable);
        if (draft.Parts.Select(p => p.Chart).OfType<Chart>().ToArray() is not [var chart])
        {
            return new ExportRefusal(StatusCodes.Status400BadRequest, $"这里有{draft.Parts.Count}个图：请用参数 chart 指明一个：{string.Join("、", draft.Parts.Select(p => p.Chart?.Id))}。");
        }

        if (kept.Find(tag) is not { } bytes)
        {
            using var place = picture.IsQuick ? null : await gate.EnterAsync(http.RequestAborted);
            if (place is null && !picture.IsQuick) return Full();
            // Whoever waited in front may have asked for the same.
            bytes = kept.Find(tag) ?? (picture.IsQuick ? picture.Draw(chart, query.Theme, query.Scale) : await Task.Run(() => picture.Draw(chart, query.Theme, query.Scale), http.RequestAborted));
            kept.Keep(tag, bytes);
        }

        string[] looks =
        [
            query.Theme.Name switch { "dark" => "深色", "print" => "打印", _ => "" },
            query.Theme.IsTransparent ? "透明" : "",
            picture.HasSizes && query.Scale != PictureScale.Once ? query.Scale.Name : "",
        ];
        return File(query, draft, picture.Extension, picture.ContentType, bytes, tag, query.IsAttachment ?? false, looks);
    }

    private async Task<IResult> HandoutAsync(HttpContext http, ExportQuery query, Exportable exportable, IHandoutFormat format)
    {
        var request = http.Request;
        var address = $"{request.Scheme}://{request.Host}{exportable.Page}?{string.Join('&', new[] { exportable.Query, query.OfPage }.Where(q => q.Length > 0))}";
        // The day is printed in it, and judgements of a year that is not over change with it.
        var day = composer.Today.ToString("O", CultureInfo.InvariantCulture);
        var tag = tags.Of(query.Snapshot, format.ContentType, $"{format.Extension}\n{day}\n{address}");
        if (ExportTags.IsKnown(http.Request, tag)) return ExportedFile.Unchanged(tag);
        if (exportable.Draft() is not { } draft) return NotFound(exportable);
        using var place = await gate.EnterAsync(http.RequestAborted);
        if (place is null) return Full();
        var bytes = await WriteAsync(query.Snapshot, draft with { Address = address }, format, http.RequestAborted);
        return File(query, draft, format.Extension, format.ContentType, bytes, tag, query.IsAttachment ?? !IsShown(format), []);
    }

    private async Task<byte[]> WriteAsync(Snapshot snapshot, HandoutDraft draft, IHandoutFormat format, CancellationToken cancellationToken)
    {
        var handout = await composer.ComposeAsync(snapshot, draft, format.MostFigures, cancellationToken);
        return await Task.Run(
            () =>
            {
                using var output = new MemoryStream();
                format.Write(handout, output, null, cancellationToken);
                return output.ToArray();
            },
            cancellationToken);
    }

    // What a browser can show by itself; the others would be saved anyway.
    private static bool IsShown(IHandoutFormat format) => format is JsonFormat;

    private static ExportRefusal NotFound(Exportable exportable) =>
        new(StatusCodes.Status404NotFound, $"没有这个{exportable.What}：{Uri.UnescapeDataString(exportable.Page)}。{exportable.Hint}");

    private ExportRefusal Full() => new(StatusCodes.Status429TooManyRequests, gate.WhyFull);

    private static ExportedFile File(ExportQuery query, HandoutDraft draft, string extension, string contentType, byte[] bytes, string tag, bool isAttachment, IEnumerable<string> looks)
    {
        var isIllustrative = query.Snapshot.Catalogue.Package.IsIllustrative;
        var name = ExportFileName.Of(isIllustrative, extension, [draft.Name, draft.Period.Name, draft.Whose, .. looks]);
        return new(bytes, tag, contentType, ExportFileName.Disposition(isAttachment, name, $"{(isIllustrative ? "demo_" : "")}{draft.Id}_{draft.Period}"));
    }
}
