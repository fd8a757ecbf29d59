using System.Text;
using Wusheng.Dashboard.DataPackages;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Tests.DataPackages;

public class DataPackageReaderTests
{
    [Fact]
    public void A_good_package_is_read_whole()
    {
        using var folder = new PackageFolder();
        var reading = folder.Read();
        reading.Problems.Should().BeEmpty();
        var package = reading.Package!;
        package.Info.Should().Be(new PackageInfo("small", "小包", "1", false));
        package.Descriptor.Should().Be(folder["datapackage.json"]);
        package.SourceTexts["2024"].Should().Be(PackageFolder.SourceText);
        package.Topics[0].Should().BeEquivalentTo(new Topic
        {
            Id = "hazards",
            Sequence = 1,
            Name = "安全隐患",
            NameEnglish = "Hazards",
            IsMission = true,
            HeadlineIds = ["derived.rate", "hazard.found"],
            Message = MessageTemplate.Parse("整改率{derived.rate}，去年办件{cases.handled@-1}"),
        }, options => options.ComparingByValue<MessageTemplate>());
        package.Indicators[3].Should().Be(new Indicator
        {
            Id = "derived.rate",
            TopicId = "hazards",
            Sequence = 3,
            Name = "隐患整改率",
            NameEnglish = "Rectification rate",
            Section = "1",
            Kind = IndicatorKind.Rate,
            Timing = Timing.InPeriod,
            Unit = new("%"),
            Direction = Direction.Higher,
            Display = Display.Show,
            Derivation = "ratio",
            Formula = Formula.Parse("{hazard.rectified} / {hazard.found} * 100"),
            LeadDepartmentId = "dept.safety",
            LeadIsNamed = true,
            Definition = "已整改占排查的比重",
        });
        package.Observations[3].Should().Be(new Observation
        {
            IndicatorId = "hazard.rectified",
            DepartmentId = Department.WholeBanner,
            Period = Period.Year(2024),
            Revision = 1,
            Quantity = Quantity.Exact(2581),
            Status = ObservationStatus.Reported,
            SourceId = "2024",
            Quote = "3691条,已整改2581条。\n办理“一件事”",
            Offset = 15,
            AsWritten = "2581条",
        });
        package.Targets.Should().Equal(new Target
        {
            Id = "target.rate",
            IndicatorId = "derived.rate",
            DepartmentId = Department.WholeBanner,
            Period = Period.Year(2025),
            Kind = TargetKind.Direction,
            Comparison = Comparison.Increase,
            Baseline = Period.Year(2024),
            Basis = "plan.1",
            SourceId = "2024",
            Quote = "强化隐患整改",
            Offset = PackageFolder.At("强化"),
            SetBy = "旗人民政府",
            SetOn = "2025-02",
        });
        package.Plan.Should().ContainSingle().Which.Should().BeEquivalentTo(new PlanLine
        {
            Id = "plan.1",
            Sequence = 1,
            Year = Period.Year(2025),
            Item = 1,
            IsHeadline = true,
            Title = "隐患整改",
            SourceId = "2024",
            Quote = "强化隐患整改",
            Offset = PackageFolder.At("强化"),
            IndicatorIds = ["derived.rate"],
            ClaimIds = ["verbal.slow"],
            Direction = "increase",
            LeadDepartmentId = "dept.safety",
            Baseline = Measurability.Measured,
        }, options => options.ComparingByValue<Period>());
        package.Charts[0].Should().BeEquivalentTo(new ChartDefinition
        {
            Id = "chart.found",
            TopicId = "hazards",
            Sequence = 1,
            Form = ChartForm.Comparison,
            IndicatorIds = ["hazard.found", "hazard.rectified"],
            Labels = ["排查", "整改"],
            Title = MessageTemplate.Parse("排查{hazard.found}，整改{hazard.rectified}"),
            Subtitle = "隐患，条，2024年",
            Featured = true,
        }, options => options.ComparingByValue<MessageTemplate>());
        package.Inconsistencies.Should().BeEquivalentTo(
        [
            new Inconsistency
            {
                Id = "inconsistency.rectified",
                Place = 1,
                Sequence = 1,
                Theme = "整改数与排查数不等",
                What = "排查3691条而整改2581条",
                Ask = "其余何时整改",
                AskedDepartmentId = "dept.safety",
                IndicatorIds = ["hazard.found", "derived.rate"],
                SourceId = "2024",
                Quote = "排查隐患3691条",
                Offset = PackageFolder.At("排查隐患"),
            },
            new Inconsistency { Id = "inconsistency.rectified", Place = 2, Sequence = 1, SourceId = "2024", Quote = "整改不够及时", Offset = PackageFolder.At("整改不够") },
        ], options => options.WithStrictOrdering());
    }

