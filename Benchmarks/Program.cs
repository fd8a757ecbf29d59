using Wusheng.Dashboard.Benchmarks.Questions;

switch (args)
{
    case ["questions", ..]:
        return await QuestionsRun.RunAsync();
    default:
        await Console.Error.WriteLineAsync("usage: dotnet run -c Release --project Benchmarks -- questions");
        return 1;
}
