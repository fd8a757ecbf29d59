using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;

namespace Wusheng.Dashboard.Tests.Export;

/// <summary>What somebody is told whose file cannot be written for a reason that the operator has to mend: why, in one sentence, and to come again.</summary>
public sealed class ExportFaultTests
{
    [Fact]
    public async Task A_store_that_breaks_while_the_program_runs_is_said_and_what_needs_none_of_it_is_given_as_ever()
    {
        await using var site = new ExportSite();
        using var client = site.CreateClient();
        (await client.GetAsync("/charts/chart.mailbox.csv")).StatusCode.Should().Be(HttpStatusCode.OK);

        Execute(site.Database, "ALTER TABLE Observations RENAME TO Lost");
        foreach (var address in new[] { "/charts/chart.mailbox.json", "/topics/safety-hazards.xlsx", "/plan/2025.docx", "/overview.pptx", "/package.zip" })
        {
            await ShouldRefuseAsync(client, address, $"数据库“{site.Database}”无法使用（SQLite 错误 1）；请从备份恢复该文件，或用设置 Store:Path 指定另一个位置。");
        }

        (await client.GetAsync("/charts/chart.mailbox.svg")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await client.GetAsync("/charts/chart.mailbox.png")).StatusCode.Should().Be(HttpStatusCode.OK);

        Execute(site.Database, "ALTER TABLE Lost RENAME TO Observations");
        (await client.GetAsync("/charts/chart.mailbox.json")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Without_a_font_pictures_of_dots_are_refused_with_the_setting_to_change_and_all_else_is_given()
    {
        await using var site = new FontlessSite();
        using var client = site.CreateClient();
        await ShouldRefuseAsync(
            client, "/charts/chart.mailbox.png?size=2x", $"字体文件“{FontlessSite.Font}”不存在，图表不能存为PNG（SVG不受影响）；请检查设置 Charts:FontFile（留空则用随程序发布的字体）。");
        foreach (var format in new[] { "svg", "pptx", "docx", "xlsx", "csv" })
        {
            (await client.GetAsync($"/charts/chart.mailbox.{format}")).StatusCode.Should().Be(HttpStatusCode.OK, format);
        }
    }

    private static async Task ShouldRefuseAsync(HttpClient client, string address, string sentence)
    {
        var answer = await client.GetAsync(address);
        answer.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable, address);
        answer.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(5), address);
        answer.Headers.ETag.Should().BeNull(address);
        answer.Content.Headers.ContentType!.ToString().Should().Be("text/plain; charset=utf-8", address);
        (await answer.Content.ReadAsStringAsync()).Should().Be(sentence + "\n", address);
    }

    private static void Execute(string database, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        using var command = new SqliteCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private sealed class FontlessSite : ExportSite
    {
        public static readonly string Font = Path.Combine(Path.GetTempPath(), "no-such-font.ttf");

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Charts:FontFile", Font);
        }
    }
}
