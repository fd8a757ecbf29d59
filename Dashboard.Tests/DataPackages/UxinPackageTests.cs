using System.Globalization;
using Wusheng.Dashboard.DataPackages;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.DataPackages;

/// <summary>Holds the published package against what a person read in the report by hand.</summary>
public class UxinPackageTests
{
    // id, value, low, high: worked out by hand from the report, rounded half up to two decimals, the bounds outwards.
    private const string DerivedByHand = """
        derived.administrative-disputes 158.00 158.00 158.00
        derived.adoption-rate 46.94 46.94 46.94
        derived.cases-per-review 52.50 52.50 52.50
        derived.commitment-to-retained-ratio 12.75 12.75 12.75
        derived.counsel-firm-share 60.00 60.00 60.00
        derived.counsel-organ-share 89.19 89.19 89.19
        derived.counsel-organs-per-firm 11.00 11.00 11.00
        derived.cross-region-cases-2023 31092.44 30962.34 32067.52
        derived.cross-region-cases-increase 5907.56 5776.37 6200.84
        derived.entities-per-batch 9.81 9.81 9.81
        derived.execution-backlog-change -64.00 -64.00 -64.00
        derived.execution-backlog-change-rate -40.25 -40.25 -40.25
        derived.execution-carried-in-share 4.43 4.43 4.43
        derived.execution-clearance-ratio 101.87 101.87 101.87
        derived.execution-closure-rate 97.35 97.35 97.35
        derived.execution-new-cases 3431.00 3431.00 3431.00
        derived.execution-outstanding 95.00 95.00 95.00
        derived.execution-outstanding-2023 159.00 159.00 159.00
        derived.execution-recovered-per-case 206294.71 206294.70 206580.83
        derived.fine-per-hazard 921.67 921.66 921.69
        derived.fine-per-inspection 6346.83 6346.73 6346.93
        derived.hazard-outstanding 1110.00 1110.00 1110.00
        derived.hazard-outstanding-rate 30.07 30.07 30.07
        derived.hazard-rectification-rate 69.93 69.93 69.93
        derived.hazards-per-inspection 6.89 6.89 6.89
        derived.mailbox-publication-rate 28.13 28.13 28.13
        derived.mailbox-resolution-rate 100.00 100.00 100.00
        derived.mengsuban-remaining 6.00 5.85 6.15
        derived.mengsuban-total-apps 20.00 19.85 20.15
        derived.new-media-2023 48.00 48.00 48.00
        derived.new-media-net-change -2.00 -2.00 -2.00
        derived.notary-waiver-per-case 28.17 28.16 42.26
        derived.one-stop-items-2023-alt 1710.00 1710.00 1710.00
        derived.one-stop-items-growth-alt 1.75 1.75 1.75
        derived.onething-cases-2023 47540.98 46938.77 48148.15
        derived.onething-cases-increase 10459.02 10174.89 10744.90
        derived.onething-cases-per-package 353.66 350.60 356.71
        derived.onething-materials-remaining 56.70 56.65 56.75
        derived.onething-steps-remaining 25.15 25.14 25.16
        derived.onething-time-remaining 20.75 20.74 20.76
        derived.organs-sum-check 0.00 0.00 0.00
        derived.reconsideration-conclusion-rate 85.00 85.00 85.00
        derived.reconsideration-pending 15.00 15.00 15.00
        derived.reconsideration-share 63.29 63.29 63.29
        derived.reconsideration-to-litigation-ratio 1.72 1.72 1.72
        derived.regulatory-items-per-department 29.15 29.15 29.15
        derived.single-window-department-share 93.02 93.02 93.02
        derived.single-window-item-share 77.30 77.30 77.30
        derived.single-window-items-2023 1315.00 1315.00 1315.00
        derived.single-window-items-growth 2.28 2.28 2.28
        derived.single-window-items-outside 395.00 395.00 395.00
        """;

    private static readonly DataPackageReading s_reading = DataPackageReader.Read(Repository.UxinPackage);

    private static DataPackage Package => s_reading.Package!;

