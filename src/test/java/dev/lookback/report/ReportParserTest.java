package dev.lookback.report;

import static dev.lookback.report.ReportSketch.blocks;
import static dev.lookback.report.ReportSketch.parse;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportParserTest {
    @Test
    void readsMarkdownHeadingsAndLinesThatOpenAListAsThePath() throws UnreadableReportException {
        assertEquals(
                List.of(
                        "重点 / 账务: ITEM 4-4",
                        "重点 / 账务: ITEM 5-5",
                        "重点 / 通道: PARAGRAPH 7-7",
                        "重点 / 通道: ITEM 8-8",
                        "平台 / 对账中心: ITEM 13-13",
                        "平台 / 风控: ITEM 17-17"),
                blocks("""
                        ## 【重点】
                        - 【账务】
                            1. 开发完成
                            2. 下周提测
                        - 【通道】
                        本周联调两家银行；
                            1. 甲行已通

                        ## 平台
                        A. 对账中心

                        - 差错文件自动下载

                        B. 风控

                        - 规则灰度上线
                        """));
    }

    @Test
    void keepsTheTextBehindASectionNameAsABlock() throws UnreadableReportException {
        assertEquals(
                List.of("存管迁移: ITEM 2-2", "存管迁移: ITEM 3-3", "存管迁移: ITEM 4-4"),
                blocks("- 【存管迁移】整体进度六成\n    - 协议侧完成\n    - 对账侧联调\n"));
    }

    @Test
    void readsPlainChineseChaptersWithoutMarkdown() throws UnreadableReportException {
        assertEquals(
                List.of(
                        "总体情况: PARAGRAPH 3-3",
                        "重点工作: ITEM 6-6",
                        "重点工作: ITEM 7-7",
                        "下周计划: ITEM 9-9",
                        "下周计划: ITEM 10-10"),
                blocks("""
                        一、总体情况
                        运行平稳，没有告警。

                        二、重点工作
                        1、网关扩容完成
                        2、报表提速
                        三、下周计划
                        （1）压测
                        （2）演练复盘
                        """));
    }

    @Test
    void cutsBulletsThatMarkdownDoesNotKnow() throws UnreadableReportException {
        assertEquals(
                List.of("本周: ITEM 3-3", "本周: ITEM 4-4", "本周: ITEM 5-5", "本周: ITEM 6-6"),
                blocks("## 本周\n• 第一件事\n· 第二件事\n① 第三件事\n— 第四件事\n"));
    }

    @Test
    void keepsLazyAndIndentedLinesWithTheirIncident() throws UnreadableReportException {
        assertEquals(List.of("稳定性 / 生产事件: EVENT 5-8", "稳定性 / 生产事件: EVENT 10-14", "稳定性: ITEM 15-15"), blocks("""
                        ## 稳定性

                        1. 生产事件：
                        - 3/4 09:12 监控发现签约超时
                        处置：09:20 重启

                            原因：连接池太小

                        - 3/5 17:40 业务反馈退款失败

                            原因：对方证书过期

                            处置：换证
                        2. 巡检完成
                        """));
    }

    @Test
    void readsIncidentsOfASingleLineEach() throws UnreadableReportException {
        assertEquals(
                List.of("生产事件: EVENT 4-4", "生产事件: EVENT 6-6", "生产事件: EVENT 7-7"),
                blocks("\n## 【生产事件】\n03/04 10:01  回调丢失，10:30恢复。\n\n03/05 11:00  账单晚出。\n03/06 对账文件缺一份，已补。\n"));
    }

    @Test
    void cutsLabelledBlocksWhereTheirFirstLabelComesAgain() throws UnreadableReportException {
        assertEquals(List.of("事件: EVENT 3-6", "事件: EVENT 7-9"), blocks("""
                        ## 事件
                        【故障时间】3月4日 10:00
                        【影响范围】两家商户
                        【故障原因】配置写错
                        【处理过程】回滚
                        【故障时间】3月5日 11:00
                        【影响范围】无
                        【处理过程】重启
                        """));
    }

    @Test
    void keepsLabelledParagraphsTogetherAcrossBlankLines() throws UnreadableReportException {
        assertEquals(List.of("故障: EVENT 4-8", "故障: EVENT 10-14"), blocks("""

                        ## 故障
                        故障时间：3月4日 10:00

                        影响范围：两家商户

                        根本原因：配置写错

                        故障时间：3月5日 11:00

                        影响范围：无

                        根本原因：磁盘满
                        """));
    }

    @Test
    void opensEventsByNumberedNames() throws UnreadableReportException {
        assertEquals(List.of("事件: EVENT 3-6", "事件: EVENT 8-11"), blocks("""
                        ## 事件
                        【事件一】
                        【级别】三级
                        【时间】3月4日 10:00
                        【原因】配置写错

                        【事件二】
                        【级别】四级
                        【时间】3月5日 11:00
                        【原因】磁盘满
                        """));
    }

    @Test
    void readsNumberedLabelledBlocksOfPlainText() throws UnreadableReportException {
        assertEquals(List.of("故障情况: EVENT 3-5", "故障情况: EVENT 6-7"), blocks("""
                        一、故障情况
                        1.【故障时间】3月4日02:14-05:40
                          【故障原因】光缆被挖断
                          【历时】206分钟
                        2.【故障时间】3月5日
                          【故障原因】板卡故障
                        """));
    }

    @Test
    void makesOneEventOfAHeadingAndItsFields() throws UnreadableReportException {
        Report report = parse("r.md", """
                # Week of 2024-03-04
                ## What broke
                ### INC-7: lag on the bus

                - **Detected:** 2024-03-05 09:50
                - **Root cause:** a replay
                - **Fix:** paused it

                ### INC-8: backups skipped
                **Detected:** 2024-03-06 08:55

                **Impact:** none

                Breakfast was late.
                """);
        assertEquals(
                List.of(
                        "What broke: EVENT 3-7",
                        "What broke: EVENT 9-12",
                        "What broke / INC-8: backups skipped: PARAGRAPH 14-14"),
                blocks(report));
        assertEquals(
                List.of("INC-7: lag on the bus"),
                report.sections().getFirst().blocks().getFirst().context());
    }

    @Test
    void makesOneEventOfHeadingsThatAreLabels() throws UnreadableReportException {
        assertEquals(List.of("故障: EVENT 3-10", "故障 / 3/5 14:20 存管不可用: PARAGRAPH 12-12", "其他: ITEM 14-14"), blocks("""
                        ## 故障
                        ### 3/5 14:20 存管不可用
                        #### 影响
                        两家商户
                        #### 原因
                        专线中断
                        #### 处理过程
                        1. 14:26 报障
                        2. 15:06 熔接完成

                        没有丢单。
                        ## 其他
                        - 团建
                        """));
    }

    @Test
    void doesNotMakeAnEventOfAHeadingOverSeveral() throws UnreadableReportException {
        assertEquals(
                List.of("本周故障: EVENT 3-4", "本周故障: EVENT 5-6"),
                blocks("## 本周故障\n- 3/5 14:20 甲\n    - 原因：一\n- 3/6 15:00 乙\n    - 原因：二\n"));
    }

    @Test
    void makesAnEventOfAnUndatedItemWithFields() throws UnreadableReportException {
        assertEquals(
                List.of("线上问题: EVENT 3-5", "线上问题: ITEM 6-6"),
                blocks("## 线上问题\n- 白板丢笔迹\n    - 原因：客户端未处理\n    - 处置：热更新\n- 其他无\n"));
    }

    @Test
    void leavesPlansAlone() throws UnreadableReportException {
        assertEquals(
                List.of("下周计划: ITEM 3-3", "下周计划: ITEM 4-4"), blocks("## 下周计划\n- 3/12 22:00 发布\n- 3/13 10:00 评审\n"));
    }

    @Test
    void readsTableRowsWithTheirHeaders() throws UnreadableReportException {
        Report report = parse("r.md", "# 第10周 2024-03-08\n\n| 系统 | 现象 |\n|---|---|\n| 收银台 | 白屏 \\| 卡顿 |\n");
        assertEquals(List.of(": ROW 5-5"), blocks(report));
        Block row = report.sections().getFirst().blocks().getFirst();
        assertEquals(List.of("系统 | 现象"), row.context());
        assertEquals(
                List.of("系统=收银台", "现象=白屏 \\| 卡顿"),
                row.cells().stream()
                        .map(cell -> cell.header() + "=" + cell.text())
                        .toList());
        assertEquals(
                List.of("收银台", "白屏 \\| 卡顿"),
                row.cells().stream()
                        .map(cell -> report.text().slice(cell.span()))
                        .toList());
    }

    @Test
    void makesOneEventOfATableWithLabelsDownItsSide() throws UnreadableReportException {
        assertEquals(
                List.of("故障: EVENT 3-7"),
                blocks("## 故障\n| 项 | 内容 |\n|---|---|\n| 时间 | 3/5 14:20 |\n| 原因 | 专线中断 |\n| 处理 | 熔接 |\n"));
    }

    @Test
    void nestsBulletsBelowTheirParents() throws UnreadableReportException {
        Report report = parse("r.md", "# 第10周 2024-03-08\n- 账务核心进度 52%\n    - 记账完成\n        - 压测未达标\n    - 迁移中\n");
        assertEquals(List.of(": ITEM 2-5", ". : ITEM 3-4", ". . : ITEM 4-4", ". : ITEM 5-5"), blocks(report));
        Block inner = report.sections()
                .getFirst()
                .blocks()
                .getFirst()
                .children()
                .getFirst()
                .children()
                .getFirst();
        assertEquals(List.of("账务核心进度 52%", "记账完成"), inner.context());
    }

    @Test
    void joinsParagraphsThatContinueANumberedLine() throws UnreadableReportException {
        assertEquals(
                List.of("账单迁移: ITEM 3-5", "账单迁移: ITEM 7-9"),
                blocks("## 账单迁移\n1.【商户账单】，总计12个，\n\n可下线4个。\n\n2.【风控报表】，总计36个\n\n完成22个。\n"));
    }

    @Test
    void coversRepeatedTitlesAndCreationLines() throws UnreadableReportException {
        Report report = parse(
                "r.md", "# 第10周 2024-03-08\n\nCreated: 2024年11月29日 20:55\n\n# 第10周 2024/03/08\n\n# 上周进展\n\n- 完成\n");
        assertEquals("第10周 2024-03-08", report.title());
        assertEquals(List.of(": PARAGRAPH 3-3", "上周进展: ITEM 9-9"), blocks(report));
    }

    @Test
    void isNotDisturbedByTagsAndInvisibleCharacters() throws UnreadableReportException {
        assertEquals(
                List.of(": LITERAL 2-2", "生产事件: EVENT 4-5", "生产事件: EVENT 6-6", "生产事件: LITERAL 7-7", "其他: ITEM 10-10"),
                blocks("""
                        <div class="page">
                        \u200B## 生产事件<br/>
                        \uFEFF- 3/5 14:20 <font color="red">存管不可用</font>
                        原因：<b>专线</b>中断
                        - 3/\u200B6 10:00 恢复演示
                        </div>

                        ## 其他
                        - 无
                        """));
    }

    @Test
    void readsFrontMatter() throws UnreadableReportException {
        Report report =
                parse("x.md", "---\ntitle: Weekly\nauthor: Ada\nweek: 2024-03-04 to 2024-03-10\n---\n\nAll quiet.\n");
        assertEquals("Weekly", report.title());
        assertEquals("Ada", report.author());
        assertEquals("Period[from=2024-03-04, to=2024-03-10]", String.valueOf(report.period()));
        assertEquals(List.of(": LITERAL 1-5", ": PARAGRAPH 7-7"), blocks(report));
    }

    @Test
    void keepsAParagraphAboveDashesAParagraph() throws UnreadableReportException {
        assertEquals(
                List.of("事件: EVENT 3-3", "事件: LITERAL 4-4", "事件: EVENT 5-5"),
                blocks("## 事件\n3/5 14:20 存管不可用，15:06 恢复。\n---\n3/6 10:00 账单晚出。\n"));
    }

    @Test
    void readsWindowsAndOldMacLineEnds() throws UnreadableReportException {
        Report windows = parse("r.md", "# 第10周 2024-03-08\r\n\r\n## 事件\r\n- 3/5 14:20 甲\r\n原因：乙\r\n");
        assertEquals(List.of("事件: EVENT 4-5"), blocks(windows));
        assertEquals(
                "- 3/5 14:20 甲\r\n原因：乙",
                windows.text()
                        .slice(windows.sections().getFirst().blocks().getFirst().span()));
        assertEquals(
                List.of("事件: EVENT 4-5"), blocks(parse("r.md", "# 第10周 2024-03-08\r\r## 事件\r- 3/5 14:20 甲\r原因：乙\r")));
    }

    @Test
    void hashesTheBytesAsRevision() throws UnreadableReportException {
        assertEquals(
                "8a57315853c544333ff12d080ca6e13e",
                parse("r.md", "# 第10周 2024-03-08\n").revision().substring(0, 32));
    }
}
