using Microsoft.AspNetCore.Components;
using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.Features;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Tests.Store;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Features;

public sealed class PageScopeTests : IDisposable
{
    private readonly TestStore _store = new();

    public void Dispose() => _store.Dispose();

    [Theory]
    [InlineData("2023", "2023")]
    [InlineData("2023-03", "2023-03")]
    [InlineData("2023-01/2023-04", "2023-01/2023-04")]
    [InlineData("", "2024")]
    [InlineData("去年", "2024")]
    public void An_address_names_a_period_or_means_the_newest(string asked, string period) =>
        Scope(new ASnapshot().With(Some.Indicator("cases"), 1).Build(), $"?period={asked}").Period.Should().Be(Period.Parse(period));

    [Theory]
    [InlineData("dept.a", "dept.a")]
    [InlineData("dept.b,dept.a", "dept.a,dept.b")]
    [InlineData("dept.none,dept.a", "dept.a")]
    [InlineData("dept.none", "_T")]
    [InlineData("", "_T")]
    public void An_address_names_departments_or_means_the_whole_banner(string asked, string departments) =>
        Scope(new ASnapshot().With(Some.Department("dept.a", "甲"), Some.Department("dept.b", "乙")).Build(), $"?dept={asked}").Departments.ToString().Should().Be(departments);

    [Fact]
    public void Today_is_what_the_clock_says_where_the_server_stands()
    {
        _store.Clock.SetLocalTimeZone(TimeZoneInfo.CreateCustomTimeZone("China", TimeSpan.FromHours(8), null, null));
        _store.Clock.SetUtcNow(new DateTimeOffset(2025, 12, 31, 17, 0, 0, TimeSpan.Zero));
        Scope(new ASnapshot().Build()).Today.Should().Be(new DateOnly(2026, 1, 1));
    }

    [Fact]
    public async Task Every_published_figure_of_a_year_knows_its_place()
    {
        await _store.OpenAsync();
        await _store.ImportAsync(Published.Package);
        var view = await Scope(_store.Snapshots.Current).ViewpointAsync();
        foreach (var indicator in Published.Package.Indicators) view.PlaceOf(indicator.Id).Should().Be(Published.PlaceOf(indicator.Id), indicator.Id);
        (await Scope(_store.Snapshots.Current, "?period=2023").ViewpointAsync()).PlaceOf("hazard.rectified").Should().BeNull();
    }

    private PageScope Scope(Snapshot snapshot, string query = "") =>
        new(new FixedSnapshots(snapshot), new SourcePlaces(_store.Questions), _store.Clock, new(), new PageUrls(new At(query)));

    private sealed class At : NavigationManager
    {
        public At(string query) => Initialize("http://site/", "http://site/" + query);
    }
}
