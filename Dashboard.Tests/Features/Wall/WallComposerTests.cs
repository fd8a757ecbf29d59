using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.Features.Wall;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Features.Wall;

/// <summary>What the pages of the wall say, word for word, on 16:9: are we on plan, where is it slipping, who answers for it, where does the number come from.</summary>
public class WallComposerTests
{
    private const string Report = "来源：《乌审旗2024年法治政府建设年度报告暨2025年工作计划》（乌审旗人民政府，2025年2月发布）";
    private const string DemoNote = "来源：《乌审旗法治政府建设指标演示数据说明》（演示程序，2025年11月发布）";

    [Fact]
    public void The_overview_as_published() => Read(WallViews.Real, "overview").Should().Equal(
        "总览｜2024年，全旗｜数据截至2024年",
        "重点领域中最低的比率是隐患整改率69.93%，负责单位：旗应急管理局（推断）",
        "2025年计划33项承诺：●可衡量4 ◐部分可衡量13 ○尚无法衡量16",
        "政务服务效能｜“一件事”办件量｜5.8万件｜↑同比增长22%（向好），较2023年约4.75万件（推算）｜旗政务服务与数据管理局（推断）",
        "政务服务效能｜跨域通办办件量｜3.7万余件｜↑同比增长19%（向好），较2023年约3.11万件以上（推算）｜旗政务服务与数据管理局（推断）",
        "行政执法检查｜“双随机”检查市场主体数｜863户｜旗市场监督管理局（推断）",
        "行政执法检查｜“双随机”抽查批次｜88批次｜旗市场监督管理局（推断）",
        "安全隐患治理｜隐患整改率｜69.93%｜计算｜旗应急管理局（推断）",
        "安全隐患治理｜未整改隐患数｜1,110条｜计算｜旗应急管理局（推断）",
        "矛盾纠纷化解｜行政复议审结率｜85%｜计算｜◇2025年尚无数据，2025年方向：高于2024年的85%｜旗司法局（推断）",
        "矛盾纠纷化解｜复议诉讼比｜1.72倍｜计算｜◇2025年尚无数据，2025年方向：高于2024年的1.72倍｜旗司法局（推断）",
        Report);

    [Fact]
    public void Government_services_as_published() => Read(WallViews.Real, "topics/service-efficiency").Should().Equal(
        "政务服务效能｜2024年，全旗｜数据截至2024年",
        "“一件事”办件5.8万件，同比增长22%；尚有395项未进综窗",
        "“一件事”办件量｜5.8万件｜↑同比增长22%（向好），较2023年约4.75万件（推算）｜旗政务服务与数据管理局（推断）",
        "跨域通办办件量｜3.7万余件｜↑同比增长19%（向好），较2023年约3.11万件以上（推算）｜旗政务服务与数据管理局（推断）",
        "综窗事项占比｜77.3%｜计算｜旗政务服务与数据管理局（推断）",
        "平均压缩办理时限比例｜79.25%｜旗政务服务与数据管理局（推断）",
        "图：“一件事”办件量5.8万件，同比增长22%",
        Report);

    [Fact]
    public void Enforcement_as_published() => Read(WallViews.Real, "topics/enforcement-inspection").Should().Equal(
        "行政执法检查｜2024年，全旗｜数据截至2024年",
        "“双随机”抽查88批次、检查863户，持证执法人员374名",
        "“双随机”检查市场主体数｜863户｜旗市场监督管理局（推断）",
        "“双随机”抽查批次｜88批次｜旗市场监督管理局（推断）",
        "持证行政执法人员数｜374名｜◇2025年尚无数据，2025年方向：高于2024年的374名｜旗司法局（推断）",
        "行政执法案卷评查件数｜105件｜旗司法局（推断）",
        "图：评查执法案卷105件，报备重大行政处罚174件",
        Report);

    [Fact]
    public void Safety_hazards_as_published() => Read(WallViews.Real, "topics/safety-hazards").Should().Equal(
        "安全隐患治理｜2024年，全旗｜数据截至2024年",
        "隐患整改率69.93%，尚有1,110条未整改",
        "隐患整改率｜69.93%｜计算｜旗应急管理局（推断）",
        "未整改隐患数｜1,110条｜计算｜旗应急管理局（推断）",
        "排查隐患问题数｜3,691条｜旗应急管理局（推断）",
        "图：隐患整改率69.93%，尚有1,110条未整改",
        Report);

