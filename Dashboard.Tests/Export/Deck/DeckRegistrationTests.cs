using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Wusheng.Dashboard.Export;
using Wusheng.Dashboard.Export.Deck;
using Wusheng.Dashboard.Tests.Charts;
using Wusheng.Dashboard.Tests.DataPackages;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Export.Deck;

/// <summary>The deck is among the formats, on the template that the setting names.</summary>
public class DeckRegistrationTests
{
    [Fact]
    public void It_is_a_format_on_the_template_of_the_setting()
    {
        using var folder = new TemporaryFolder();
        DeckTemplateTests.DarkTemplate(folder);
        var format = Registered(folder.Path, new() { ["Export:DeckTemplate"] = "office.pptx" });
        (format.Extension, format.ContentType, format.Name).Should().Be(("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", "PowerPoint（图表可编辑）"));
        using var own = new MemoryStream();
        format.Write(AHandout.Of(SampleCharts.All["columns-target"]), own);
        own.ToArray().Should().Equal(DeckTemplateTests.Bytes(Path.Combine(folder.Path, "office.pptx")));
    }

    [Fact]
    public void Without_a_setting_it_has_the_dashboards_own()
    {
        using var own = new MemoryStream();
        Registered("/", []).Write(AHandout.Of(SampleCharts.All["columns-target"]), own);
        own.ToArray().Should().Equal(DeckTemplateTests.Bytes(""));
    }

    private static IHandoutFormat Registered(string root, Dictionary<string, string?> settings)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IHostEnvironment>(new Environment(root));
        services.AddDeck(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        return services.BuildServiceProvider().GetRequiredService<IHandoutFormat>();
    }

    private sealed class Environment(string root) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "Test";

        public string ApplicationName { get; set; } = "Test";

        public string ContentRootPath { get; set; } = root;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
