namespace Wusheng.Dashboard.Export.Office;

/// <summary>How a table's columns share its width.</summary>
internal static class ColumnWidths
{
    /// <summary>First what cannot be broken, then what is left by how much more each would like.</summary>
    /// <param name="room">The width there is.</param>
    /// <param name="least">What each column needs.</param>
    /// <param name="liked">What it would take if it could; not less than what it needs.</param>
    public static double[] Share(double room, IReadOnlyList<double> least, IReadOnlyList<double> liked)
    {
        var (needed, wanted) = (least.Sum(), liked.Sum());
        if (needed >= room) return [.. least.Select(l => l * room / needed)];
        if (wanted <= room) return [.. liked.Select(l => l * room / wanted)];
        // A long text is content with more lines: its wish counts by the root, or it would leave the others nothing.
        double[] wishes = [.. liked.Select((l, i) => Math.Sqrt(l - least[i]))];
        return [.. least.Select((l, i) => l + wishes[i] / wishes.Sum() * (room - needed))];
    }
}
