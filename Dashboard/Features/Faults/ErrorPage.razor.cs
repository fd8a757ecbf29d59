using System.Diagnostics;
using Microsoft.AspNetCore.Components;

namespace Wusheng.Dashboard.Features.Faults;

public partial class ErrorPage
{
    [CascadingParameter] private HttpContext? HttpContext { get; set; }

    // The same number stands in the log beside the exception.
    private string RequestId => Activity.Current?.Id ?? HttpContext?.TraceIdentifier ?? "—";
}
