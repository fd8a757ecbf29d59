using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Tests.Indicators;

public class KeptTests
{
    [Fact]
    public void What_was_worked_out_once_is_not_worked_out_again_until_there_is_too_much_of_it()
    {
        var asked = new List<int>();
        var squares = new Kept<int, int>(most: 2);
        int Square(int number) => squares.Of(number, n => { asked.Add(n); return n * n; });
        new[] { Square(1), Square(2), Square(1), Square(3), Square(1) }.Should().Equal(1, 4, 1, 9, 1);
        asked.Should().Equal(1, 2, 3, 1);
    }
}