    [Fact]
    public void Disputes_as_published() => Read(WallViews.Real, "topics/dispute-resolution").Should().Equal(
        "矛盾纠纷化解｜2024年，全旗｜数据截至2024年",
        "复议审结率85%；法院执行存量由159件降至95件",
        "行政复议审结率｜85%｜计算｜◇2025年尚无数据，2025年方向：高于2024年的85%｜旗司法局（推断）",
        "复议诉讼比｜1.72倍｜计算｜◇2025年尚无数据，2025年方向：高于2024年的1.72倍｜旗司法局（推断）",
        "执行案件执结率｜97.35%｜计算｜旗人民法院（推断）",
        "执行案件未结数｜95件｜计算｜↓同比下降40.25%（向好），较2023年159件｜旗人民法院（推断）",
        "图：行政复议审结率85%，尚有15件未结",
        Report);

    [Fact]
    public void The_plan_as_published() => Read(WallViews.Real, "plan/2025").Should().Equal(
        "计划进度｜2025年计划，全旗，对应多个事项的指标在总数中只计一次｜数据截至2024年",
        "8个方面33项承诺中4项可衡量；7个指标有目标或方向，尚无2025年数据",
        "7个指标有目标或方向：◇无数据7",
        "1｜深化习近平法治思想学习贯彻｜5项承诺｜○未设量化目标｜尚无法衡量5｜旗司法局（推断）",
        "2｜扎实推进诚信建设工程｜4项承诺｜○未设量化目标｜部分可衡量3、尚无法衡量1｜旗发展和改革委员会（推断）",
        "3｜积极发挥各级人民调解组织作用｜2项承诺｜○未设量化目标｜尚无法衡量2｜旗司法局（推断）",
        "4｜提升法治宣传学习效能｜4项承诺｜◇1个2025年尚无数据｜部分可衡量2、尚无法衡量2｜旗司法局（推断）",
        "5｜规范政府行政执法行为｜6项承诺｜◇3个2025年尚无数据｜可衡量3、部分可衡量2、尚无法衡量1｜旗司法局（推断）",
        "6｜进一步规范和完善重大行政决策程序｜3项承诺｜○未设量化目标｜部分可衡量2、尚无法衡量1｜旗人民政府办公室（推断）",
        "7｜持续加强规范性文件备案审查｜4项承诺｜○未设量化目标｜部分可衡量1、尚无法衡量3｜旗司法局（推断）",
        "8｜提升行政复议及诉讼效能｜5项承诺｜◇5个2025年尚无数据｜可衡量1、部分可衡量3、尚无法衡量1｜旗司法局（推断）",
        Report);

    [Fact]
    public void What_needs_attention_as_published() => Read(WallViews.Real, "attention").Should().Equal(
        "需要关注｜2024年，全旗｜数据截至2024年｜共10项，列出最需关注的8项",
        "最需要关注隐患整改率69.93%，负责单位：旗应急管理局（推断）；报告自己指出7个问题",
        "未达100%｜隐患整改率｜69.93%｜未设量化目标｜旗应急管理局（推断）",
        "未达100%｜综窗事项占比｜77.3%｜未设量化目标｜旗政务服务与数据管理局（推断）",
        "未达100%｜行政复议审结率｜85%｜◇2025年尚无数据｜2025年方向：高于2024年的85%｜旗司法局（推断）",
        "未达100%｜综窗部门占比｜93.02%｜未设量化目标｜旗政务服务与数据管理局（推断）",
        "尚未办结｜未整改隐患数｜1,110条｜未设量化目标｜旗应急管理局（推断）",
        "尚未办结｜未进综窗事项数｜395项｜未设量化目标｜旗政务服务与数据管理局（推断）",
        "尚未办结｜执行案件未结数｜95件｜同比下降40.25%（向好），较2023年159件｜旗人民法院（推断）",
        "尚未办结｜行政复议未结数｜15件｜◇2025年尚无数据｜2025年方向：低于2024年的15件｜旗司法局（推断）",
        Report);

