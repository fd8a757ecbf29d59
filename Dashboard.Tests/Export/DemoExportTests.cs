using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Wusheng.Dashboard.Export;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Tests.Export;

/// <summary>Made-up figures say so in every file, and departments and months are taken away like the rest.</summary>
public sealed class DemoExportTests(DemoExportSite site) : IClassFixture<DemoExportSite>
{
    private readonly HttpClient _client = site.CreateClient();

    [Fact]
    public async Task The_mark_stands_in_every_line_of_a_table()
    {
        var lines = (await _client.GetStringAsync("/topics/safety-hazards.csv")).TrimEnd().Split("\r\n");
        lines.Should().HaveCountGreaterThan(5);
        lines[1..].Should().OnlyContain(l => l.Contains(",演示数据,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_mark_stands_in_data_and_pictures_and_names()
    {
        using var json = JsonDocument.Parse(await _client.GetStringAsync("/topics/safety-hazards.json"));
        json.RootElement.GetProperty("mark").GetString().Should().Be("演示数据");
        json.RootElement.GetProperty("parts")[0].GetProperty("chart").GetProperty("isIllustrative").GetBoolean().Should().BeTrue();
        var picture = await _client.GetAsync("/charts/months-hazard.identified.svg");
        (await picture.Content.ReadAsStringAsync()).Should().Contain(">演示数据</text>");
        picture.Content.Headers.ContentDisposition!.FileNameStar.Should().Be("演示数据_排查隐患问题数_2025年1—10月_全旗.svg");
    }

    [Theory]
    [InlineData("/charts/months-hazard.identified")]
    [InlineData("/charts/departments-hazard.identified")]
    [InlineData("/charts/beside-hazard.identified", "dept=dept.demo-03")]
    [InlineData("/compare", "by=department&view=rank")]
    [InlineData("/compare", "by=department&view=heat")]
    public async Task Charts_of_departments_and_months_are_taken_in_every_format(string page, string query = "")
    {
        string[] formats = [.. site.Services.GetServices<IPictureFormat>().Select(p => p.Extension), .. site.Services.GetServices<IHandoutFormat>().Select(f => f.Extension)];
        foreach (var format in formats)
        {
            var answer = await _client.GetAsync($"{page}.{format}?{query}");
            answer.StatusCode.Should().Be(HttpStatusCode.OK, $"{page}.{format}: {(answer.IsSuccessStatusCode ? "" : await answer.Content.ReadAsStringAsync())}");
            answer.Content.Headers.ContentDisposition!.FileNameStar.Should().StartWith("演示数据_");
        }
    }

    [Fact]
    public async Task Examples_are_of_what_there_is()
    {
        var catalogue = site.Services.GetRequiredService<ISnapshots>().Current.Catalogue;
        var operations = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.Select(e => e.Metadata.GetMetadata<ExportOperation>()).OfType<ExportOperation>().ToArray();
        operations.Should().HaveCountGreaterThan(8);
        var help = await _client.GetStringAsync("/export-help");
        foreach (var example in operations.Select(o => o.Example(catalogue)))
        {
            help.Should().Contain($"href=\"{example}\"");
            (await _client.GetAsync(example)).StatusCode.Should().Be(HttpStatusCode.OK, example);
        }
    }

    [Fact]
    public async Task A_department_is_taken_with_its_worst_drawn_first_and_all_its_figures()
    {
        using var json = JsonDocument.Parse(await _client.GetStringAsync("/departments/dept.demo-03.json"));
        var parts = json.RootElement.GetProperty("parts").EnumerateArray().ToArray();
        parts.TakeWhile(p => p.TryGetProperty("chart", out _)).Should().HaveCountGreaterThan(2);
        parts.Where(p => !p.TryGetProperty("chart", out _)).Select(p => p.GetProperty("message").GetString()).Should().Contain(m => m!.Contains("指标（", StringComparison.Ordinal));
        parts.Should().OnlyContain(p => p.GetProperty("figures").GetArrayLength() > 0);
    }

    [Fact]
    public async Task The_departments_come_in_the_order_of_the_page_with_the_whole_banner_last()
    {
        var lines = (await _client.GetStringAsync("/departments.csv?indicator=hazard.identified&sort=value&dir=desc")).TrimEnd().Split("\r\n");
        var names = lines[1..].Select(l => l.Split(',')[2]).ToArray();
        names[^1].Should().Be("全旗");
        var values = lines[1..^1].Select(l => l.Split(',')[3]).Where(v => v.Length > 0).Select(v => decimal.Parse(v, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        values.Should().BeInDescendingOrder();
    }
}