    public static TheoryData<string, decimal, decimal, decimal> Derived
    {
        get
        {
            var data = new TheoryData<string, decimal, decimal, decimal>();
            foreach (var line in DerivedByHand.Split('\n'))
            {
                var cells = line.Split(' ');
                data.Add(cells[0], Number(cells[1]), Number(cells[2]), Number(cells[3]));
            }

            return data;

            static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
        }
    }

    [Fact]
    public void It_has_no_problems() => s_reading.Problems.Should().BeEmpty();

    [Fact]
    public void It_says_what_it_is() => (Package.Info.Name, Package.Info.Title, Package.Info.IsIllustrative).Should().Be(("uxin-rule-of-law", "乌审旗法治政府建设指标", false));

    [Fact]
    public void It_holds_all_that_the_report_counts()
    {
        Package.Indicators.Count(i => !i.IsDerived).Should().Be(85);
        Package.Indicators.Count(i => i.IsDerived).Should().Be(51);
        Package.Observations.Should().HaveCount(85);
        Package.Plan.Count(p => p.IsHeadline).Should().Be(8);
        Package.Plan.Count(p => !p.IsHeadline).Should().Be(33);
        Package.Problems.Should().HaveCount(7);
        Package.Departments.Should().HaveCount(69);
        Package.Claims.Should().HaveCount(19);
        Package.Inconsistencies.Where(i => i.Place == 1).Select(i => i.Sequence).Should().Equal(Enumerable.Range(1, 12));
        Package.Inconsistencies.Should().HaveCount(33);
        Package.Topics.Select(t => t.Id).Should().Equal(
            "service-efficiency", "enforcement-inspection", "safety-hazards", "dispute-resolution",
            "decision-making", "supervision-openness", "digital-government", "leadership");
    }

    [Fact]
    public void Its_rows_are_sorted_and_no_key_occurs_twice()
    {
        Package.Indicators.Select(i => i.Id).Should().OnlyHaveUniqueItems().And.BeInAscendingOrder(StringComparer.Ordinal);
        Package.Departments.Select(d => d.Id).Should().OnlyHaveUniqueItems().And.BeInAscendingOrder(StringComparer.Ordinal);
        Package.Targets.Select(t => t.Id).Should().OnlyHaveUniqueItems().And.BeInAscendingOrder(StringComparer.Ordinal);
        Package.Claims.Select(c => c.Id).Should().OnlyHaveUniqueItems().And.BeInAscendingOrder(StringComparer.Ordinal);
        Package.Charts.Select(c => c.Id).Should().OnlyHaveUniqueItems();
        Package.Charts.Select(c => c.Sequence).Should().BeInAscendingOrder();
        Package.Topics.Select(t => t.Sequence).Should().Equal(Enumerable.Range(1, 8));
        Package.Plan.Select(p => p.Sequence).Should().Equal(Enumerable.Range(1, 41));
        Package.Problems.Select(p => p.Sequence).Should().Equal(Enumerable.Range(1, 7));
        Package.Numerals.Select(n => n.Sequence).Should().Equal(Enumerable.Range(1, 147));
    }

    [Fact]
    public void Every_reported_indicator_has_its_figure_of_2024() => Package.Observations.Select(o => (o.IndicatorId, o.DepartmentId, o.Period, o.Revision))
        .Should().Equal(Package.Indicators.Where(i => !i.IsDerived).Select(i => (i.Id, Department.WholeBanner, Period.Year(2024), 1)));

    [Fact]
    public void Every_figure_stands_where_it_says()
    {
        var text = Package.SourceTexts["2024-annual-report"];
        text.Should().HaveLength(3469);
        foreach (var figure in Package.Observations)
        {
            text.Substring(figure.Offset, figure.AsWritten.Length).Should().Be(figure.AsWritten);
            text.Should().Contain(figure.Quote);
            figure.Quote.Should().Contain(figure.AsWritten);
        }
    }

    [Fact]
    public void Every_quote_stands_where_it_says()
    {
        var text = Package.SourceTexts["2024-annual-report"];
        var quotes = Package.Departments.Select(d => (d.Offset!.Value, d.Quote))
            .Concat(Package.Targets.Select(t => (t.Offset, t.Quote)))
            .Concat(Package.Plan.Select(p => (p.Offset, p.Quote)))
            .Concat(Package.Problems.Select(p => (p.Offset, p.Quote)))
            .Concat(Package.Claims.Select(c => (c.Offset, c.Quote)))
            .Concat(Package.Inconsistencies.Select(i => (i.Offset, i.Quote)));
        foreach (var (offset, quote) in quotes) text.Substring(offset, quote.Length).Should().Be(quote);
    }