    [Fact]
    public void What_the_report_admits_as_published() => Read(WallViews.Real, "problems").Should().Equal(
        "报告指出的问题｜2024年，全旗｜数据截至2024年",
        "报告自己指出7个问题，其中6个有相关数据可以对照",
        "1｜重大决策与规范性文件备案重视不够｜2项相关数据｜“一些部门对重大行政决策的制定和规范性文件的备案重视程度不够”",
        "2｜第一责任人意识不足｜没有数据印证｜“部分领导干部履行推进法治建设第一责任人职责的意识有待提升”",
        "3｜行政复议案件大幅增加｜4项相关数据｜“行政复议案件数量比往年大幅度增加”",
        "4｜行政争议复杂化、多样化｜3项相关数据｜“行政争议呈现复杂化、多样化趋势”",
        "5｜从业人员专业能力不足｜3项相关数据｜“从业人员专业能力亟待提升”",
        "6｜法治工作人员配备不足｜4项相关数据｜“部分部门法治工作人员力量配备不足”",
        "7｜法制审核能力较弱｜6项相关数据｜“法制审核能力较弱”",
        Report);

    [Fact]
    public void An_indicator_as_published() => Read(WallViews.Real, "indicators/derived.hazard-rectification-rate").Should().Equal(
        "隐患整改率｜2024年，全旗｜数据截至2024年",
        "2024年全旗隐患整改率69.93%",
        "隐患整改率｜69.93%｜计算｜旗应急管理局（推断）",
        "图：隐患整改率69.93%",
        Report);

    [Fact]
    public void A_department_that_answers_for_figures_as_published() => Read(WallViews.Real, "departments/dept.implied-emergency").Should().Equal(
        "旗应急管理局｜2024年，全旗数据，按职责推断的机关｜数据截至2024年｜另有3项未显示",
        "负责11项指标，报告都没有写明，按法定职责推断",
        "隐患整改率｜69.93%｜计算｜旗应急管理局（推断）",
        "未整改隐患数｜1,110条｜计算｜旗应急管理局（推断）",
        "排查隐患问题数｜3,691条｜旗应急管理局（推断）",
        "家次均查出隐患数｜6.89条/家次｜计算｜旗应急管理局（推断）",
        "隐患未整改率｜30.07%｜计算｜旗应急管理局（推断）",
        "典型案例合格率｜100%｜旗应急管理局（推断）",
        "安全生产专题培训期数｜1期｜旗应急管理局（推断）",
        "安全生产检查企业家次｜536家次｜旗应急管理局（推断）",
        Report);

    [Fact]
    public void A_body_that_is_only_mentioned_as_published() => Read(WallViews.Real, "departments/dept.city").Should().Equal(
        "市人民政府｜2024年，全旗数据，上级机关｜数据截至2024年",
        "报告在2项指标中提到它，没有由它负责的指标",
        "向市政府网站上报信息数｜784篇｜旗人民政府办公室（推断）",
        "市政府网站采用信息数｜368篇｜旗人民政府办公室（推断）",
        Report);

    [Fact]
    public void The_overview_of_made_up_figures() => Read(WallViews.Demo, "overview").Should().Equal(
        "总览｜演示数据｜2025年1—10月，全旗｜数据截至2025年10月",
        "2025年15个目标中4个滞后，最远的是逾期未整改隐患数161条，负责单位：演示部门三",
        "2025年15个目标：▲严重滞后2 ●滞后2 ？无法判断1 ■正常5 ✓达成4 ◇无数据1",
        "政务服务效能｜“一件事”办件量｜5.27万件｜缺2项｜■正常，2025年目标：不低于6.5万件；2025年1—10月完成81.13%，序时进度83.29%｜演示部门二",
        "政务服务效能｜按期办结率｜97.85%｜缺3项｜■正常，2025年目标：不低于98%（2025年1—10月97.85%）｜演示部门二",
        "行政执法检查｜行政处罚案件数｜1,818件｜初步｜↓同比下降5.21%，较2024年1—10月1,918件｜演示部门一",
        "行政执法检查｜行政处罚案件纠正率｜2.15%｜初步｜✓达成，2025年方向：低于2024年的2.79%（2025年1—10月2.15%）｜↓同比下降0.98个百分点（向好），较2024年1—10月3.13%｜演示部门一",
        "安全隐患治理｜隐患整改率｜72.11%｜初步｜●滞后，2025年目标：不低于85%（2025年1—10月72.11%）｜↑同比上升1.36个百分点（向好），较2024年1—10月70.76%｜演示部门三",
        "安全隐患治理｜未整改隐患数｜983条｜初步｜▲严重滞后，2025年目标：不高于600条（2025年1—10月983条）｜↑同比增长2.08%（转差），较2024年1—10月963条｜演示部门三",
        "矛盾纠纷化解｜行政复议审结率｜88.89%｜计算｜✓达成，2025年方向：不差于2024年的85%（2025年1—10月88.89%）｜↑同比上升5.56个百分点（向好），较2024年1—10月83.33%｜演示部门一",
        "矛盾纠纷化解｜人民调解成功率｜94.22%｜初步｜■正常，2025年目标：不低于95%（2025年1—10月94.22%）｜↑同比上升1.42个百分点（向好），较2024年1—10月92.8%｜演示部门一",
        DemoNote);

