using System.Globalization;

namespace Wusheng.Dashboard.Benchmarks.Pages;

/// <summary>The loads of both pages side by side.</summary>
internal static class LoadTable
{
    private static readonly (string Name, Func<ColdLoad, double> Value, Goal Goal)[] s_rows =
    [
        ("first figure painted, ms", l => l.FirstFigure, Goal.Ratio(1.1)),
        ("all charts painted, ms", l => l.AllCharts, Goal.Ratio(0.35)),
        ("tasks over 50 ms, ms", l => l.LongTasks, Goal.Ratio(0.15)),
        ("  of it above 50 ms each, ms", l => l.Blocking, Goal.Ratio(0.15)),
        ("main thread, ms", l => l.MainThread, Goal.None),
        ("  script, ms", l => l.Script, Goal.None),
        ("  style and layout, ms", l => l.StyleAndLayout, Goal.None),
        ("HTTP without fonts, KB", l => l.HttpBytes / 1000, Goal.AtMost(230)),
        ("fonts, KB", l => l.FontBytes / 1000, Goal.None),
        ("WebSocket received, KB", l => l.SocketReceived / 1000, Goal.AtMost(60)),
        ("WebSocket sent, KB", l => l.SocketSent / 1000, Goal.None),
        ("layout shift", l => l.Shift, Goal.AtMost(0)),
        ("requests", l => l.Requests, Goal.None),
        ("requests elsewhere", l => l.ForeignRequests, Goal.AtMost(0)),
    ];

    /// <summary>Prints the median and the least of each, the ratio of both, and whether the goal is met by the median.</summary>
    public static void Print(IReadOnlyList<ColdLoad> dashboard, IReadOnlyList<ColdLoad> page)
    {
        Console.WriteLine();
        Console.WriteLine("| | dashboard median (min) | static + ApexCharts median (min) | ratio of medians (mins) | goal |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var (name, value, goal) in s_rows)
        {
            var ours = Measured.Of(dashboard.Select(value));
            var theirs = Measured.Of(page.Select(value));
            Console.WriteLine($"| {name} | {ours} | {theirs} | {Ratio(ours.Median, theirs.Median)} ({Ratio(ours.Least, theirs.Least)}) | {goal.Judge(ours, theirs)} |");
        }

        Console.WriteLine();
    }

    private static string Ratio(double a, double b) => b == 0 ? "–" : (a / b).ToString("0.00", CultureInfo.InvariantCulture);

    private sealed record Measured(double Median, double Least)
    {
        public static Measured Of(IEnumerable<double> values)
        {
            double[] sorted = [.. values.Order()];
            var middle = sorted.Length / 2;
            return new(sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2, sorted[0]);
        }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Median:0.###} ({Least:0.###})");
    }

    private sealed record Goal(double? MostRatio, double? Most)
    {
        public static Goal None { get; } = new(null, null);

        public static Goal Ratio(double most) => new(most, null);

        public static Goal AtMost(double most) => new(null, most);

        public string Judge(Measured ours, Measured theirs) => this switch
        {
            { MostRatio: { } most } => string.Create(CultureInfo.InvariantCulture, $"≤ {most}×: {Word(ours.Median <= most * theirs.Median)}"),
            { Most: { } most } => string.Create(CultureInfo.InvariantCulture, $"≤ {most}: {Word(ours.Median <= most)}"),
            _ => "",
        };

        private static string Word(bool isMet) => isMet ? "met" : "missed";
    }
}
