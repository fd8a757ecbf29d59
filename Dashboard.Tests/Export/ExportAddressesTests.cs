using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Wusheng.Dashboard.Export;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Export;

/// <summary>What is taken away by plain HTTP, as a script or another page would.</summary>
public sealed partial class ExportAddressesTests(ExportSite site) : IClassFixture<ExportSite>
{
    private static readonly byte[] s_zip = [0x50, 0x4B, 3, 4];

    private static readonly Dictionary<string, (string Type, byte[] Beginning)> s_formats = new()
    {
        ["png"] = ("image/png", [0x89, 0x50, 0x4E, 0x47]),
        ["svg"] = ("image/svg+xml", "<?xml"u8.ToArray()),
        ["csv"] = ("text/csv", [0xEF, 0xBB, 0xBF]),
        ["json"] = ("application/json", "{"u8.ToArray()),
        ["pptx"] = ("application/vnd.openxmlformats-officedocument.presentationml.presentation", s_zip),
        ["xlsx"] = ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", s_zip),
        ["docx"] = ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", s_zip),
    };

    private readonly HttpClient _client = site.CreateClient();

    private string[] Written => [.. site.Services.GetServices<IPictureFormat>().Select(p => p.Extension), .. site.Services.GetServices<IHandoutFormat>().Select(f => f.Extension)];

    [Fact]
    public async Task Every_chart_is_taken_in_every_format()
    {
        foreach (var id in Published.Package.Charts.Select(c => c.Id).Append("indicator-derived.hazard-rectification-rate"))
        {
            foreach (var format in Written) await ShouldBeAsync(format, $"/charts/{id}.{format}");
        }
    }

    [Fact]
    public async Task Every_indicator_has_a_chart_and_a_table()
    {
        foreach (var indicator in Published.Package.Indicators)
        {
            await ShouldBeAsync("svg", $"/charts/indicator-{indicator.Id}.svg");
            await ShouldBeAsync("csv", $"/indicators/{indicator.Id}.csv");
        }
    }

    [Fact]
    public async Task Every_page_is_taken_in_every_format_it_has()
    {
        foreach (var format in Written.Except(["png", "svg"]))
        {
            foreach (var page in new[] { "/overview", "/topics/safety-hazards", "/indicators/onething.cases", "/departments/dept.justice-bureau", "/compare", "/departments" })
            {
                await ShouldBeAsync(format, $"{page}.{format}");
            }
        }

        foreach (var format in Written.Intersect(["csv", "json", "xlsx"])) await ShouldBeAsync(format, $"/figures.{format}?periods=all&computed=1");
        foreach (var format in Written.Intersect(["csv", "json", "xlsx", "docx"])) await ShouldBeAsync(format, $"/plan/2025.{format}");
        await ShouldBeAsync("png", "/compare.png?by=year");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/topics/dispute-resolution")]
    [InlineData("/indicators/onething.cases")]
    [InlineData("/charts/chart.execution-backlog?period=2024&theme=dark")]
    [InlineData("/departments")]
    [InlineData("/departments/dept.justice-bureau")]
    [InlineData("/compare?by=indicator&view=side")]
    [InlineData("/plan/2025")]
    [InlineData("/figures?topic=safety-hazards")]
    [InlineData("/export-help")]
    public async Task Whatever_a_page_offers_is_there(string page)
    {
        var html = await _client.GetStringAsync(page);
        var files = Href().Matches(html).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).Where(h => Extension().IsMatch(h) && !h.StartsWith("/openapi/", StringComparison.Ordinal)).Distinct().ToArray();
        files.Should().NotBeEmpty();
        // Pictures of one look are enough here: the looks have a test of their own.
        foreach (var file in files.Where(f => !f.Contains(".png", StringComparison.Ordinal) || f.Contains("theme=light&size=1x", StringComparison.Ordinal)))
        {
            (await _client.SendAsync(new(HttpMethod.Head, file))).StatusCode.Should().Be(HttpStatusCode.OK, file);
        }
    }