    [Fact]
    public void Government_services_of_made_up_figures() => Read(WallViews.Demo, "topics/service-efficiency").Should().Equal(
        "政务服务效能｜演示数据｜2025年1—10月，全旗｜数据截至2025年10月",
        "“一件事”办件5.27万件（缺2项），按期办结率97.85%（缺3项），超期办结1,420件（缺3项）",
        "“一件事”办件量｜5.27万件｜缺2项｜■正常，2025年目标：不低于6.5万件；2025年1—10月完成81.13%，序时进度83.29%｜演示部门二",
        "按期办结率｜97.85%｜缺3项｜■正常，2025年目标：不低于98%（2025年1—10月97.85%）｜演示部门二",
        "综窗事项占比｜77.82%｜缺1项｜演示部门二",
        "超期办结件数｜1,420件｜缺3项｜●滞后，2025年目标：不高于1,400件；2025年1—10月为上限的101.43%，序时进度83.29%｜演示部门二",
        "图：2025年1—10月“一件事”办件5.27万件（缺2项）",
        DemoNote);

    [Fact]
    public void Enforcement_of_made_up_figures() => Read(WallViews.Demo, "topics/enforcement-inspection").Should().Equal(
        "行政执法检查｜演示数据｜2025年1—10月，全旗｜数据截至2025年10月",
        "行政处罚1,818件，纠正率2.15%；“双随机”检查711户（缺1项）",
        "行政处罚案件数｜1,818件｜初步｜↓同比下降5.21%，较2024年1—10月1,918件｜演示部门一",
        "行政处罚案件纠正率｜2.15%｜初步｜✓达成，2025年方向：低于2024年的2.79%（2025年1—10月2.15%）｜↓同比下降0.98个百分点（向好），较2024年1—10月3.13%｜演示部门一",
        "“双随机”检查市场主体数｜711户｜缺1项｜演示部门一",
        "持证行政执法人员数｜378名｜初步｜✓达成，2025年方向：高于2024年的374名（2025年1—10月378名）｜↑同比增长3.56%（向好），较2024年1—10月365名｜演示部门一",
        "图：2025年1—10月行政处罚案件1,818件",
        DemoNote);

    [Fact]
    public void Safety_hazards_of_made_up_figures() => Read(WallViews.Demo, "topics/safety-hazards").Should().Equal(
        "安全隐患治理｜演示数据｜2025年1—10月，全旗｜数据截至2025年10月",
        "隐患整改率72.11%，尚有983条未整改，其中逾期161条",
        "隐患整改率｜72.11%｜初步｜●滞后，2025年目标：不低于85%（2025年1—10月72.11%）｜↑同比上升1.36个百分点（向好），较2024年1—10月70.76%｜演示部门三",
        "未整改隐患数｜983条｜初步｜▲严重滞后，2025年目标：不高于600条（2025年1—10月983条）｜↑同比增长2.08%（转差），较2024年1—10月963条｜演示部门三",
        "逾期未整改隐患数｜161条｜初步｜▲严重滞后，2025年目标：不高于60条（2025年1—10月161条）｜↑同比增长11.81%（转差），较2024年1—10月144条｜演示部门三",
        "排查隐患问题数｜3,525条｜初步｜↑同比增长7.05%，较2024年1—10月3,293条｜演示部门三",
        "图：隐患整改率72.11%，尚有983条未整改",
        DemoNote);

