using System.IO.Compression;
using System.Net;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Wusheng.Dashboard.DataPackages;
using Wusheng.Dashboard.Export;
using Wusheng.Dashboard.Tests.Testing;
using static Microsoft.Playwright.Assertions;

namespace Wusheng.Dashboard.Tests.Browser;

/// <summary>Taking away what a meeting needs, and the data: chosen, begun, watched, cancelled, fetched.</summary>
[Collection(nameof(DemoSite))]
public class MeetingPackTests(DemoSite site)
{
    [Fact]
    public async Task What_is_chosen_becomes_a_deck_that_opens()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/pack");
        await visit.Page.GetByRole(AriaRole.Checkbox, new() { Name = "安全隐患治理" }).UncheckAsync();
        await visit.Page.WaitForURLAsync("**/pack?*topics=*");
        await Expect(visit.Page.GetByRole(AriaRole.Checkbox, new() { Name = "安全隐患治理" })).Not.ToBeCheckedAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("个部分");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "生成" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/pack/jobs/*");
        var link = visit.Page.GetByRole(AriaRole.Link, new() { Name = "下载" });
        await Expect(link).ToBeVisibleAsync(new() { Timeout = 30_000 });
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => link.ClickAsync());

        download.SuggestedFilename.Should().StartWith("演示数据_会议材料_").And.EndWith(".pptx");
        using var deck = PresentationDocument.Open(await download.PathAsync(), isEditable: false);
        deck.PresentationPart!.SlideParts.Should().HaveCountGreaterThan(10);
        visit.Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task Whoever_no_longer_wants_it_cancels()
    {
        await using var visit = await site.VisitAsync();
        // Others are at it, so that it is not ready before anybody can have second thoughts.
        var gate = site.Services.GetRequiredService<ExportGate>();
        var others = await Task.WhenAll(Enumerable.Range(0, gate.Options.AtOnce).Select(_ => gate.EnterAsync(default)));
        try
        {
            await visit.OpenAsync($"/pack?format=pptx&dept={string.Join(',', Enumerable.Range(1, 16).Select(i => $"dept.demo-{i:00}"))}");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "生成" }).ClickAsync();
            await Expect(visit.Page.GetByRole(AriaRole.Progressbar)).ToBeVisibleAsync();
            await Expect(visit.Page.GetByText("正在排队")).ToBeVisibleAsync();
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "取消" }).ClickAsync();

            await Expect(visit.Page.GetByText("已取消")).ToBeVisibleAsync(new() { Timeout = 30_000 });
            await visit.Page.GetByRole(AriaRole.Link, new() { Name = "回到会议材料" }).ClickAsync();
            await Expect(visit.Page.GetByRole(AriaRole.Checkbox, new() { Name = "演示部门七" })).ToBeCheckedAsync();
            visit.Errors.Should().BeEmpty();
        }
        finally
        {
            foreach (var other in others) other!.Dispose();
        }
    }

    [Fact]
    public async Task It_is_begun_watched_and_ready_without_script_too()
    {
        await using var context = await site.Browser.NewContextAsync(new() { BaseURL = site.Address.ToString(), JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/pack?format=docx&topics=safety-hazards");
        await page.GetByRole(AriaRole.Button, new() { Name = "生成" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "下载" })).ToBeVisibleAsync(new() { Timeout = 30_000 });
        page.Url.Should().Contain("/pack/jobs/");
    }

    [Fact]
    public async Task A_program_gets_it_at_once_and_a_forged_form_nothing()
    {
        using var client = new HttpClient { BaseAddress = site.Address };

        var deck = await client.GetAsync("/pack.pptx?topics=safety-hazards");
        deck.StatusCode.Should().Be(HttpStatusCode.OK);
        deck.Content.Headers.ContentDisposition!.FileNameStar.Should().Be("演示数据_会议材料_安全隐患治理_2025年1—10月_全旗.pptx");
        var forged = await client.PostAsync("/pack/jobs", new FormUrlEncodedContent([new("format", "pptx"), new("period", "2024")]));
        forged.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await forged.Content.ReadAsStringAsync()).Should().StartWith("页面打开得太久");
        var gone = await client.GetAsync("/pack/jobs/0123456789abcdef0123456789abcdef");
        gone.StatusCode.Should().Be(HttpStatusCode.Gone);
        (await gone.Content.ReadAsStringAsync()).Should().Contain("文件已不在");
        (await client.GetAsync("/pack/jobs/0123456789abcdef0123456789abcdef/file")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        var unknown = await client.GetAsync("/pack.pptx?topics=nonsense");
        unknown.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await unknown.Content.ReadAsStringAsync()).Should().StartWith("参数 topics 中的“nonsense”不是领域");
    }

    [Fact]
    public async Task The_whole_package_comes_from_its_address_and_is_kept_while_it_is_right()
    {
        using var client = new HttpClient { BaseAddress = site.Address };

        var answer = await client.GetAsync("/package.zip");
        var reading = DataPackageReader.ReadArchive(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()), "package.zip");
        reading.Package!.ContentHash.Should().Be(DataPackageReader.Read(Repository.DemoPackage).Package!.ContentHash);
        answer.Content.Headers.ContentDisposition!.FileNameStar.Should().Be("乌审旗法治政府建设指标（演示数据）_2025.10版_数据包.zip");

        using var again = new HttpRequestMessage(HttpMethod.Get, "/package.zip");
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        (await client.SendAsync(again)).StatusCode.Should().Be(HttpStatusCode.NotModified);
        (await (await client.GetAsync("/package.zip?topics=x")).Content.ReadAsStringAsync()).Should().StartWith("没有主题“x”");
        (await client.GetAsync("/package.zip?from=2031")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_part_is_chosen_on_the_page_of_downloads()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/downloads");
        await visit.Page.GetByRole(AriaRole.Checkbox, new() { Name = "安全隐患治理" }).CheckAsync();
        await visit.Page.GetByLabel("从").SelectOptionAsync("2025-01");
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Button, new() { Name = "下载选录" }).ClickAsync());

        using var zip = ZipFile.OpenRead(await download.PathAsync());
        using var readme = new StreamReader(zip.GetEntry("README.md")!.Open());
        (await readme.ReadToEndAsync()).Should().Contain("| 主题 | 安全隐患治理 |").And.Contain("| 时期 | 2025-01起 |");
        (await AccessibilityTests.FaultsOfAsync(visit.Page)).Should().BeEmpty();
    }
}
