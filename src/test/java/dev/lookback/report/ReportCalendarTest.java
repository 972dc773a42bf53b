package dev.lookback.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportCalendarTest {
    /** Monday to Sunday; the report was written on Friday 8 March. */
    private static final Period MARCH = week("2024-03-04");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            5/8 16:43 监控发现                  | 2024-05-08T16:43
            06/22 11:10  到账缺失               | 2024-06-22T11:10
            12/5日上线完成                      | 2024-12-05
            2月3日晚8点20分                     | 2024-02-03T20:20
            凌晨2:10 批量失败                   | T02:10
            3/5 下午2点20分 导出超时            | 2024-03-05T14:20
            计划520上线                         | 2024-05-20
            1215节点的主要待办                  | 2024-12-15
            1130下午有下线操作                  | 2024-11-30 PART_OF_DAY
            下周二迎检                          | 2024-03-12 future
            月底前完成                          | 2024-03-25..2024-03-31 PART_OF_MONTH
            预计7月中旬                         | 2024-07-11..2024-07-20 PART_OF_MONTH
            昨晚积压                            | 2024-03-07 PART_OF_DAY
            周三凌晨1点半                       | 2024-03-06T01:30
            2024.3.5 14：20～15：06 中断        | 2024-03-05T14:20 to 2024-03-05T15:06
            2024-03-05 14:20 UTC — line down    | 2024-03-05T14:20 UTC
            Mar 5, 14:20 login failed           | 2024-03-05T14:20
            last Tuesday around 9am, a batch    | 2024-03-05T09:00 HOUR
            2/3 14:41-14:42 跑满                | 2024-02-03T14:41 to 2024-02-03T14:42
            3/7 23:50至次日00:35                | 2024-03-07T23:50 to 2024-03-08T00:35
            过程持续46分钟（21:57--22:43）      | T21:57 to ?T22:43
            1/17 23:40 - 1/18 00:25             | 2024-01-17T23:40 to 2024-01-18T00:25
            11月7日02:14-05:40                  | 2024-11-07T02:14 to 2024-11-07T05:40
            3月9日 凌晨1点半                    | 2024-03-09T01:30
            3月4日深夜（23:20）至次日1:05       | 2024-03-04T23:20 to 2024-03-05T01:05
            3月4日 下午3点10分～4点             | 2024-03-04T15:10 to 2024-03-04T16:00
            3月3日上午10点到下午1点40分         | 2024-03-03T10:00 HOUR to 2024-03-03T13:40
            9/2 16:40–18:15 SGT｜出款失败       | 2024-09-02T16:40 to 2024-09-02T18:15 SGT
            2023-05-16 14:20Z-16:35Z            | 2023-05-16T14:20 to 2023-05-16T16:35 Z
            Tue 14 May, 18:05 – 19:20 CEST      | 2024-05-14T18:05 to 2024-05-14T19:20 CEST
            Friday 17 May around 9am            | 2024-05-17T09:00 HOUR
            On Monday at 07:32 the link         | 2024-03-04T07:32
            周二（5日）上午9点10分左右          | 2024-03-05T09:10 about
            7月2-4日联调                        | 2024-07-02 to 2024-07-04
            15–21 July 2024                     | 2024-07-15 to 2024-07-21
            昨天下午4点左右                     | 2024-03-07T16:00 HOUR about
            预计628进入产品方案对接             | 2024-06-28
            晚上12点                            | T00:00 HOUR
            3/5 24:00                           | 2024-03-06T00:00
            target end of March                 | 2024-03-25..2024-03-31 PART_OF_MONTH
            03-07 09:11 登录失败                | 2024-03-07T09:11
            二月三日                            | 2024-02-03
            2024年3月5日（周二）14时20分        | 2024-03-05T14:20
            除夕当晚20:15                       | 2024-02-09T20:15
            昨天22:10                           | 2024-03-07T22:10
            in August 2023 we moved             | 2023-08-01..2023-08-31 MONTH
            the outage in October last year     | 2023-10-01..2023-10-31 MONTH
            去年双11那次白屏                    | 2023-11-11
            去年3月                             | 2023-03-01..2023-03-31 MONTH
            下月10号评审                        | 2024-04-10 future
            2024年底前                          | 2024-12-01..2024-12-31 MONTH
            Q3 2024                             | 2024-07-01..2024-09-30 QUARTER
            2024-03-05T14:20:00+08:00           | 2024-03-05T14:20 +08:00
            2024-03-05 14:20 (UTC+8)            | 2024-03-05T14:20 UTC+8
            双11当天                            | 2024-11-11
            03.05 14:20 超时                    | 2024-03-05T14:20
            3/8 人行现场检查                    | 2024-03-08
            3/5周二14:20                        | 2024-03-05T14:20
            周一到周五                          | 2024-03-04 to 2024-03-08
            """)
    void readsTheTimesPeopleWrite(String text, String expected) {
        assertEquals(
                List.of(expected),
                ReportCalendar.find(text, MARCH).stream()
                        .map(ReportCalendarTest::show)
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "影响217结算记账",
                "3/4 个节点",
                "负载均衡 (10.11.0.1)",
                "实收成本：1409,444.598",
                "贝v1.1和1.2版本",
                "2023-02-30 之前",
                "25:61",
                "完成 58/83",
                "成功率99.18%",
                "金额 6.12 万元",
                "进度3.5%",
                "影响 318 笔订单",
                "P99 从 1.2s 到 6s",
                "联调用例 7/12",
                "扩到 143 家",
                "kernel 5.4.12",
                "id 20240399",
                "may be down",
                "一共两周三次",
                "近3日均值",
                "ratio 16:9",
                "JDK 17",
                "每周一例会",
                "May I ask"
            })
    void leavesAloneWhatOnlyLooksLikeATime(String text) {
        assertEquals(List.of(), ReportCalendar.find(text, MARCH));
    }

    @Test
    void resolvesTheNextDayAgainstTheDayMentionedBefore() {
        assertEquals(
                List.of("2024-03-07T22:40", "2024-03-08T00:31"),
                ReportCalendar.find("3/7 22:40 全站 502，次日 00:31 恢复", MARCH).stream()
                        .map(ReportCalendarTest::show)
                        .toList());
    }

    @Test
    void reachesIntoDecemberFromJanuaryAndIntoJanuaryFromDecember() {
        assertEquals(
                LocalDate.parse("2023-12-29"),
                ReportCalendar.find("12/29", week("2024-01-01")).getFirst().date());
        assertEquals(
                LocalDate.parse("2024-01-09"),
                ReportCalendar.find("1/9", week("2023-12-04")).getFirst().date());
        assertEquals(
                LocalDate.parse("2025-01-02"),
                ReportCalendar.find("1/2", week("2024-12-30")).getFirst().date());
        assertEquals(
                LocalDate.parse("2024-12-31"),
                ReportCalendar.find("12/31", week("2024-12-30")).getFirst().date());
    }

    @Test
    void givesOffsetsIntoTheText() {
        TimeMention mention = ReportCalendar.find("于 3/5 14:20-15:06 中断", MARCH).getFirst();
        assertEquals("3/5 14:20-15:06", "于 3/5 14:20-15:06 中断".substring(mention.start(), mention.end()));
    }

    private static Period week(String monday) {
        return new Period(LocalDate.parse(monday), LocalDate.parse(monday).plusDays(6));
    }

    private static String show(TimeMention mention) {
        StringBuilder shown = new StringBuilder();
        if (mention.days() != null) {
            shown.append(mention.days().from());
            shown.append(mention.isDay() ? "" : ".." + mention.days().to());
        }
        shown.append(mention.time() == null ? "" : "T" + mention.time());
        shown.append(
                switch (mention.precision()) {
                    case MINUTE, DAY -> "";
                    default -> " " + mention.precision();
                });
        if (mention.until() != null) {
            shown.append(" to ")
                    .append(
                            mention.until().date() == null
                                    ? "?"
                                    : mention.until().date());
            shown.append(
                    mention.until().time() == null ? "" : "T" + mention.until().time());
        }
        shown.append(mention.approximate() ? " about" : "").append(mention.future() ? " future" : "");
        return shown.append(mention.zone() == null ? "" : " " + mention.zone().toUpperCase(java.util.Locale.ROOT))
                .toString();
    }
}
