using Microsoft.AspNetCore.Components;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Export;
using Wusheng.Dashboard.Export.Deck;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Features.MeetingPacks;

public partial class MeetingPackPage
{
    // What is read and shown; data for programs has addresses of its own.
    private static readonly string[] s_offered = ["pptx", "docx", "xlsx"];

    private const int MostMeasured = 60;

    private MeetingPack? _pack;
    private IReadOnlyList<DraftPart> _parts = [];
    private Period _period;
    private IHandoutFormat? _format;
    private string? _problem;
    private string _length = "";

    [Inject] private PageScope Scope { get; set; } = null!;

    [Inject] private ISnapshots Snapshots { get; set; } = null!;

    [Inject] private HandoutComposer Composer { get; set; } = null!;

    [Inject] private IEnumerable<IHandoutFormat> AllFormats { get; set; } = null!;

    [Inject] private FigureUrl FigureUrl { get; set; } = null!;

    [CascadingParameter] private HttpContext? HttpContext { get; set; }

    private Catalogue Catalogue => Scope.Snapshot.Catalogue;

    private IHandoutFormat[] Formats => [.. AllFormats.Where(f => s_offered.Contains(f.Extension)).OrderBy(f => Array.IndexOf(s_offered, f.Extension))];

    private int Reporting => Scope.Snapshot.ReportingDepartments.Count;

    // Those with figures of their own; where there are none, those that answer for figures of the whole banner.
    private IReadOnlyList<Department> Departments => Reporting > 0
        ? Scope.Snapshot.ReportingDepartments
        : [.. Catalogue.Departments.Where(d => Catalogue.Indicators.Any(i => i.LeadDepartmentId == d.Id && i.Display != Display.Hide))];

    private IEnumerable<Period> Periods => Scope.Snapshot.Periods.Append(_period).Distinct().OrderByDescending(p => p.End).ThenByDescending(p => p.Start);

    private IEnumerable<(string Heading, IReadOnlyList<DraftPart> Parts)> Chapters
    {
        get
        {
            for (var i = 0; i < _parts.Count;)
            {
                DraftPart[] chapter = [.. _parts.Skip(i).TakeWhile(p => p.Heading == _parts[i].Heading)];
                yield return (chapter[0].Heading, chapter);
                i += chapter.Length;
            }
        }
    }

    protected override async Task OnInitializedAsync()
    {
        if (Snapshots.Fault is not null || HttpContext is null) return;
        var asked = HttpContext.Request.Query;
        _period = Scope.Period;
        _format = Formats.FirstOrDefault(f => f.Extension == asked["format"]) ?? Formats.FirstOrDefault();
        _pack = MeetingPack.Read(Catalogue, asked[MeetingPack.TopicsParameter], asked[ExportQuery.DepartmentsParameter], out _problem);
        var draft = _pack.Draft(Scope.Snapshot, _period, Scope.Today, Scope.Thresholds, FigureUrl);
        _parts = draft.Parts;
        if (_format is IPagedFormat paged) await MeasureAsync(paged, draft, HttpContext.RequestAborted);
    }

    private async Task MeasureAsync(IPagedFormat format, HandoutDraft draft, CancellationToken cancellationToken)
    {
        // To lay out hundreds takes seconds, and whoever chooses them knows that it is long.
        if (draft.Parts.Count > MostMeasured)
        {
            _length = $"至少{draft.Parts.Count}张幻灯片";
            return;
        }

        try
        {
            var handout = await Composer.ComposeAsync(Scope.Snapshot, draft, format.MostFigures, cancellationToken);
            _length = $"共{format.LengthOf(handout)}";
        }
        catch (DeckTemplateException unusable)
        {
            // The file could not be made either: better known before.
            _problem ??= unusable.Message;
        }
    }
}
