using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Wusheng.Dashboard.Tests.Features.Wall;

public sealed class WallOpenerTests : IDisposable
{
    private readonly string _noFolder = Path.GetTempFileName();

    [Fact]
    public async Task A_saved_wall_that_cannot_be_read_opens_with_the_script_that_brings_it_back()
    {
        // A database that can never be opened: its folder is a file.
        await using var program = new Program(Path.Combine(_noFolder, "dashboard.db"));
        using var client = program.CreateClient();
        var answer = await client.GetAsync(new Uri("/wall/例会", UriKind.Relative));
        var html = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        html.Should().Contain("data-build=\"\"").And.Contain("/wall.js?v=").And.Contain("data-stops=");

        var picture = await client.GetAsync(new Uri($"/wall/picture/{new string('0', 32)}", UriKind.Relative));
        picture.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        (await picture.Content.ReadAsStringAsync()).Should().StartWith("放映记录暂时读不出来：");
    }

    public void Dispose() => File.Delete(_noFolder);

    private sealed class Program(string database) : WebApplicationFactory<global::Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Production");
            builder.UseSetting("Store:Path", database);
        }
    }
}
