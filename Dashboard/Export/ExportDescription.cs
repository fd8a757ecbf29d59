using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Export;

/// <summary>Describes the addresses of files to programs, as OpenAPI.</summary>
internal static class ExportDescription
{
    private static readonly Dictionary<string, string> s_contentTypes = new(StringComparer.Ordinal)
    {
        ["png"] = "image/png",
        ["svg"] = "image/svg+xml",
        ["pptx"] = "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        ["xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ["docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ["csv"] = "text/csv",
        ["json"] = "application/json",
    };

    /// <summary>Adds the document <c>v1</c>.</summary>
    public static void AddExportDescription(this IServiceCollection services) => services.AddOpenApi(options =>
    {
        // The pages themselves are no interface.
        options.ShouldInclude = description => description.ActionDescriptor.EndpointMetadata.OfType<ExportOperation>().Any() && description.HttpMethod == HttpMethods.Get;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new()
            {
                Title = "乌审旗法治政府建设指标：取数接口",
                Version = "1",
                Description = "页面的地址加上格式的扩展名，就是文件的地址；查询参数与页面相同。所有地址只读，不需要登录以外的任何条件。",
            };
            document.Servers = null;
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            var described = context.Description.ActionDescriptor.EndpointMetadata.OfType<ExportOperation>().Single();
            var snapshots = context.ApplicationServices.GetRequiredService<ISnapshots>();
            operation.Description = snapshots.Fault is null ? $"例如 {described.Example(snapshots.Current.Catalogue)}" : null;
            Describe(operation, described, context.ApplicationServices.GetServices<IHandoutFormat>().Select(f => f.Extension).ToHashSet(StringComparer.Ordinal));
            return Task.CompletedTask;
        });
    });

    private static void Describe(OpenApiOperation operation, ExportOperation described, HashSet<string> written)
    {
        string[] formats = [.. described.Formats.Where(f => f is "png" or "svg" || written.Contains(f))];
        operation.Summary = described.Summary;
        operation.OperationId = described.Path.Split('/', StringSplitOptions.RemoveEmptyEntries)[0];
        operation.Tags = null;
        operation.Parameters =
        [
            .. described.Path.Split('{').Skip(1).Select(p => p[..p.IndexOf('}', StringComparison.Ordinal)])
                .Select(name => Parameter(new(name, "编号，即页面地址中的那一段"), ParameterLocation.Path)),
            Parameter(new("format", "格式", formats[0], formats), ParameterLocation.Path),
            .. described.Parameters.Select(p => Parameter(p, ParameterLocation.Query)),
        ];
        operation.Responses = new()
        {
            ["200"] = new OpenApiResponse
            {
                Description = "文件；文件名为中文，说明其中是什么。",
                Content = formats.ToDictionary(f => s_contentTypes[f], f => new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = f is "csv" or "json" or "svg" ? null : "binary" } }),
            },
            ["304"] = new OpenApiResponse { Description = "与 If-None-Match 中的 ETag 相同，没有变化。" },
            ["400"] = Refusal("参数看不懂：一句话说明是哪个参数、应为什么。"),
            ["404"] = Refusal("没有这个编号，或者没有这种格式。"),
            ["429"] = Refusal("排队已满，按 Retry-After 的秒数稍后再试。"),
            ["503"] = Refusal("数据库或图片字体暂时不能使用，一句话说明原因。"),
        };
    }

    private static OpenApiResponse Refusal(string description) => new()
    {
        Description = description,
        Content = new Dictionary<string, OpenApiMediaType> { ["text/plain"] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String } } },
    };

    private static OpenApiParameter Parameter(ExportParameter parameter, ParameterLocation place) => new()
    {
        Name = parameter.Name,
        In = place,
        Required = place == ParameterLocation.Path,
        Description = parameter.Says,
        Example = parameter.Example.Length > 0 ? JsonValue.Create(parameter.Example) : null,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Enum = parameter.Allowed is { } allowed ? [.. allowed.Select(a => (JsonNode)JsonValue.Create(a))] : null },
    };
}