    [Fact]
    public void Disputes_of_made_up_figures() => Read(WallViews.Demo, "topics/dispute-resolution").Should().Equal(
        "矛盾纠纷化解｜演示数据｜2025年1—10月，全旗｜数据截至2025年10月",
        "复议审结率88.89%，调解成功率94.22%，执结率96.75%",
        "行政复议审结率｜88.89%｜计算｜✓达成，2025年方向：不差于2024年的85%（2025年1—10月88.89%）｜↑同比上升5.56个百分点（向好），较2024年1—10月83.33%｜演示部门一",
        "人民调解成功率｜94.22%｜初步｜■正常，2025年目标：不低于95%（2025年1—10月94.22%）｜↑同比上升1.42个百分点（向好），较2024年1—10月92.8%｜演示部门一",
        "执行案件执结率｜96.75%｜初步｜■正常，2025年目标：不低于97%（2025年1—10月96.75%）｜↓同比下降0.57个百分点（转差），较2024年1—10月97.31%｜演示部门一",
        "执行案件未结数｜91件｜初步｜↑同比增长18.18%（转差），较2024年1—10月77件｜演示部门一",
        "图：复议审结率88.89%，调解成功率94.22%",
        DemoNote);

    [Fact]
    public void The_plan_of_made_up_figures() => Read(WallViews.Demo, "plan/2025").Should().Equal(
        "计划进度｜演示数据｜2025年计划，全旗｜数据截至2025年10月",
        "15个指标有目标或方向：严重滞后2、滞后2、无法判断1、正常5、达成4、无数据1",
        "15个指标有目标或方向：▲严重滞后2 ●滞后2 ？无法判断1 ■正常5 ✓达成4 ◇无数据1",
        "1｜提升政务服务效能｜4项承诺｜●滞后1 ■正常2｜可衡量3、尚无法衡量1｜演示部门二",
        "2｜深化综合窗口改革｜2项承诺｜？无法判断1｜可衡量1、部分可衡量1｜演示部门二",
        "3｜压实隐患整改责任｜5项承诺｜▲严重滞后2 ●滞后1｜可衡量4、尚无法衡量1｜演示部门三",
        "4｜规范行政执法行为｜4项承诺｜■正常1 ✓达成3｜可衡量4｜演示部门一",
        "5｜优化涉企检查｜2项承诺｜○未设量化目标｜部分可衡量1、尚无法衡量1｜演示部门三",
        "6｜提升行政复议效能｜2项承诺｜✓达成1 ◇1个2025年尚无数据｜可衡量2｜演示部门一",
        "7｜加强人民调解｜2项承诺｜■正常1｜可衡量1、尚无法衡量1｜演示部门一",
        "8｜推进判决执行｜2项承诺｜■正常1｜可衡量1、部分可衡量1｜演示部门十六",
        DemoNote);

    [Fact]
    public void What_needs_attention_of_made_up_figures() => Read(WallViews.Demo, "attention").Should().Equal(
        "需要关注｜演示数据｜2025年1—10月，全旗｜数据截至2025年10月",
        "4个目标滞后，最远的是逾期未整改隐患数161条，负责单位：演示部门三",
        "落后目标｜逾期未整改隐患数｜161条｜▲严重滞后，超出上限101条｜2025年目标：不高于60条｜演示部门三",
        "落后目标｜未整改隐患数｜983条｜▲严重滞后，超出上限383条｜2025年目标：不高于600条｜演示部门三",
        "落后目标｜超期办结件数｜1,420件｜●滞后，超出上限20件以上｜2025年目标：不高于1,400件｜演示部门二",
        "落后目标｜隐患整改率｜72.11%｜●滞后，距目标差12.89个百分点｜2025年目标：不低于85%｜演示部门三",
        "未达100%｜综窗事项占比｜77.82%｜未设量化目标｜演示部门二",
        "尚未办结｜未进综窗事项数｜352项｜未设量化目标｜演示部门二",
        "尚未办结｜执行案件未结数｜91件｜同比增长18.18%（转差），较2024年1—10月77件｜演示部门一",
        "尚未办结｜行政复议未结数｜11件｜同比下降15.38%（向好），较2024年1—10月13件｜演示部门一",
        DemoNote);

