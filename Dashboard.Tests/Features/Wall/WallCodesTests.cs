using Microsoft.Extensions.Time.Testing;
using Wusheng.Dashboard.Features.Wall;

namespace Wusheng.Dashboard.Tests.Features.Wall;

public class WallCodesTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly WallCodes _codes;

    public WallCodesTests() => _codes = new(_clock);

    [Fact]
    public void A_code_is_good_once()
    {
        var code = _codes.Give("wall");
        _codes.Take($"{code[..3]} {code[3..]}", "phone", "office").Should().Be((WallCodeAnswer.Taken, "wall"));
        _codes.Take(code, "phone", "office").Should().Be((WallCodeAnswer.Wrong, null));
    }

    [Fact]
    public void A_code_is_good_for_five_minutes()
    {
        var code = _codes.Give("wall");
        _clock.Advance(WallCodes.Lifetime);
        _codes.Take(code, "phone", "office").Should().Be((WallCodeAnswer.Wrong, null));
    }

    [Fact]
    public void A_wall_that_asks_for_ever_more_codes_has_only_the_last_five()
    {
        var codes = new List<string>();
        for (var i = 0; i < 8; i++)
        {
            codes.Add(_codes.Give("wall"));
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        _codes.Take(codes[2], "phone", "office").Answer.Should().Be(WallCodeAnswer.Wrong);
        _codes.Take(codes[3], "phone", "office").Should().Be((WallCodeAnswer.Taken, "wall"));
    }

    [Fact]
    public void After_five_wrong_codes_not_even_the_right_one_is_taken_from_that_controller_for_five_minutes()
    {
        for (var i = 0; i < WallCodes.MostTries; i++) _codes.Take("wrong", "phone", "office").Answer.Should().Be(WallCodeAnswer.Wrong);
        var code = _codes.Give("wall");
        _codes.Take(code, "phone", "office").Should().Be((WallCodeAnswer.Refused, null));
        _codes.Take(code, "laptop", "office").Should().Be((WallCodeAnswer.Taken, "wall"));
        _clock.Advance(TimeSpan.FromMinutes(5));
        _codes.Take(_codes.Give("wall"), "phone", "office").Should().Be((WallCodeAnswer.Taken, "wall"));
    }

    [Fact]
    public void Those_behind_one_address_are_not_in_each_others_way_and_yet_cannot_guess_from_there()
    {
        for (var i = 0; i < WallCodes.MostTriesOfAddress - 1; i++) _codes.Take("wrong", $"phone {i}", "office").Answer.Should().Be(WallCodeAnswer.Wrong);
        _codes.Take(_codes.Give("wall"), "laptop", "office").Should().Be((WallCodeAnswer.Taken, "wall"));
        _codes.Take("wrong", "another", "office").Answer.Should().Be(WallCodeAnswer.Wrong);
        var code = _codes.Give("wall");
        _codes.Take(code, "a new one", "office").Should().Be((WallCodeAnswer.Refused, null));
        _codes.Take(code, "a new one", "elsewhere").Should().Be((WallCodeAnswer.Taken, "wall"));
    }

    [Fact]
    public void Trying_from_many_addresses_is_stopped_too()
    {
        for (var i = 0; i < 100; i++) _codes.Take("wrong", $"phone {i}", $"address {i}");
        _codes.Take(_codes.Give("wall"), "another", "address").Answer.Should().Be(WallCodeAnswer.Refused);
    }
}
