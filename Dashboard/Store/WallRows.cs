namespace Wusheng.Dashboard.Store;

/// <summary>A rotation of the wall that somebody saved under a name.</summary>
public sealed record WallSet
{
    /// <summary>What it is called, and its address: 例会.</summary>
    public required string Name { get; init; }

    /// <summary>The query that asks for it: <c>pages=overview,plan/2025&amp;seconds=25</c>.</summary>
    public required string Query { get; init; }

    /// <summary>When it was saved.</summary>
    public required DateTimeOffset SavedAt { get; init; }
}

/// <summary>Which controller guides a wall. Both are known by the hash of a secret that only they hold, so that the store gives nobody a hand on a wall.</summary>
public sealed record WallPair
{
    /// <summary>The wall.</summary>
    public required string Wall { get; init; }

    /// <summary>The controller.</summary>
    public required string Controller { get; init; }

    /// <summary>When the code was typed.</summary>
    public required DateTimeOffset PairedAt { get; init; }
}

/// <summary>A picture that a wall showed, kept once however often it was shown.</summary>
/// <param name="Hash">Of the markup and its style sheet; its name in addresses.</param>
/// <param name="Key">The page it shows.</param>
/// <param name="Title">What the page is called.</param>
/// <param name="Theme">Dark or light.</param>
/// <param name="Width">Of the canvas.</param>
/// <param name="Height">Of the canvas.</param>
/// <param name="Revision">The state of the store it was first drawn from.</param>
/// <param name="AsOf">How far its figures reach: 数据截至2025年10月.</param>
/// <param name="StyleHash">The style sheet it was drawn with.</param>
/// <param name="Html">Its markup.</param>
public sealed record WallPicture(string Hash, string Key, string Title, string Theme, int Width, int Height, long Revision, string AsOf, string StyleHash, string Html);

/// <summary>A picture as it is kept.</summary>
public sealed class WallPictureRow
{
    /// <summary>Of the markup and its style sheet.</summary>
    public required string Hash { get; init; }

    /// <summary>The page it shows.</summary>
    public required string Key { get; init; }

    /// <summary>What the page is called.</summary>
    public required string Title { get; init; }

    /// <summary>Dark or light.</summary>
    public required string Theme { get; init; }

    /// <summary>Of the canvas.</summary>
    public int Width { get; init; }

    /// <summary>Of the canvas.</summary>
    public int Height { get; init; }

    /// <summary>The state of the store it was first drawn from.</summary>
    public long Revision { get; init; }

    /// <summary>How far its figures reach.</summary>
    public required string AsOf { get; init; }

    /// <summary>The style sheet it was drawn with.</summary>
    public required string StyleHash { get; init; }

    /// <summary>Its markup, compressed.</summary>
    public required byte[] Html { get; init; }

    /// <summary>When a wall last showed it, to within half a day: what nobody has shown for longer than history is kept goes.</summary>
    public DateTimeOffset LastShownAt { get; init; }
}

/// <summary>A style sheet that pictures were drawn with: without it an old picture would look like a new one.</summary>
public sealed class WallStyleRow
{
    /// <summary>Of its text.</summary>
    public required string Hash { get; init; }

    /// <summary>Its text, compressed.</summary>
    public required byte[] Css { get; init; }
}

/// <summary>What one wall showed for an hour or less.</summary>
public sealed class WallReelRow
{
    /// <summary>Unique: the wall and when the reel began.</summary>
    public required string Id { get; init; }

    /// <summary>The wall.</summary>
    public required string Wall { get; init; }

    /// <summary>When it began.</summary>
    public DateTimeOffset From { get; init; }

    /// <summary>Until when the wall is known to have shown the last of it.</summary>
    public DateTimeOffset Until { get; init; }

    /// <summary>The pictures it shows.</summary>
    public required IReadOnlyList<string> Pictures { get; init; }

    /// <summary>When which of them came on (<see cref="WallReel"/>).</summary>
    public required string Marks { get; init; }
}