    [Fact]
    public void An_indicator_of_made_up_figures() => Read(WallViews.Demo, "indicators/derived.on-time-rate").Should().Equal(
        "按期办结率｜演示数据｜2025年1—10月，全旗｜数据截至2025年10月",
        "2025年1—10月全旗按期办结率97.85%（缺3项）；2025年目标：不低于98%，正常",
        "按期办结率｜97.85%｜缺3项｜■正常，2025年目标：不低于98%（2025年1—10月97.85%）｜演示部门二",
        "图：按期办结率2025年10月96.93%（缺1项）",
        DemoNote);

    [Fact]
    public void A_department_that_reports_of_made_up_figures() => Read(WallViews.Demo, "departments/dept.demo-03").Should().Equal(
        "演示部门三｜演示数据｜2025年1—10月，本部门数据｜数据截至2025年10月｜另有17项未显示",
        "报送23项指标，其中1项有目标，没有滞后的",
        "隐患整改率｜88.03%｜计算｜✓达成，2025年目标：不低于85%（2025年1—10月88.03%）｜↑同比上升7.41个百分点（向好），较2024年1—10月80.61%｜演示部门三",
        "持证行政执法人员数｜37名｜演示｜↑同比增长2.78%（向好），较2024年1—10月36名｜演示部门一",
        "未进综窗事项数｜32项｜初步｜↓同比下降3.03%（向好），较2024年1—10月33项｜演示部门二",
        "行政执法案卷评查件数｜7件｜计算｜↑同比增长16.67%（向好），较2024年1—10月6件｜演示部门一",
        "未整改隐患数｜54条｜计算｜↓同比下降34.15%（向好），较2024年1—10月82条｜演示部门三",
        "逾期未整改隐患数｜2条｜演示｜↓同比下降33.33%（向好），较2024年1—10月3条｜演示部门三",
        "图：隐患整改率：2025年10月演示部门三88.57%，全旗69.81%",
        DemoNote);

    [Theory]
    [InlineData("topics/gone", "数据中没有领域“gone”")]
    [InlineData("indicators/gone", "数据中没有指标“gone”")]
    [InlineData("indicators/derived.commitment-to-retained-ratio", "数据中没有指标“derived.commitment-to-retained-ratio”")]
    [InlineData("departments/gone", "数据中没有部门“gone”")]
    [InlineData("plan/2031", "数据中没有2031年计划")]
    [InlineData("plan/2025/2", "数据中没有2025年计划的第2页")]
    public void A_page_that_there_is_no_longer_says_so_and_what_to_do(string key, string what) =>
        Compose(WallViews.Real, key).Should().BeEquivalentTo(new
        {
            Title = "没有这一页",
            Trouble = new WallTrouble(what, "请在大屏地址的 pages 参数中去掉它；其余页面照常轮播。"),
        });

    [Fact]
    public void A_store_that_is_not_filled_yet_says_what_to_do() =>
        Compose(Some.View(new ASnapshot().Build()), "overview").Trouble.Should().Be(
            new WallTrouble("库中没有数据", "请管理员检查数据目录设置 Store:DataFolder 并重新启动程序，数据到位后本页自动更新。"));

    [Fact]
    public void A_plan_that_one_page_does_not_hold_goes_on_over_as_many_as_it_needs()
    {
        var canvas = WallCanvas.For(1920, 1080, Legibility.Of(98, 6, Legibility.Comfortable));
        var keys = WallPages.WithAllParts([WallPageKey.Overview, WallPageKey.Plan(Period.Year(2025))], WallViews.Demo, canvas);
        WallPages.Format(keys).Should().Be("overview,plan/2025,plan/2025/2");
        var parts = keys.Skip(1).Select(k => WallComposer.Compose(k, WallViews.Demo, canvas)).ToArray();
        parts.Select(p => p.Title).Should().Equal("计划进度（1／2）", "计划进度（2／2）");
        parts.SelectMany(p => p.Rows).Select(r => r.Head).Should().Equal("1", "2", "3", "4", "5", "6", "7", "8");
        parts.Sum(p => p.Dropped).Should().Be(0);
    }

