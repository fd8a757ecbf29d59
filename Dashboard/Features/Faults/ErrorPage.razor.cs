using System.Diagnostics;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Diagnostics;
using Wusheng.Dashboard.Store;

namespace Wusheng.Dashboard.Features.Faults;

public partial class ErrorPage
{
    [CascadingParameter] private HttpContext? HttpContext { get; set; }

    // A store that fails says itself what to do; nothing else of an exception is shown.
    private string? StoreMessage => (HttpContext?.Features.Get<IExceptionHandlerFeature>()?.Error as StoreFaultException)?.Message;

    // The same number stands in the log beside the exception.
    private string RequestId => Activity.Current?.Id ?? HttpContext?.TraceIdentifier ?? "—";
}
