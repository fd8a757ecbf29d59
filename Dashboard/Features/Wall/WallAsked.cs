using System.Globalization;
using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Features.Wall;

/// <summary>What a wall asks for in its address, besides the page: for when, of whom, on which canvas, dark or light. The same for the whole rotation.</summary>
/// <param name="Period">For when; null for the newest.</param>
/// <param name="Departments">Of whom.</param>
/// <param name="Canvas">What it is laid out on.</param>
/// <param name="IsDark">Whether it is dark, as walls are unless they are asked not to.</param>
public sealed record WallAsked(Period? Period, DepartmentScope Departments, WallCanvas Canvas, bool IsDark)
{
    /// <summary>Name of the parameter that holds the diagonal of the screen in inches.</summary>
    public const string InchParameter = "inch";

    /// <summary>Name of the parameter that holds the metres to the farthest seat.</summary>
    public const string SeatParameter = "seat";

    /// <summary>Name of the parameter that holds the angle aimed at, 16 or 22.</summary>
    public const string AngleParameter = "angle";

    /// <summary>Reads the query of an address; what cannot be read counts as not asked for.</summary>
    public static WallAsked Of(IQueryCollection query) => new(
        Indicators.Period.TryParse(query[PageUrls.PeriodParameter], out var period) ? period : null,
        DepartmentScope.Parse(query[PageUrls.DepartmentsParameter]),
        WallCanvas.For(Whole(query["w"]), Whole(query["h"]), LegibilityOf(query)),
        query["theme"] != "light");

    /// <summary>Screen and farthest seat as the address has them; null where they are not there or cannot be.</summary>
    public static Legibility? LegibilityOf(IQueryCollection query) =>
        LegibilityOf(query[InchParameter], query[SeatParameter], query[AngleParameter]);

    /// <summary>Screen and farthest seat as they were typed; null where they are missing or cannot be.</summary>
    public static Legibility? LegibilityOf(string? inch, string? seat, string? angle = null) => Legibility.Of(Number(inch), Number(seat), Whole(angle));

    private static int Whole(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
