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
    [InlineData("2023", 2023)]
    [InlineData("2023-03", 2023)]
    [InlineData("2023-Q2", 2023)]
    [InlineData(null, 2024)]
    [InlineData("", 2024)]
    [InlineData("去年", 2024)]
    public void An_address_names_a_year_or_means_the_newest(string? asked, int year) =>
        Scope(new ASnapshot().With(Some.Indicator("cases"), 1).Build()).YearOf(asked).Should().Be(Period.Year(year));

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
        var scope = Scope(_store.Snapshots.Current);
        var places = await scope.PlacesOfAsync(Some.Year);
        foreach (var indicator in Published.Package.Indicators) places(indicator.Id).Should().Be(Published.PlaceOf(indicator.Id), indicator.Id);
        (await scope.PlacesOfAsync(Period.Year(2023)))("hazard.rectified").Should().BeNull();
    }

    private PageScope Scope(Snapshot snapshot) => new(new FixedSnapshots(snapshot), new SourcePlaces(_store.Questions), _store.Clock, new());
}