    [Theory]
    [InlineData("", 1120, 630, "inline", "乌审旗_安全隐患排查与整改_2024年_全旗.png")]
    [InlineData("?size=2x&theme=dark&download=1", 2240, 1260, "attachment", "乌审旗_安全隐患排查与整改_2024年_全旗_深色_2x.png")]
    [InlineData("?size=4k&background=transparent", 3840, 2160, "inline", "乌审旗_安全隐患排查与整改_2024年_全旗_透明_4k.png")]
    [InlineData("?theme=print", 1120, 630, "inline", "乌审旗_安全隐患排查与整改_2024年_全旗_打印.png")]
    public async Task A_picture_has_the_look_that_is_asked_for_and_a_name_that_says_so(string query, int width, int height, string disposition, string name)
    {
        var answer = await _client.GetAsync("/charts/chart.hazard-rectification.png" + query);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        (ReadInt(bytes, 16), ReadInt(bytes, 20)).Should().Be((width, height));
        answer.Content.Headers.ContentDisposition!.DispositionType.Should().Be(disposition);
        answer.Content.Headers.ContentDisposition.FileNameStar.Should().Be(name);
        answer.Content.Headers.ContentDisposition.FileName.Should().Be("wushen_chart.hazard-rectification_2024.png");
    }

    [Fact]
    public async Task A_file_is_saved_unless_it_is_to_be_shown()
    {
        (await _client.GetAsync("/charts/chart.mailbox.csv")).Content.Headers.ContentDisposition!.DispositionType.Should().Be("attachment");
        (await _client.GetAsync("/charts/chart.mailbox.csv?inline=1")).Content.Headers.ContentDisposition!.DispositionType.Should().Be("inline");
    }

