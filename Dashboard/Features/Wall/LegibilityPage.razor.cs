using Microsoft.AspNetCore.Components;

namespace Wusheng.Dashboard.Features.Wall;

public partial class LegibilityPage
{
    /// <summary>Diagonal of the screen, as it was typed.</summary>
    [Parameter, SupplyParameterFromQuery(Name = WallAsked.InchParameter)] public string? InchInAddress { get; set; }

    /// <summary>Metres to the farthest seat, as it was typed.</summary>
    [Parameter, SupplyParameterFromQuery(Name = WallAsked.SeatParameter)] public string? SeatInAddress { get; set; }

    /// <summary>The shape of the screen.</summary>
    [Parameter, SupplyParameterFromQuery(Name = "shape")] public string? ShapeInAddress { get; set; }

    private string Inch => InchInAddress ?? "98";

    private string Seat => SeatInAddress ?? "6";

    private string Shape => LegibilityVerdict.Shapes.Any(s => s.Value == ShapeInAddress) ? ShapeInAddress! : LegibilityVerdict.Shapes[0].Value;

    private LegibilityVerdict? Verdict => WallAsked.LegibilityOf(InchInAddress, SeatInAddress) is { } legibility ? LegibilityVerdict.Of(legibility, Shape) : null;

    private string Fault => (InchInAddress ?? SeatInAddress) is not null && Verdict is null ? "对角线应在10到600英寸之间，距离应在0.3到60米之间，都用数字填写，例如98和6。" : "";
}
