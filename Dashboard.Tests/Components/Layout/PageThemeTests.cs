using Microsoft.AspNetCore.Http;
using MudBlazor.Utilities;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Components.Layout;

namespace Wusheng.Dashboard.Tests.Components.Layout;

public class PageThemeTests
{
    [Theory]
    [InlineData("?theme=dark", null, true)]
    [InlineData("?theme=dark", "light", true)]
    [InlineData("?theme=light", "dark", false)]
    [InlineData("", "dark", true)]
    [InlineData("?theme=pink", "dark", true)]
    [InlineData("?theme=", "dark", true)]
    [InlineData("", "pink", false)]
    [InlineData("", null, false)]
    public void The_address_comes_before_the_cookie_and_both_before_light(string query, string? cookie, bool isDark) =>
        PageTheme.Of(Request(query, cookie)).Should().Be(new PageTheme(isDark));

    [Fact]
    public void Without_a_request_it_is_light() => PageTheme.Of(null).Should().Be(new PageTheme(false));

    [Fact]
    public void What_the_address_asks_for_is_remembered()
    {
        var context = Request("?theme=dark", null);
        PageTheme.Remember(context);
        context.Response.Headers.SetCookie.ToString().Should().Be("theme=dark; max-age=31536000; path=/; samesite=lax; httponly");
    }

    [Theory]
    [InlineData("")]
    [InlineData("?theme=pink")]
    public void What_it_does_not_ask_for_is_not(string query)
    {
        var context = Request(query, "dark");
        PageTheme.Remember(context);
        context.Response.Headers.SetCookie.Should().BeEmpty();
    }

    [Fact]
    public void Charts_follow_the_page_and_stand_on_the_colour_of_its_cards()
    {
        var (dark, light) = (new PageTheme(true), new PageTheme(false));
        (dark.Name, light.Name).Should().Be(("dark", "light"));
        dark.Chart.Should().Be(ChartTheme.Dark with { Background = dark.Chart.Background });
        light.Chart.Should().Be(ChartTheme.Light);
        new MudColor(dark.Chart.Background).Should().Be(DashboardTheme.Value.PaletteDark.Surface);
        new MudColor(light.Chart.Background).Should().Be(DashboardTheme.Value.PaletteLight.Surface);
    }

    private static DefaultHttpContext Request(string query, string? cookie)
    {
        var context = new DefaultHttpContext();
        context.Request.QueryString = new(query);
        if (cookie is not null) context.Request.Headers.Cookie = $"theme={cookie}";
        return context;
    }
}
