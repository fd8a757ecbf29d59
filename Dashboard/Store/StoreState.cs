using Wusheng.Dashboard.DataPackages;

namespace Wusheng.Dashboard.Store;

/// <summary>Why the store cannot be used: one Chinese sentence with the path and the setting to change, fit to be shown on every page.</summary>
/// <param name="Message">The sentence.</param>
public sealed record StoreFault(string Message);

/// <summary>The store could not be opened, and why.</summary>
public sealed class StoreFaultException : Exception
{
    public StoreFaultException(string message, Exception? innerException = null) : base(message, innerException)
    {
    }

    /// <summary>What to show.</summary>
    public StoreFault Fault => new(Message);
}

/// <summary>Whether the store can be used. One for the process; a page that shows figures looks here first.</summary>
public sealed class StoreState(ILogger<StoreState> log)
{
    private volatile StoreFault? _fault = new("数据库尚未打开，请稍候。");
    private volatile IReadOnlyList<PackageProblem> _packageProblems = [];

    /// <summary>Something here has changed. Raised on any thread.</summary>
    public event Action? Changed;

    /// <summary>True when pages can show figures.</summary>
    public bool IsReady => _fault is null;

    /// <summary>What to show instead of figures; null when ready.</summary>
    public StoreFault? Fault => _fault;

    /// <summary>What was wrong with the data package at the last attempt to import it; the store goes on with what it holds.</summary>
    public IReadOnlyList<PackageProblem> PackageProblems => _packageProblems;

    internal void Report(StoreFault? fault, IReadOnlyList<PackageProblem> packageProblems)
    {
        _fault = fault;
        _packageProblems = packageProblems;
        Listeners.Tell(Changed, log);
    }
}
