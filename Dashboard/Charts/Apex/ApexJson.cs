using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wusheng.Dashboard.Charts.Apex;

/// <summary>Writes <see cref="ApexData"/> as the module reads it: camel case, Chinese as it is, and nothing where there is nothing, since ApexCharts stumbles over null.</summary>
internal static class ApexJson
{
    // Not in the context itself, whose static members would be initialised before these options are.
    private static readonly ApexJsonContext s_context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // It goes over the circuit as bytes and never into HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>The data as UTF-8.</summary>
    public static byte[] Write(ApexData data) => JsonSerializer.SerializeToUtf8Bytes(data, s_context.ApexData);
}

[JsonSerializable(typeof(ApexData))]
[JsonSerializable(typeof(double))]
[JsonSerializable(typeof(string))]
internal sealed partial class ApexJsonContext : JsonSerializerContext;

internal sealed class ApexLengthConverter : JsonConverter<ApexLength>
{
    public override ApexLength Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(double.Parse(reader.GetString()!.AsSpan()[..^2], CultureInfo.InvariantCulture));

    public override void Write(Utf8JsonWriter writer, ApexLength value, JsonSerializerOptions options) =>
        writer.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"{value.Pixels:0.##}px"));
}
