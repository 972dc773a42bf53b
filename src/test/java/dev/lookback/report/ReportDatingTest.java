package dev.lookback.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportDatingTest {
    private static final ParseHints TODAY = new ParseHints(null, WeekRule.HOLDS_NEW_YEAR, LocalDate.of(2026, 11, 21));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            第33周 2023-08-11                       | 2023-08-07 to 2023-08-13, 2023-08-11
            第20周 2023/05/13                       | 2023-05-08 to 2023-05-14, 2023-05-13
            2024-W26                                | 2024-06-24 to 2024-06-30, 2024-06-30
            2024W26 支付周报                        | 2024-06-24 to 2024-06-30, 2024-06-30
            Week 47, 2024                           | 2024-11-18 to 2024-11-24, 2024-11-24
            W36 2025（Sep 1–7）                     | 2025-09-01 to 2025-09-07, 2025-09-07
            Infra weekly, 15–21 July 2024           | 2024-07-15 to 2024-07-21, 2024-07-21
            Reliability, 11–17 March 2024           | 2024-03-11 to 2024-03-17, 2024-03-17
            Weekly, Sep 29 – Oct 5, 2025            | 2025-09-29 to 2025-10-05, 2025-10-05
            Infrastructure, week of 2024-03-04      | 2024-03-04 to 2024-03-10, 2024-03-10
            Week ending Sunday 19 May 2024          | 2024-05-13 to 2024-05-19, 2024-05-19
            2024年3月第1周                          | 2024-03-04 to 2024-03-10, 2024-03-10
            周报 20240304-0310                      | 2024-03-04 to 2024-03-10, 2024-03-10
            周报20240322                            | 2024-03-18 to 2024-03-24, 2024-03-22
            2024年度第12周                          | 2024-03-18 to 2024-03-24, 2024-03-24
            2023年3月6日—3月12日 运行周报           | 2023-03-06 to 2023-03-12, 2023-03-12
            2025年第1周（12.30-1.5）                | 2024-12-30 to 2025-01-05, 2025-01-05
            2024年12月30日至2025年1月5日            | 2024-12-30 to 2025-01-05, 2025-01-05
            2024年3月月报                           | 2024-03-01 to 2024-03-31, 2024-03-31
            Status report 2024.03.08                | 2024-03-04 to 2024-03-10, 2024-03-08
            周报（2024年第37周 9.9-9.15）           | 2024-09-09 to 2024-09-15, 2024-09-15
            第10周 2024-03-11                       | 2024-03-04 to 2024-03-10, 2024-03-11
            第一周 2025-01-03                       | 2024-12-30 to 2025-01-05, 2025-01-03
            Status report 13-Apr-2026 to 19-Apr-2026 | 2026-04-13 to 2026-04-19, 2026-04-19
            Report 13-APR-26 - 19-APR-26            | 2026-04-13 to 2026-04-19, 2026-04-19
            Summary, w/e Sunday 16/11/2025. G. Pryce | 2025-11-10 to 2025-11-16, 2025-11-16
            Weekly, 10 Nov - 16 Nov '25             | 2025-11-10 to 2025-11-16, 2025-11-16
            Report for 11/10/2025 - 11/16/2025      | 2025-11-10 to 2025-11-16, 2025-11-16
            Report for 10/11/2025 - 16/11/2025      | 2025-11-10 to 2025-11-16, 2025-11-16
            二〇二五年十一月十日至十六日 工作周报      | 2025-11-10 to 2025-11-16, 2025-11-16
            25年11月第2周周报                        | 2025-11-10 to 2025-11-16, 2025-11-16
            支付线 2025/11 W2                       | 2025-11-10 to 2025-11-16, 2025-11-16
            2025-11 第2周 运维                      | 2025-11-10 to 2025-11-16, 2025-11-16
            2025.11 第三周 运维                     | 2025-11-17 to 2025-11-23, 2025-11-23
            2025/46周                               | 2025-11-10 to 2025-11-16, 2025-11-16
            """)
    void readsThePeriodFromTheTitle(String title, String expected) throws UnreadableReportException {
        assertEquals(expected, show(parse("r.md", "# " + title + "\n\n完成。\n", ParseHints.NONE)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "**Oakleaf Retail - Tills**\nOps summary, w/e Sunday 16/11/2025\n\n**1. In brief**\n\nA quiet week.\n",
                "Nandi Infotech Ltd.\nWeekly Status Report\nPeriod: 10-Nov-2025 to 16-Nov-2025\n\nA. Status: GREEN\n",
                "| 部门 | 支付运维 | 周期 | 2025-11-10 至 2025-11-16 |\n|---|---|---|---|\n| 填报人 | 李四 | 审核 | 王五 |\n\n- 正常\n",
                "From: Nandi Rao\nDate: Sun, 16 Nov 2025 18:02:11 +0530\nSubject: Weekly report\n\n- all fine\n",
            })
    void readsThePeriodFromWhatStandsAboveTheFirstSection(String text) throws UnreadableReportException {
        assertEquals("2025-11-10 to 2025-11-16, 2025-11-16", show(parse("notes.md", text, ParseHints.NONE)));
    }

    @Test
    void takesTheTitleFromTheLineThatNamesTheReport() throws UnreadableReportException {
        assertEquals(
                "Weekly Status Report",
                parse(
                                "a.txt",
                                "Nandi Infotech Ltd.\nWeekly Status Report\nPeriod: 10-Nov-2025\n\nfine\n",
                                ParseHints.NONE)
                        .title());
        assertEquals(
                "Weekly report",
                parse("a.txt", "From: Nandi Rao\nSubject: Weekly report\n\nfine\n", ParseHints.NONE)
                        .title());
    }

    @Test
    void takesTheYearOfAWeekFromFileNeighboursOrCreation() throws UnreadableReportException {
        String text = "# 第50周\n\n完成。\n";
        assertEquals("2023-12-04 to 2023-12-10, 2023-12-10", show(parse("2023/第50周.md", text, ParseHints.NONE)));
        assertEquals(
                "2022-12-05 to 2022-12-11, 2022-12-11",
                show(parse("r.md", text, new ParseHints(2022, WeekRule.HOLDS_NEW_YEAR))));
        assertEquals(
                "2023-12-04 to 2023-12-10, 2023-12-10",
                show(parse("r.md", "# 第50周\n\nCreated: 2024年1月9日 10:00\n", ParseHints.NONE)));
    }

    @Test
    void readsShortDatesWithAYearFromElsewhere() throws UnreadableReportException {
        assertEquals(
                "2024-03-04 to 2024-03-08, 2024-03-08",
                show(parse("2024/w.md", "# 3.4-3.8周报\n\n完成。\n", ParseHints.NONE)));
    }

    @Test
    void prefersTitleThenHeaderThenFileNameThenCreation() throws UnreadableReportException {
        assertEquals(
                "2025-07-14 to 2025-07-20, 2025-07-20",
                show(parse("r.md", "# 技术部周报\n周期：2025-07-14 至 2025-07-20（W29）\n报送人：甲\n", ParseHints.NONE)));
        assertEquals(
                "2022-10-24 to 2022-10-30, 2022-10-28",
                show(parse("2021-01-01.md", "# 一周小结\n\n2022年10月28日 周五\n\n- 完成\n", ParseHints.NONE)));
        assertEquals(
                "2024-03-04 to 2024-03-10, 2024-03-08",
                show(parse("周报 2024-03-08.md", "完成。\n\nCreated: 2024年11月29日\n", ParseHints.NONE)));
        assertEquals(
                "2024-11-25 to 2024-12-01, 2024-11-29",
                show(parse("r.md", "Created: 2024年11月29日\n\n完成。\n", ParseHints.NONE)));
    }

    @Test
    void doesNotTakeTheDateOfAnEventForTheReports() throws UnreadableReportException {
        assertEquals("null, null", show(parse("r.md", "# 系统周报\n\n3/5 14:20 存管不可用，15:06 恢复\n", ParseHints.NONE)));
    }

    @Test
    void tellsAContradictionBetweenTitleAndFileName() throws UnreadableReportException {
        Report report = parse("2024-06-07.md", "# 第10周 2024-03-08\n", ParseHints.NONE);
        assertEquals("2024-03-04 to 2024-03-10, 2024-03-08", show(report));
        assertEquals(
                List.of("2024-06-07.md:1: title and file name must tell the same week, got 2024-03-04 to 2024-03-10 and"
                        + " 2024-06-03 to 2024-06-09; the title was taken"),
                report.problems().stream().map(Problem::toString).toList());
    }

    @Test
    void tellsThatNoDateWasFound() throws UnreadableReportException {
        assertEquals(
                List.of("r.md:1: report must tell its week, got no date in title, header or file name"),
                parse("r.md", "完成。\n", ParseHints.NONE).problems().stream()
                        .map(Problem::toString)
                        .toList());
    }

    @Test
    void ignoresTheIdThatNotionAppends() throws UnreadableReportException {
        Report report = parse("第3周 2024-01-19 7c1e09d2b4a64f5e9a31c0d8e6f2b715.md", "完成。\n", ParseHints.NONE);
        assertEquals("第3周 2024-01-19", report.title());
        assertEquals("2024-01-15 to 2024-01-21, 2024-01-19", show(report));
    }

    @Test
    void takesTheYearFromTheWeekdaysOfItsDates() throws UnreadableReportException {
        String diary = "值班日记 3月10日～3月16日\n\n3/10 周一 晴\n没事。\n\n3/12 周三\n支付网关超时。\n\n3/15 周六 3/16 周日\n值守。\n";
        assertEquals("2025-03-10 to 2025-03-16, 2025-03-16", show(parse("r.md", diary, TODAY)));
        assertEquals("null, null", show(parse("r.md", diary, ParseHints.NONE)));
        assertEquals(
                List.of("r.md:1: report should tell its year, got none; by the weekdays of its dates it is 2025"),
                parse("r.md", diary, TODAY).problems().stream()
                        .map(Problem::toString)
                        .toList());
        ParseHints before = new ParseHints(null, WeekRule.HOLDS_NEW_YEAR, LocalDate.of(2022, 1, 1));
        assertEquals("2014-03-10 to 2014-03-16, 2014-03-16", show(parse("r.md", diary, before)));
    }

    @Test
    void takesItsWeekFromDatesWithWeekdaysIfNothingElseTellsOne() throws UnreadableReportException {
        assertEquals(
                "2024-05-13 to 2024-05-19, 2024-05-19",
                show(parse(
                        "notes.md",
                        "# On-call notes\n\n## Tuesday, May 14\nQuiet.\n\n## Thu 16 May\nLate batch.\n\nNext: move it on Wed 22 May.\n",
                        TODAY)));
        assertEquals(
                "2025-12-29 to 2026-01-04, 2026-01-04",
                show(parse("notes.md", "- 12月29日（星期一） 巡检\n- 1月2日（周五） 补扣\n", TODAY)));
        assertEquals(
                "2025-09-01 to 2025-09-14, 2025-09-14",
                show(parse("notes.md", "- 9/2（二）上线\n- 9/4（四）回退\n- 9/8（一）再上\n- 9/12（五）观察\n", TODAY)));
    }

    @Test
    void asksForTwoDatesWithWeekdaysThatAgree() throws UnreadableReportException {
        assertEquals("null, null", show(parse("notes.md", "- 周三 3/12 上线\n", TODAY)));
        assertEquals("null, null", show(parse("notes.md", "- 周三 3/12 上线\n- 周三 3/13 回退\n", TODAY)));
        assertEquals("null, null", show(parse("notes.md", "- 周三 3.5 倍\n- 周四 2-3 次\n", TODAY)));
        ParseHints neighbour = new ParseHints(2025, WeekRule.HOLDS_NEW_YEAR, LocalDate.of(2026, 11, 21));
        assertEquals("2025-03-10 to 2025-03-16, 2025-03-16", show(parse("notes.md", "- 周三 3/12 上线\n", neighbour)));
    }

    @Test
    void weekdaysPutTheYearOfTheNeighbourRight() throws UnreadableReportException {
        String diary = "# 一周小记 1/5-1/11\n\n- 周一 1/5 正常\n- 1/7 周三 告警\n";
        assertEquals(
                "2026-01-05 to 2026-01-11, 2026-01-11",
                show(parse("r.md", diary, new ParseHints(2025, WeekRule.HOLDS_NEW_YEAR))));
        assertEquals(
                "2025-03-10 to 2025-03-16, 2025-03-16",
                show(parse("r.md", "# 周报\nCreated: 2026年2月1日\n\n- 周三 3/12 上线\n- 周五 3/14 回退\n", TODAY)));
    }

    @Test
    void followsAnotherWeekRule() throws UnreadableReportException {
        assertEquals(
                "2023-08-14 to 2023-08-20, 2023-08-20",
                show(parse("r.md", "# 2023-W33\n", new ParseHints(null, WeekRule.ISO))));
    }

    private static String show(Report report) {
        Period period = report.period();
        return (period == null ? "null" : period.from() + " to " + period.to()) + ", " + report.dated();
    }

    private static Report parse(String name, String text, ParseHints hints) throws UnreadableReportException {
        return new ReportParser().parse(name, text.getBytes(StandardCharsets.UTF_8), hints);
    }
}
