using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using Wusheng.Dashboard.DataPackages;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Store;

namespace Wusheng.Dashboard.Export;

/// <summary>The whole store, or a part of it, as one Frictionless package: <c>/package.zip</c>.</summary>
public static class PackageEndpoints
{
    /// <summary>Where the package is to be had.</summary>
    public const string Path = "/package.zip";

    private static readonly string s_build = typeof(PackageEndpoints).Module.ModuleVersionId.ToString("N")[..8];

    /// <summary>Maps the package.</summary>
    public static void MapPackage(this IEndpointRouteBuilder routes) =>
        routes.MapMethods(Path, [HttpMethods.Get, HttpMethods.Head], AnswerAsync)
            .WithName("package").WithSummary("整个数据库或其中一部分的数据包（Frictionless，zip）").WithTags("数据包");

    /// <summary>What to call the file of a package.</summary>
    public static string FileName(DataPackage package, PackageSelection selection)
    {
        string[] chosen = [.. selection.TopicIds.Select(id => package.Topics.FirstOrDefault(t => t.Id == id)?.Name ?? id)];
        var part = selection.IsWhole ? "" : chosen.Length is > 0 and <= 3 ? $"_{string.Join('、', chosen)}" : "_部分";
        var title = package.Info.Title;
        if (package.Info.IsIllustrative && !title.Contains(Wording.Illustrative, StringComparison.Ordinal)) title = $"{Wording.Illustrative}_{title}";
        return $"{title}_{package.Info.Version}版{part}_数据包.zip".ReplaceLineEndings(" ").Replace('/', '／').Replace('\\', '＼').Replace(':', '：').Replace('"', '”');
    }

    private static async Task<IResult> AnswerAsync(
        HttpContext context, ISnapshots snapshots, StoreQuestions questions, string? topics, string? dept, string? from, string? to, CancellationToken cancellationToken)
    {
        if (snapshots.Fault is { } fault) return Sentence(fault, StatusCodes.Status503ServiceUnavailable);
        if (!TryReadSelection(snapshots.Current.Catalogue, topics, dept, from, to, out var selection, out var mistake)) return Sentence(mistake, StatusCodes.Status400BadRequest);
        try
        {
            var tag = await TagAsync(questions, selection, cancellationToken);
            if (context.Request.GetTypedHeaders().IfNoneMatch.Any(t => t.Equals(EntityTagHeaderValue.Any) || t.Compare(tag, useStrongComparison: false)))
            {
                context.Response.GetTypedHeaders().ETag = tag;
                return Results.StatusCode(StatusCodes.Status304NotModified);
            }

            if (await questions.PackageAsync(cancellationToken) is not { } whole) return Sentence("数据库中还没有数据。", StatusCodes.Status404NotFound);
            var package = selection.Of(whole);
            if (package.Observations.Count == 0) return Sentence("所选范围内没有数值，请放宽主题、部门或时期。", StatusCodes.Status404NotFound);
            context.Response.Headers.CacheControl = "no-cache";
            return Results.File(Write(package), "application/zip", FileName(package, selection), entityTag: tag);
        }
        catch (StoreFaultException exception)
        {
            return Sentence(exception.Message, StatusCodes.Status503ServiceUnavailable);
        }
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

    // The number of imports counts the changes of a store; with the hash of the newest, those of one store cannot be taken for another's.
    private static async Task<EntityTagHeaderValue> TagAsync(StoreQuestions questions, PackageSelection selection, CancellationToken cancellationToken)
    {
        var newest = await questions.ImportsAsync(cancellationToken) is [var import, ..] ? import : null;
        var said = string.Create(CultureInfo.InvariantCulture,
            $"{s_build}|{newest?.Number}|{newest?.ContentHash}|{newest?.At.UtcTicks}|{string.Join(',', selection.TopicIds)}|{string.Join(',', selection.DepartmentIds)}|{selection.From}|{selection.To}");
        return new($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)))[..32]}\"");
    }

    private static IResult Sentence(string text, int status) => Results.Text(text, "text/plain", Encoding.UTF8, status);
}
