using Wusheng.Dashboard.Features.Departments;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Tests.Features.Departments;

public class DepartmentsAskedTests
{
    [Fact]
    public void What_is_asked_for_stands_in_the_address_and_is_read_from_it_again()
    {
        var asked = new DepartmentsAsked("hazard.rate", DepartmentOrder.Value, true, "司法", AttainmentState.FarBehind);
        asked.Query.Should().Be("indicator=hazard.rate&sort=value&dir=desc&name=%E5%8F%B8%E6%B3%95&state=farbehind");
        DepartmentsAsked.Parse("hazard.rate", "value", "desc", " 司法 ", "farbehind", null).Should().Be(asked);
        DepartmentsAsked.Parse(null, null, null, null, null, "all").Query.Should().Be("view=all");
    }

    [Fact]
    public void What_makes_no_sense_is_as_if_it_had_not_been_asked() => DepartmentsAsked.Parse(null, "1", "up", null, "3", "some").Should().Be(new DepartmentsAsked());

    [Fact]
    public void A_column_clicked_again_is_turned_round_and_numbers_begin_with_the_largest()
    {
        var byValue = new DepartmentsAsked().By(DepartmentOrder.Value);
        (byValue.Order, byValue.Descending, byValue.By(DepartmentOrder.Value).Descending).Should().Be((DepartmentOrder.Value, true, false));
        new DepartmentsAsked().By(DepartmentOrder.Name).Descending.Should().BeFalse();
        new DepartmentsAsked().By(DepartmentOrder.Rank).Query.Should().Be("sort=rank&dir=desc");
    }
}
