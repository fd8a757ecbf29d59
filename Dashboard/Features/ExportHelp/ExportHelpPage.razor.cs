using Microsoft.AspNetCore.Components;
using Wusheng.Dashboard.Export;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Features.ExportHelp;

public partial class ExportHelpPage
{
    [Inject] private ISnapshots Snapshots { get; set; } = null!;

    [Inject] private ExportGate Gate { get; set; } = null!;

    [Inject] private EndpointDataSource Endpoints { get; set; } = null!;

    [Inject] private IEnumerable<IHandoutFormat> Written { get; set; } = null!;

    [Inject] private IEnumerable<IPictureFormat> Drawn { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    private Catalogue Catalogue => Snapshots.Current.Catalogue;

    // The page of the chart that serves as an example.
    private string Chart => ExportOperation.Chart.Example(Catalogue)[..^".svg".Length];

    private string ChartName => Catalogue.Charts.FirstOrDefault(c => Chart.EndsWith(c.Id, StringComparison.Ordinal))?.Subtitle.Split('，')[0] ?? "";

    private string Site => Navigation.BaseUri;

    // Whatever is mapped is described: an address cannot be forgotten here.
    private IEnumerable<ExportOperation> Operations => Endpoints.Endpoints.Select(e => e.Metadata.GetMetadata<ExportOperation>()).OfType<ExportOperation>().Distinct();

    private IEnumerable<(ExportParameter Parameter, string Of)> Parameters =>
        ExportOperation.OfPage.Select(p => (p, "全部"))
            .Concat(ExportOperation.OfPicture.Select(p => (p, "图片")))
            .Concat(Operations.SelectMany(o => o.Own.Select(p => (p, o.Path))));

    private bool IsWritten(string extension) => Written.Any(f => f.Extension == extension) || Drawn.Any(p => p.Extension == extension);
}