    [Fact]
    public void A_package_without_inconsistencies_has_the_table_with_its_header_only()
    {
        using var folder = new PackageFolder();
        folder["inconsistencies.csv"] = folder["inconsistencies.csv"].Split('\n')[0] + "\n";
        var reading = folder.Read();
        reading.Problems.Should().BeEmpty();
        reading.Package!.Inconsistencies.Should().BeEmpty();
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_a_problem()
    {
        var missing = Path.Combine(Path.GetTempPath(), "no-such-package");
        DataPackageReader.Read(missing).Problems.Should().Equal(new PackageProblem("datapackage.json", null, $"文件夹“{missing}”不存在", "请检查数据包文件夹的位置"));
    }

    [Fact]
    public void All_problems_are_told_at_once_by_file_and_line()
    {
        using var folder = new PackageFolder();
        folder.Replace("observations.csv", "2024,1,22,", "2024,1,二十二,");
        folder.Replace("observations.csv", "2024,1,3691,", "2024,1,,");
        folder.Replace("claims.csv", "hazards", "weather");
        folder.Replace("charts.csv", "true", "是");
        folder.Read().Problems.Select(p => (p.File, p.Line)).Should()
            .Equal(("observations.csv", 2), ("observations.csv", 4), ("claims.csv", 2), ("charts.csv", 2));
    }

    [Fact]
    public void More_problems_than_anyone_reads_are_counted()
    {
        using var folder = new PackageFolder();
        folder["charts.csv"] += string.Concat(Enumerable.Repeat("x\n", 250));
        var problems = folder.Read().Problems;
        problems.Should().HaveCount(201);
        problems[^1].Should().Be(new PackageProblem("datapackage.json", null, "另有50个问题没有列出", "请先改正以上问题，再重新读取"));
    }

    [Fact]
    public void What_Excel_adds_to_a_file_is_no_problem()
    {
        using var folder = new PackageFolder();
        var chart = "charts.csv";
        File.WriteAllText(Path.Combine(folder.Path, chart), folder[chart].ReplaceLineEndings("\r\n"), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        folder.Read().Problems.Should().BeEmpty();
    }

    [Fact]
    public void Made_up_figures_need_no_words_that_prove_them()
    {
        using var folder = new PackageFolder();
        folder.Replace("observations.csv", $"22.5,rounded,A,false,2024,比上年增长22%,{PackageFolder.At("22%")},22%,", "22.5,rounded,G,false,2024,,,,");
        folder["numerals.csv"] = Fault.Without(folder["numerals.csv"], 7);
        folder.Describe(json => json["illustrative"] = true);
        folder.Read().Problems.Should().BeEmpty();
    }

    [Fact]
    public void A_correction_follows_the_figure_it_corrects()
    {
        using var folder = new PackageFolder();
        var lines = folder["observations.csv"].Split('\n').ToList();
        lines.Insert(4, lines[3].Replace("2024,1,3691,3691,3691,exact,A", "2024,2,3961,3961,3961,exact,R", StringComparison.Ordinal));
        folder["observations.csv"] = string.Join('\n', lines);
        folder.Read().Package!.Observations.Where(o => o.IndicatorId == "hazard.found").Select(o => (o.Revision, o.Quantity.Value, o.Status))
            .Should().Equal((1, 3691m, ObservationStatus.Reported), (2, 3961m, ObservationStatus.Revised));
    }

    [Fact]
    public void The_content_hash_tells_any_change_and_nothing_else()
    {
        using var folder = new PackageFolder();
        var hash = folder.Read().Package!.ContentHash;
        folder["not-named.txt"] = "x";
        folder.Read().Package!.ContentHash.Should().Be(hash).And.MatchRegex("^[0-9a-f]{64}$");
        folder.Replace("indicators.csv", "看整改", "看隐患整改");
        folder.Read().Package!.ContentHash.Should().NotBe(hash);
    }
}
