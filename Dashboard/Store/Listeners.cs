namespace Wusheng.Dashboard.Store;

/// <summary>Tells all who listen.</summary>
internal static class Listeners
{
    /// <summary>Calls every listener. One that fails is its own page's trouble; the others must still hear.</summary>
    public static void Tell(Action? listeners, ILogger log)
    {
        foreach (var listener in Delegate.EnumerateInvocationList(listeners))
        {
            try
            {
                listener();
            }
            catch (Exception exception)
            {
                log.LogError(exception, "有一个页面在得知数据变化时出错。");
            }
        }
    }
}
