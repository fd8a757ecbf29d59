using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Wusheng.Dashboard.Benchmarks.Pages;

/// <summary>Serves the static page and its script from memory, compressed beforehand as far as it goes.</summary>
internal sealed class StaticSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private StaticSite(WebApplication app) => _app = app;

    /// <summary>Where it answers.</summary>
    public Uri Address => new(_app.Urls.Single());

    /// <summary>Starts serving on a free port.</summary>
    public static async Task<StaticSite> StartAsync(string html)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var files = new Dictionary<string, CompressedFile>(StringComparer.Ordinal)
        {
            ["/"] = new("text/html; charset=utf-8", Encoding.UTF8.GetBytes(html)),
            ["/apexcharts.esm.js"] = new("text/javascript", await File.ReadAllBytesAsync(RepositoryPaths.ApexCharts)),
            // Browsers ask for it, and an error would be logged as a request of the page.
            ["/favicon.ico"] = new("image/x-icon", []),
        };
        app.Run(context => files.TryGetValue(context.Request.Path, out var file) ? file.SendAsync(context) : NotFoundAsync(context));
        await app.StartAsync();
        return new(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static Task NotFoundAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private sealed class CompressedFile(string contentType, byte[] content)
    {
        private readonly byte[] _brotli = Compress(content, output => new BrotliStream(output, CompressionLevel.SmallestSize));
        private readonly byte[] _gzip = Compress(content, output => new GZipStream(output, CompressionLevel.SmallestSize));

        public Task SendAsync(HttpContext context)
        {
            var accepted = context.Request.Headers.AcceptEncoding.ToString();
            var (encoding, bytes) = accepted.Contains("br", StringComparison.Ordinal) ? ("br", _brotli) : ("gzip", _gzip);
            context.Response.ContentType = contentType;
            context.Response.Headers.ContentEncoding = encoding;
            context.Response.ContentLength = bytes.Length;
            return context.Response.Body.WriteAsync(bytes).AsTask();
        }

        private static byte[] Compress(byte[] content, Func<Stream, Stream> open)
        {
            using var output = new MemoryStream();
            using (var stream = open(output)) stream.Write(content);
            return output.ToArray();
        }
    }
}