    [Fact]
    public void A_plan_that_one_page_holds_stays_one_and_parts_that_were_chosen_stay_as_they_are()
    {
        WallPages.WithAllParts([WallPageKey.Plan(Period.Year(2025))], WallViews.Real, WallCanvas.Common).Should().ContainSingle();
        WallPageKey[] chosen = [WallPageKey.Plan(Period.Year(2025)), WallPageKey.Plan(Period.Year(2025), 2)];
        WallPages.WithAllParts(chosen, WallViews.Demo, WallCanvas.For(1920, 1080, Legibility.Of(98, 6, Legibility.Comfortable))).Should().Equal(chosen);
    }

    [Fact]
    public void A_figure_says_its_sentences_its_document_and_the_numbers_it_was_worked_out_from()
    {
        const string Sentence = "排查整改隐患问题3691条,已整改2581条";
        const string Document = "《乌审旗2024年法治政府建设年度报告暨2025年工作计划》";
        var page = Compose(WallViews.Real, "topics/safety-hazards");
        page.Cards.Select(c => (c.Quotes, c.Source, c.Computation, c.Basis)).Should().Equal(
            ($"“{Sentence}”", Document, "＝ 2,581 ÷ 3,691 × 100", "计算：已整改隐患问题数 ÷ 排查隐患问题数 × 100"),
            ($"“{Sentence}”", Document, "＝ 3,691 － 2,581", "计算：排查隐患问题数 － 已整改隐患问题数"),
            ("“排查整改隐患问题3691条”", Document, "", "全年排查发现的安全隐患问题条数。"));
    }

    [Fact]
    public void A_total_with_gaps_shows_no_numbers_that_would_not_give_it() =>
        Compose(WallViews.Demo, "topics/service-efficiency").Card("derived.on-time-rate")!.Computation.Should().BeEmpty();

    [Fact]
    public void A_judgement_says_how_far_it_is_from_the_target_and_the_page_where_judgements_begin()
    {
        var page = Compose(WallViews.Demo, "topics/service-efficiency");
        page.Cards.Select(c => c.Attainment is { } mark ? $"{mark.Brief}；{mark.Distance}" : null).Should().Equal(
            "目标：不低于6.5万件；比序时至多慢2.16个百分点，在容差内", "目标：不低于98%；距目标差0.15个百分点，在容差内", null, "目标：不高于1,400件；超出上限20件以上");
        page.Legend.Should().Be("判断标准：容差10个百分点：以内为正常，超过为滞后，超过30个为严重滞后；数量超上限即滞后");
        Compose(WallViews.Real, "overview").Legend.Should().BeEmpty("nothing on it is judged");
    }

    [Fact]
    public void A_missing_figure_is_said_in_words_with_who_would_supply_it()
    {
        var view = Some.View(new ASnapshot().With(Some.Topic("topic")).With(Some.Department("dept.a", "旗某局")).With(Some.Indicator("other"), 1)
            .With(Some.Indicator("cases", name: "办件量") with { LeadDepartmentId = "dept.a" }).Build());
        var content = Compose(view, "indicators/cases");
        content.Message.Should().Be("2024年全旗办件量无数据");
        (content.Cards[0].Value, content.Cards[0].Lead).Should().Be((new WallValue("", "无数据", "", "", "", true), new WallLead("旗某局", true)));
    }

    [Fact]
    public void Of_more_bars_than_can_be_read_the_first_and_the_last_are_shown_and_the_rest_is_counted()
    {
        var chart = Compose(WallViews.Demo, "indicators/derived.on-time-rate").SecondChart!;
        chart.Categories.Should().HaveCount(10);
        chart.Notes[0].Should().Be("共14项，只显示前6项和后4项，中间4项未显示");
    }

    private static WallContent Compose(Viewpoint view, string key)
    {
        WallPageKey.TryParse(key, out var parsed).Should().BeTrue();
        return WallComposer.Compose(parsed, view, WallCanvas.Common);
    }

    private static IEnumerable<string> Read(Viewpoint view, string key) => WallWords.Of(Compose(view, key));
}
