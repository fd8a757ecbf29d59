namespace Wusheng.Dashboard.Benchmarks.Pages;

/// <summary>What one load with an empty cache took.</summary>
internal sealed record ColdLoad
{
    /// <summary>From the start of the navigation until the first figure is painted, in ms.</summary>
    public required double FirstFigure { get; init; }

    /// <summary>Until every chart is painted with its marks, in ms.</summary>
    public required double AllCharts { get; init; }

    /// <summary>Sum of the tasks longer than 50 ms, in ms: while one runs, nothing answers.</summary>
    public required double LongTasks { get; init; }

    /// <summary>What those tasks take above 50 ms each, in ms.</summary>
    public required double Blocking { get; init; }

    /// <summary>All work of the main thread, in ms.</summary>
    public required double MainThread { get; init; }

    /// <summary>Of it, script.</summary>
    public required double Script { get; init; }

    /// <summary>Of it, style and layout.</summary>
    public required double StyleAndLayout { get; init; }

    /// <summary>Bytes of HTTP answers with their headers as they came over the wire, without fonts.</summary>
    public required double HttpBytes { get; init; }

    /// <summary>Bytes of fonts.</summary>
    public required double FontBytes { get; init; }

    /// <summary>Bytes of WebSocket messages that came.</summary>
    public required double SocketReceived { get; init; }

    /// <summary>Bytes of WebSocket messages that went.</summary>
    public required double SocketSent { get; init; }

    /// <summary>How much moved that was already shown (cumulative layout shift).</summary>
    public required double Shift { get; init; }

    /// <summary>HTTP requests.</summary>
    public required double Requests { get; init; }

    /// <summary>Requests to another origin.</summary>
    public required double ForeignRequests { get; init; }
}