    [Theory]
    [InlineData("/charts/chart.mailbox.svg")]
    [InlineData("/charts/chart.mailbox.png")]
    [InlineData("/charts/chart.mailbox.csv")]
    public async Task Whoever_has_it_already_is_told_so(string address)
    {
        var first = await _client.GetAsync(address);
        first.Headers.ETag!.IsWeak.Should().Be(!address.EndsWith(".png", StringComparison.Ordinal), "what may be sent compressed has not always the same bytes");
        first.Headers.CacheControl!.NoCache.Should().BeTrue();

        var again = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { first.Headers.ETag } } };
        var unchanged = await _client.SendAsync(again);
        unchanged.StatusCode.Should().Be(HttpStatusCode.NotModified);
        unchanged.Headers.ETag.Should().Be(first.Headers.ETag);
        (await unchanged.Content.ReadAsByteArrayAsync()).Should().BeEmpty();

        // The same asked for in other words has the same tag, another thing another one.
        (await _client.GetAsync(address + "?period=2024&theme=light&inline=1")).Headers.ETag.Should().Be(first.Headers.ETag);
        (await _client.GetAsync(address + "?period=2023")).Headers.ETag.Should().NotBe(first.Headers.ETag);
    }

    [Fact]
    public async Task The_head_of_an_answer_can_be_asked_for_alone()
    {
        var whole = await _client.GetAsync("/charts/chart.mailbox.png");
        var head = await _client.SendAsync(new(HttpMethod.Head, "/charts/chart.mailbox.png"));
        head.StatusCode.Should().Be(HttpStatusCode.OK);
        head.Content.Headers.ContentLength.Should().Be(whole.Content.Headers.ContentLength);
        head.Headers.ETag.Should().Be(whole.Headers.ETag);
        (await head.Content.ReadAsByteArrayAsync()).Should().BeEmpty();
    }

    [Theory]
    [InlineData("/charts/chart.mailbox.svg")]
    [InlineData("/charts/chart.mailbox.csv")]
    [InlineData("/charts/chart.mailbox.json")]
    public async Task Text_is_sent_compressed(string address)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { AcceptEncoding = { new StringWithQualityHeaderValue("gzip") } } };
        var compressed = await _client.SendAsync(request);
        compressed.Content.Headers.ContentEncoding.Should().Equal("gzip");
        compressed.Headers.ETag!.IsWeak.Should().BeTrue("a strong tag would say that it is byte for byte what others get");
        compressed.Headers.ETag.Should().Be((await _client.GetAsync(address)).Headers.ETag);
        compressed.Headers.Vary.Should().Contain("Accept-Encoding");
    }

    [Theory]
    [InlineData("/charts/chart.mailbox.png?theme=neon", 400, "参数 theme=neon 不是配色：应为 light（浅色）、dark（深色）或 print（打印）。")]
    [InlineData("/charts/chart.mailbox.png?size=huge", 400, "参数 size=huge 不是大小：应为 1x、1080p、2x、4k 之一。")]
    [InlineData("/charts/chart.mailbox.png?background=red", 400, "参数 background=red 看不懂：只能是 transparent（透明），不给则有底色。")]
    [InlineData("/charts/chart.mailbox.svg?period=2024-13", 400, "参数 period=2024-13 不是时期：应为 2024、2024-Q1、2024-03 或 2024-01/2024-10 的写法。")]
    [InlineData("/topics/safety-hazards.csv?dept=dept.none", 400, "参数 dept 中的“dept.none”不是部门：应为部门的编号，多个以逗号分开；不给则为全旗。部门及其编号见 /departments。")]
    [InlineData("/compare.csv?by=planet", 400, "看不懂地址中的“by=planet”（不是对比的对象）。")]
    [InlineData("/compare.png?by=indicator&view=side", 400, "这里有5个图：请用参数 chart 指明一个：compare-side-1、compare-side-2、compare-side-3、compare-side-4、compare-side-5。")]
    [InlineData("/departments.csv?indicator=no.such", 400, "参数 indicator=no.such 不是指标：应为指标的编号。")]
    [InlineData("/charts/none.png", 404, "没有这个图：/charts/none。图的编号就是它页面的地址 /charts/ 之后的部分，例如 chart.counsel-firms。")]
    [InlineData("/topics/none.csv", 404, "没有这个领域：/topics/none。领域的编号有：service-efficiency、enforcement-inspection、safety-hazards、dispute-resolution、decision-making、supervision-openness、digital-government、leadership。")]
    [InlineData("/plan/2030.csv", 404, "没有这个计划：/plan/2030。有计划的年份：2025。")]
    [InlineData("/compare.csv?by=department", 404, "“乌审旗法治政府建设指标”没有分部门的数值：数值都是全旗的，因此不能按部门对比。")]
    public async Task What_cannot_be_given_is_said_in_one_sentence(string address, int status, string sentence)
    {
        var answer = await _client.GetAsync(address);
        ((int)answer.StatusCode).Should().Be(status);
        answer.Content.Headers.ContentType!.ToString().Should().Be("text/plain; charset=utf-8");
        (await answer.Content.ReadAsStringAsync()).Should().Be(sentence + "\n");
    }

    [Fact]
    public async Task A_format_that_a_page_does_not_have_is_said_with_those_it_has() =>
        (await (await _client.GetAsync("/plan/2025.pptx")).Content.ReadAsStringAsync()).Should().StartWith("计划不能存为 .pptx：可用的格式有 .");

    [Theory]
    [InlineData("/charts/chart.hazard-rectification")]
    [InlineData("/indicators/onething.cases")]
    [InlineData("/departments/dept.justice-bureau")]
    public async Task Pages_whose_ids_hold_dots_stay_pages(string page)
    {
        var answer = await _client.GetAsync(page);
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("text/html");
    }

    [Theory]
    [InlineData("/charts/%3Cscript%3E.svg")]
    [InlineData("/charts/..%2F..%2Fetc%2Fpasswd.csv")]
    [InlineData("/charts/%0D%0ASet-Cookie%3A%20x.png")]
    [InlineData("/topics/%E2%80%AE.json")]
    public async Task Hostile_ids_are_no_ids(string address) => (await _client.GetAsync(address)).StatusCode.Should().Be(HttpStatusCode.NotFound);

    [Fact]
    public async Task While_one_is_written_and_ten_wait_the_next_is_told_to_come_again_and_pages_answer_as_ever()
    {
        using var written = await site.Gate.EnterAsync(default);
        using var gone = new CancellationTokenSource();
        var waiting = Enumerable.Range(0, 10).Select(_ => site.Gate.EnterAsync(gone.Token)).ToArray();

        var refused = await _client.GetAsync("/charts/chart.mailbox.png?size=4k&theme=print");
        refused.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(5));
        (await refused.Content.ReadAsStringAsync()).Should().Be("正在导出的人较多：同时只写1份，排队已满10份；请约5秒后再试。\n");
        (await _client.GetAsync("/topics/safety-hazards")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await _client.GetAsync("/charts/chart.mailbox.svg")).StatusCode.Should().Be(HttpStatusCode.OK, "lines need no turn");

        await gone.CancelAsync();
        written!.Dispose();
        await FluentActions.Awaiting(() => Task.WhenAll(waiting)).Should().ThrowAsync<OperationCanceledException>();
        (await _client.GetAsync("/charts/chart.mailbox.png?size=4k&theme=print")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_package_takes_its_turn_but_whoever_has_it_or_asks_for_its_head_need_not_wait()
    {
        var whole = await _client.GetAsync("/package.zip");
        using var written = await site.Gate.EnterAsync(default);
        using var gone = new CancellationTokenSource();
        var waiting = Enumerable.Range(0, 10).Select(_ => site.Gate.EnterAsync(gone.Token)).ToArray();

        var refused = await _client.GetAsync("/package.zip");
        refused.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(5));
        (await refused.Content.ReadAsStringAsync()).Should().Be("正在导出的人较多：同时只写1份，排队已满10份；请约5秒后再试。\n");
        var head = await _client.SendAsync(new(HttpMethod.Head, "/package.zip"));
        head.StatusCode.Should().Be(HttpStatusCode.OK);
        head.Headers.ETag.Should().Be(whole.Headers.ETag);
        head.Content.Headers.ContentType.Should().Be(whole.Content.Headers.ContentType);
        head.Content.Headers.ContentDisposition.Should().Be(whole.Content.Headers.ContentDisposition);
        var known = await _client.SendAsync(new(HttpMethod.Get, "/package.zip") { Headers = { IfNoneMatch = { whole.Headers.ETag! } } });
        known.StatusCode.Should().Be(HttpStatusCode.NotModified);

        await gone.CancelAsync();
        written!.Dispose();
        await FluentActions.Awaiting(() => Task.WhenAll(waiting)).Should().ThrowAsync<OperationCanceledException>();
        (await _client.GetAsync("/package.zip")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("", HttpStatusCode.OK)]
    [InlineData("?topics=safety-hazards", HttpStatusCode.OK)]
    [InlineData("?from=2031", HttpStatusCode.NotFound)]
    [InlineData("?topics=x", HttpStatusCode.BadRequest)]
    public async Task The_head_of_a_package_has_the_status_that_the_package_has(string query, HttpStatusCode status)
    {
        (await _client.GetAsync("/package.zip" + query)).StatusCode.Should().Be(status);
        (await _client.SendAsync(new(HttpMethod.Head, "/package.zip" + query))).StatusCode.Should().Be(status);
    }

    [Fact]
    public async Task Ten_at_once_are_all_answered()
    {
        var answers = await Task.WhenAll(Published.Package.Charts.Take(10).Select(c => _client.GetAsync($"/charts/{c.Id}.json")));
        answers.Should().OnlyContain(a => a.StatusCode == HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_data_of_a_chart_are_what_is_drawn_with_their_sentences_and_where_they_come_from()
    {
        using var json = JsonDocument.Parse(await _client.GetStringAsync("/charts/chart.onething-cases.json"));
        var part = json.RootElement.GetProperty("parts")[0];
        var values = part.GetProperty("chart").GetProperty("series")[0].GetProperty("values");
        values[1].GetProperty("value").GetDecimal().Should().Be(58_000);
        values[1].GetProperty("text").GetString().Should().Be("5.8万件");
        values[0].GetProperty("status").GetString().Should().Be("推算");
        part.GetProperty("figures")[1].GetProperty("sentences")[0].GetProperty("quote").GetString().Should().Contain("5.8万");
        json.RootElement.GetProperty("provenance").GetProperty("packageTitle").GetString().Should().Be(Published.Package.Info.Title);
        json.RootElement.GetProperty("provenance").GetProperty("address").GetString().Should().Be("http://localhost/charts/chart.onething-cases?period=2024");
        json.RootElement.TryGetProperty("mark", out _).Should().BeFalse();
    }

    [Fact]
    public async Task Every_published_figure_stands_in_the_table_with_its_number_its_bounds_and_its_words()
    {
        var lines = (await _client.GetStringAsync("/figures.csv?periods=all")).TrimEnd().Split("\r\n");
        lines.Should().HaveCount(1 + Published.Package.Observations.Count(o => Published.Snapshot.Catalogue.Indicator(o.IndicatorId)!.Display != Display.Hide));
        lines[0].Should().Be("指标,时期,范围,数值,单位,显示,下限,上限,口径,状态,缺项,断点,同比,目标对照,负责单位,名称依据,来源,原文,位置,数据包,版本,演示标记,栏目,内容,备注");
        lines.Should().Contain(l => l.StartsWith("“一件事”办件量,2024年,全旗,58000,件,5.8万件,57500,58500,四舍五入,公布,,,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_plan_is_its_commitments_those_that_nothing_measures_too()
    {
        var lines = (await _client.GetStringAsync("/plan/2025.csv")).TrimEnd().Split("\r\n");
        var plan = Published.Package.Plan.Where(p => !p.IsHeadline).ToArray();
        plan.Should().OnlyContain(p => lines.Any(l => l.Contains(p.Quote, StringComparison.Ordinal)));
        lines.Should().ContainSingle(l => l.StartsWith(",,,", StringComparison.Ordinal) && l.Contains("强化统筹调度", StringComparison.Ordinal))
            .Which.Should().EndWith("尚无法衡量；牵头：旗人民政府办公室（推断）；还缺：法治政府建设调度次数");
    }

    [Fact]
    public async Task The_addresses_are_described_for_programs()
    {
        using var json = JsonDocument.Parse(await _client.GetStringAsync("/openapi/v1.json"));
        var paths = json.RootElement.GetProperty("paths");
        paths.EnumerateObject().Select(p => p.Name).Should().BeEquivalentTo(
            "/charts/{id}.{format}", "/topics/{id}.{format}", "/indicators/{id}.{format}", "/departments/{id}.{format}", "/overview.{format}", "/compare.{format}", "/plan/{year}.{format}",
            "/figures.{format}", "/departments.{format}", "/pack.{format}");
        var chart = paths.GetProperty("/charts/{id}.{format}").GetProperty("get");
        chart.GetProperty("summary").GetString().Should().Be("一个图：图片、可编辑的 PowerPoint、Word、Excel，或者数据");
        var parameters = chart.GetProperty("parameters").EnumerateArray().ToDictionary(p => p.GetProperty("name").GetString()!);
        parameters.Keys.Should().Equal("id", "format", "period", "dept", "download", "inline", "theme", "size", "background");
        parameters["theme"].GetProperty("schema").GetProperty("enum").EnumerateArray().Select(e => e.GetString()).Should().Equal("light", "dark", "print");
        parameters["format"].GetProperty("schema").GetProperty("enum").EnumerateArray().Select(e => e.GetString()).Should().BeEquivalentTo(Written);
        chart.GetProperty("responses").EnumerateObject().Select(r => r.Name).Should().Equal("200", "304", "400", "404", "429", "503");
    }

    private async Task ShouldBeAsync(string format, string address)
    {
        var answer = await _client.GetAsync(address);
        answer.StatusCode.Should().Be(HttpStatusCode.OK, address);
        answer.Content.Headers.ContentType!.MediaType.Should().Be(s_formats[format].Type, address);
        (await answer.Content.ReadAsByteArrayAsync()).Should().StartWith(s_formats[format].Beginning, address);
        answer.Content.Headers.ContentDisposition!.FileNameStar.Should().StartWith("乌审旗_").And.EndWith($".{format}");
    }

    private static int ReadInt(byte[] bytes, int at) => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));

    [GeneratedRegex("href=\"([^\"]+)\"")]
    private static partial Regex Href();

    [GeneratedRegex(@"\.(png|svg|pptx|xlsx|docx|csv|json)(\?|$)")]
    private static partial Regex Extension();
}
