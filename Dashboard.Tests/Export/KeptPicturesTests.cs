using Wusheng.Dashboard.Export;

namespace Wusheng.Dashboard.Tests.Export;

public class KeptPicturesTests
{
    [Fact]
    public void What_has_not_been_asked_for_longest_goes_first()
    {
        var kept = new KeptPictures(10);
        kept.Keep("a", new byte[4]);
        kept.Keep("b", new byte[4]);
        kept.Find("a").Should().HaveCount(4);
        kept.Keep("c", new byte[4]);
        kept.Find("b").Should().BeNull();
        kept.Find("a").Should().NotBeNull();
        kept.Find("c").Should().NotBeNull();
        kept.Bytes.Should().Be(8);
    }

    [Fact]
    public void A_picture_larger_than_all_there_is_room_for_drives_nothing_out()
    {
        var kept = new KeptPictures(10);
        kept.Keep("a", new byte[4]);
        kept.Keep("b", new byte[11]);
        kept.Find("a").Should().NotBeNull();
        kept.Find("b").Should().BeNull();
    }

    [Fact]
    public void Without_room_nothing_is_kept()
    {
        var kept = new KeptPictures(0);
        kept.Keep("a", new byte[1]);
        kept.Find("a").Should().BeNull();
    }
}
