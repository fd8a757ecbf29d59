namespace Wusheng.Dashboard.Benchmarks.Pages;

/// <summary>A page to load, and how one sees that it shows what it should.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="Address">Where it is.</param>
/// <param name="Figure">Selector of its figures; the first one counts.</param>
/// <param name="Charts">Selector of what is a drawn chart: one element each that holds marks.</param>
/// <param name="Ready">Selector of what is there when nothing more is to come.</param>
internal sealed record PageUnderTest(string Name, Uri Address, string Figure, string Charts, string Ready);
