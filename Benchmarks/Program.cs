using System.Globalization;
using Wusheng.Dashboard.Benchmarks.Exports;
using Wusheng.Dashboard.Benchmarks.Pages;
using Wusheng.Dashboard.Benchmarks.Pictures;
using Wusheng.Dashboard.Benchmarks.Questions;
using Wusheng.Dashboard.Benchmarks.Walls;

switch (args)
{
    case ["questions", ..]:
        return await QuestionsRun.RunAsync();
    case ["pages", .. var rest]:
        return await PagesRun.RunAsync(rest);
    case ["changes", .. var rest]:
        return await ChangesRun.RunAsync(rest);
    case ["pictures", .. var rest]:
        return PicturesRun.Run(rest is [var times, ..] ? int.Parse(times, CultureInfo.InvariantCulture) : 15);
    case ["deck", ..]:
        return DeckRun.Run();
    case ["workbook", ..]:
        return WorkbookRun.Run();
    case ["wall"]:
        return await WallRun.RunAsync();
    case ["wall-soak", .. var rest]:
        return await WallSoakRun.RunAsync(rest);
    default:
        await Console.Error.WriteLineAsync(
            "usage: dotnet run -c Release --project Benchmarks -- questions | pages [loads] | changes [count] | pictures [times] | deck | workbook | wall | wall-soak [hours|accelerated]");
        return 1;
}
