using Wusheng.Dashboard.DataPackages;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Store;

namespace Wusheng.Dashboard.Export;

/// <summary>The whole store, or a part of it, as one Frictionless package: <c>/package.zip</c>.</summary>
public static class PackageEndpoints
{
    /// <summary>Where the package is to be had.</summary>
    public const string Path = "/package.zip";

    private const string ContentType = "application/zip";

    /// <summary>Maps the package.</summary>
    public static void MapPackage(this IEndpointRouteBuilder routes) =>
        routes.MapMethods(Path, [HttpMethods.Get, HttpMethods.Head], AnswerAsync)
            .WithName("package").WithSummary("整个数据库或其中一部分的数据包（Frictionless，zip）").WithTags("数据包");

    /// <summary>What to call the file of a package.</summary>
    public static string FileName(Catalogue catalogue, PackageSelection selection)
    {
        string[] chosen = [.. selection.TopicIds.Select(id => catalogue.Topic(id)?.Name ?? id)];
        var part = selection.IsWhole ? "" : chosen.Length is > 0 and <= 3 ? string.Join('、', chosen) : "部分";
        var package = catalogue.Package;
        var isUnsaid = package.IsIllustrative && !package.Title.Contains(Wording.Illustrative, StringComparison.Ordinal);
        return ExportFileName.Titled("zip", isUnsaid ? Wording.Illustrative : "", package.Title, $"{package.Version}版", part, "数据包");
    }

    private static async Task<IResult> AnswerAsync(
        HttpContext context, ISnapshots snapshots, StoreQuestions questions, ExportGate gate, ExportTags tags, string? topics, string? dept, string? from, string? to)
    {
        if (snapshots.Fault is { } fault) return new ExportRefusal(StatusCodes.Status503ServiceUnavailable, fault);
        var snapshot = snapshots.Current;
        var catalogue = snapshot.Catalogue;
        if (!TryReadSelection(catalogue, topics, dept, from, to, out var selection, out var mistake)) return new ExportRefusal(StatusCodes.Status400BadRequest, mistake);
        var cancelled = context.RequestAborted;
        try
        {
            if (await questions.ImportsAsync(cancelled) is not [var newest, ..]) return new ExportRefusal(StatusCodes.Status404NotFound, "数据库中还没有数据。");
            // The number of imports counts the changes of a store; with the hash of the newest, those of one store cannot be taken for another's.
            var tag = tags.Of(snapshot, ContentType, $"{Path}?{string.Join(',', selection.TopicIds)}&{string.Join(',', selection.DepartmentIds)}&{selection.From}&{selection.To}\n{newest.Number}\n{newest.ContentHash}\n{newest.At.UtcTicks}");
            if (ExportTags.IsKnown(context.Request, tag)) return ExportedFile.Unchanged(tag);
            var isHead = HttpMethods.IsHead(context.Request.Method);
            // Of the whole it is known what it holds; a part has to be looked for before anybody can say that it is empty.
            if (isHead && selection.IsWhole && snapshot.HasFigures) return Named(context, catalogue, selection, tag, null);
            using var place = await gate.EnterAsync(cancelled);
            if (place is null) return new ExportRefusal(StatusCodes.Status429TooManyRequests, gate.WhyFull);
            if (await questions.PackageAsync(cancelled) is not { } whole) return new ExportRefusal(StatusCodes.Status404NotFound, "数据库中还没有数据。");
            var package = selection.Of(whole);
            if (package.Observations.Count == 0) return new ExportRefusal(StatusCodes.Status404NotFound, "所选范围内没有数值，请放宽主题、部门或时期。");
            return Named(context, catalogue, selection, tag, isHead ? null : await Task.Run(() => Write(package), cancelled));
        }
        catch (StoreFaultException exception)
        {
            return new ExportRefusal(StatusCodes.Status503ServiceUnavailable, exception.Message);
        }
    }

    // Without a file, what is said of it: how long it is nobody knows before it is written.
    private static IResult Named(HttpContext context, Catalogue catalogue, PackageSelection selection, string tag, FileStream? file)
    {
        var response = context.Response;
        response.Headers.CacheControl = "no-cache";
        response.Headers.ContentDisposition = ExportFileName.Disposition(isAttachment: true, FileName(catalogue, selection), catalogue.Package.Name);
        if (file is not null) return Results.File(file, ContentType, entityTag: new(tag));
        response.Headers.ETag = tag;
        response.ContentType = ContentType;
        return Results.Empty;
    }

    /// <summary>Reads what is asked for; or says in one sentence what cannot be read.</summary>
    public static bool TryReadSelection(Catalogue catalogue, string? topics, string? dept, string? from, string? to, out PackageSelection selection, out string mistake)
    {
        string[] topicIds = Ids(topics), departmentIds = Ids(dept);
        selection = PackageSelection.Whole;
        mistake = topicIds.FirstOrDefault(id => catalogue.Topic(id) is null) is { } topic ? $"没有主题“{topic}”，请检查参数topics。"
            : departmentIds.FirstOrDefault(id => id != Department.WholeBanner && catalogue.Department(id) is null) is { } department ? $"没有部门“{department}”，请检查参数dept（全旗写{Department.WholeBanner}）。"
            : !TryReadPeriod(from, out var first) ? $"起始时期“{from}”写法不对，请写成2024、2024-Q3或2024-03。"
            : !TryReadPeriod(to, out var last) ? $"终止时期“{to}”写法不对，请写成2024、2024-Q3或2024-03。"
            : first is { } start && last is { } end && end.End < start.Start ? $"终止时期“{to}”早于起始时期“{from}”。"
            : "";
        if (mistake.Length > 0) return false;
        TryReadPeriod(from, out first);
        TryReadPeriod(to, out last);
        selection = new(topicIds, departmentIds, first, last);
        return true;
    }

    private static string[] Ids(string? text) => [.. (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().Order(StringComparer.Ordinal)];

    private static bool TryReadPeriod(string? text, out Period? period)
    {
        period = null;
        if (string.IsNullOrWhiteSpace(text)) return true;
        if (!Period.TryParse(text.Trim(), out var read)) return false;
        period = read;
        return true;
    }

    // On disk, and gone when it has been sent: a package of a million figures should not lie in memory while somebody's line is slow.
    private static FileStream Write(DataPackage package)
    {
        var file = new FileStream(
            System.IO.Path.Combine(System.IO.Path.GetTempPath(), System.IO.Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 81920,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            DataPackageWriter.WriteArchive(package, file, hash => PackageNotes.Of(package, hash));
            file.Position = 0;
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }
}
