using System.Text;
using Microsoft.Net.Http.Headers;

namespace Wusheng.Dashboard.Export;

/// <summary>Why a file is not given: one Chinese sentence, fit to be read where a picture or a file was expected.</summary>
/// <param name="status">The status of the answer.</param>
/// <param name="sentence">Why.</param>
public sealed class ExportRefusal(int status, string sentence) : IResult
{
    /// <summary>The status of the answer.</summary>
    public int Status => status;

    /// <summary>Why.</summary>
    public string Sentence => sentence;

    /// <inheritdoc />
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = "text/plain; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        if (status is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable) response.Headers.RetryAfter = ExportGate.SecondsToWait.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var bytes = Encoding.UTF8.GetBytes(sentence + "\n");
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes, httpContext.RequestAborted);
    }
}

/// <summary>A finished file, or, for whoever has it already, that it has not changed.</summary>
internal sealed class ExportedFile : IResult
{
    private readonly byte[] _bytes;
    private readonly string _tag;
    private readonly string? _contentType;
    private readonly string? _disposition;

    /// <summary>A file with its name.</summary>
    public ExportedFile(byte[] bytes, string tag, string contentType, string disposition) => (_bytes, _tag, _contentType, _disposition) = (bytes, tag, contentType, disposition);

    private ExportedFile(string tag) => (_bytes, _tag) = ([], tag);

    /// <summary>It has not changed.</summary>
    public static ExportedFile Unchanged(string tag) => new(tag);

    /// <inheritdoc />
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.Headers.ETag = _tag;
        // Kept by whoever shows it, and asked for again each time: an embedded picture is never older than its page.
        response.Headers.CacheControl = "no-cache";
        if (_contentType is null)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = _contentType;
        response.Headers[HeaderNames.ContentDisposition] = _disposition;
        response.ContentLength = _bytes.Length;
        if (!HttpMethods.IsHead(httpContext.Request.Method)) await response.Body.WriteAsync(_bytes, httpContext.RequestAborted);
    }
}