    [Fact]
    public void Every_digit_of_the_report_belongs_to_a_numeral_and_every_figure_to_one_of_them()
    {
        var text = Package.SourceTexts["2024-annual-report"];
        Package.Numerals.Should().HaveCount(147);
        Package.Numerals.Count(n => n.Script == "arabic").Should().Be(94);
        var inNumerals = Package.Numerals.SelectMany(n => Enumerable.Range(n.Offset, n.Token.Length)).ToHashSet();
        Enumerable.Range(0, text.Length).Where(i => char.IsDigit(text[i]) && !inNumerals.Contains(i)).Should().BeEmpty();
        Package.Numerals.Where(n => n.Script == "arabic").SelectMany(n => n.IndicatorIds).Order(StringComparer.Ordinal)
            .Should().Equal(Package.Observations.Select(o => o.IndicatorId));
        Package.Numerals.Should().OnlyContain(n => n.IndicatorIds.Count > 0 != n.Reason.Length > 0);
    }

    [Theory]
    [MemberData(nameof(Derived))]
    public void A_derived_indicator_comes_out_as_worked_out_by_hand(string id, decimal value, decimal low, decimal high)
    {
        var reported = Package.Observations.ToDictionary(o => o.IndicatorId, o => o.Quantity);
        var result = Package.Indicators.Single(i => i.Id == id).Formula!.Evaluate(operand => reported[operand])!.Value;
        Quantity.RoundHalfUp(result.Value, 2).Should().Be(value);
        if (result.Qualifier == Qualifier.Exact)
        {
            (low, high).Should().Be((value, value));
        }
        else
        {
            (Math.Floor(result.Low * 100) / 100, Math.Ceiling(result.High * 100) / 100).Should().Be((low, high));
        }
    }

    [Fact]
    public void Every_derived_indicator_was_worked_out_by_hand() =>
        Package.Indicators.Where(i => i.IsDerived).Select(i => i.Id).Should().Equal(Derived.Select(row => (string)row[0]));

    [Fact]
    public void Five_series_reach_back_to_2023_and_no_others()
    {
        var catalogue = new Catalogue(Package.Info, Package.Sources, Package.Topics, Package.Indicators, Package.Departments, Package.Targets, Package.Plan,
            Package.Problems, Package.Claims, Package.Charts, Package.Inconsistencies);
        var snapshot = new Snapshot(catalogue, Package.Observations.Select(o => new Series(o.IndicatorId, o.DepartmentId, [new(o.Period, o.Quantity, o.Status)])), 1);
        var before = from indicator in Package.Indicators
                     where indicator.Timing != Timing.PriorYear
                     let figure = snapshot.FigureOf(indicator.Id, Period.Year(2023))
                     where figure is not null
                     select $"{indicator.Id} {Quantity.RoundHalfUp(figure.Value.Quantity.Value, 2)} {figure.Value.Status} {QuantityText.Of(figure.Value.Quantity, indicator.Unit, figure.Value.IsComputed)}";
        before.Should().Equal(
            // 旧存159件 is stated by the report itself, as what was carried in.
            "derived.execution-outstanding 159 Reported 159件",
            "new-media.supervised 48 Implied 48个",
            "onething.cases 47540.98 Implied 约4.75万件",
            "service.cross-region-cases 31092.44 Implied 约3.11万件以上",
            "service.single-window-items 1315 Implied 1,315项");
    }

    [Fact]
    public void It_is_written_back_byte_for_byte()
    {
        using var copy = new TemporaryFolder();
        DataPackageWriter.Write(Package, copy.Path);
        DataPackageWriterTests.FilesOf(copy.Path).Should().Equal(DataPackageWriterTests.FilesOf(Repository.UxinPackage));
        DataPackageReader.Read(copy.Path).Package!.ContentHash.Should().Be(Package.ContentHash);
    }
}
