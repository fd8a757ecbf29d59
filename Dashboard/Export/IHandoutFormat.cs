namespace Wusheng.Dashboard.Export;

/// <summary>A format a handout can be taken away in. A new one is one class and one registration.</summary>
public interface IHandoutFormat
{
    /// <summary>Ending of its addresses and files, without the dot: pptx.</summary>
    string Extension { get; }

    /// <summary>Its media type.</summary>
    string ContentType { get; }

    /// <summary>What a person chooses it by: PowerPoint（图表可编辑）.</summary>
    string Name { get; }

    /// <summary>How many figures of a chart, which draws them all, are listed; more would not be read. All of them in files that are made to be worked with.</summary>
    int MostFigures => int.MaxValue;

    /// <summary>Writes the whole file. Pure: the same handout gives the same bytes.</summary>
    /// <param name="handout">What to write.</param>
    /// <param name="output">Where to; need not be seekable.</param>
    /// <param name="progress">Told after each part.</param>
    /// <param name="cancellationToken">Ends the writing; what has been written is then worth nothing.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    void Write(Handout handout, Stream output, IProgress<HandoutProgress>? progress = null, CancellationToken cancellationToken = default);
}

/// <summary>How far the writing of a handout has come.</summary>
/// <param name="Done">Parts written.</param>
/// <param name="Of">Parts in all.</param>
/// <param name="What">The part just written, in words.</param>
public readonly record struct HandoutProgress(int Done, int Of, string What);

/// <summary>A kind of file that is laid out page by page here, and not by the program that opens it.</summary>
public interface IPagedFormat : IHandoutFormat
{
    /// <summary>How long the file will be, in words, laid out as it will be written: 38张幻灯片，其中附录3张.</summary>
    string LengthOf(Handout handout);
}
