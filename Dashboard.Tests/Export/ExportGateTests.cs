using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Wusheng.Dashboard.Export;

namespace Wusheng.Dashboard.Tests.Export;

public sealed class ExportGateTests : IDisposable
{
    private readonly ExportGate _gate = new(new() { AtOnce = 1, Waiting = 10 });

    public void Dispose() => _gate.Dispose();

    [Fact]
    public async Task One_is_written_ten_wait_and_the_eleventh_is_told_to_come_again()
    {
        using var first = await _gate.EnterAsync(default);
        first.Should().NotBeNull();
        var waiting = Enumerable.Range(0, 10).Select(_ => _gate.EnterAsync(default)).ToArray();
        _gate.Waiting.Should().Be(10);
        waiting.Should().OnlyContain(w => !w.IsCompleted);
        (await _gate.EnterAsync(default)).Should().BeNull();
        _gate.WhyFull.Should().Be("正在导出的人较多：同时只写1份，排队已满10份；请约5秒后再试。");

        // In the order they came.
        first!.Dispose();
        for (var i = 0; i < waiting.Length; i++)
        {
            using var next = await waiting[i];
            next.Should().NotBeNull();
            waiting.Skip(i + 1).Should().NotContain(w => w.IsCompleted);
        }
    }

    [Fact]
    public async Task Whoever_goes_away_leaves_the_queue()
    {
        using var first = await _gate.EnterAsync(default);
        using var gone = new CancellationTokenSource();
        var waiting = Enumerable.Range(0, 10).Select(i => _gate.EnterAsync(i == 4 ? gone.Token : default)).ToArray();
        await gone.CancelAsync();
        await FluentActions.Awaiting(() => waiting[4]).Should().ThrowAsync<OperationCanceledException>();
        _gate.Waiting.Should().Be(9);
        var another = _gate.EnterAsync(default);
        another.IsCompleted.Should().BeFalse("there is a place again");
    }

    [Fact]
    public void Half_of_the_processors_write_and_ten_wait_unless_settings_say_otherwise()
    {
        Read().Should().BeEquivalentTo(new { AtOnce = Math.Max(1, Environment.ProcessorCount / 2), Waiting = 10, PictureMegabytes = 64 });
        Read(("Export:AtOnce", "3"), ("Export:Waiting", "0"), ("Export:PictureMegabytes", "8")).Should().BeEquivalentTo(new { AtOnce = 3, Waiting = 0, PictureMegabytes = 8 });
    }

    [Theory]
    [InlineData("Export:AtOnce", "0", "设置 Export:AtOnce 是“0”，应为 1 到 64 的整数；")]
    [InlineData("Export:AtOnce", "两个", "设置 Export:AtOnce 是“两个”，应为 1 到 64 的整数；")]
    [InlineData("Export:Waiting", "-1", "设置 Export:Waiting 是“-1”，应为 0 到 1000 的整数；不设则为 10。")]
    public void A_setting_that_makes_no_sense_is_named(string setting, string value, string sentence) =>
        FluentActions.Invoking(() => Read((setting, value))).Should().Throw<OptionsValidationException>().Which.Message.Should().StartWith(sentence);

    private static ExportOptions Read(params (string Key, string? Value)[] settings)
    {
        var options = new ExportOptions();
        options.Read(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, s.Value))).Build());
        return options;
    }
}
