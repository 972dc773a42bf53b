package dev.lookback.report;

import static dev.lookback.report.ReportSketch.blocks;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Ways in which authors who never saw one another write down what broke. */
class EventLayoutsTest {
    @Test
    void readsAMailInEnglish() throws UnreadableReportException {
        assertEquals(List.of(": PARAGRAPH 2-3", ": EVENT 5-8", ": EVENT 10-13", ": PARAGRAPH 15-16"), blocks("""
                        Hi all,
                        a quiet week apart from two outages.

                        *Outage 1*
                        Start: 5 March 10:02
                        What happened: deposits failed
                        Why: an expired token

                        *Outage 2*
                        Start: 6 March 22:10
                        What happened: reports late
                        Why: a full disk

                        Regards,
                        Tom
                        """));
    }

    @Test
    void readsNumberedFieldsBelowNumberedNames() throws UnreadableReportException {
        assertEquals(List.of(": EVENT 2-5", ": EVENT 7-9", "其他: PARAGRAPH 11-11"), blocks("""
                        3.1 3月5日收银台故障
                        （1）故障现象：白屏
                        （2）故障原因：配置误删
                        （3）处理过程：14:25 回滚

                        3.2 3月6日对账延迟
                        （1）故障现象：文件晚到
                        （2）故障原因：银行批量晚
                        四、其他
                        无
                        """));
    }

    @Test
    void readsAListInWhichEveryFieldIsABullet() throws UnreadableReportException {
        assertEquals(List.of("线上故障: EVENT 3-5", "线上故障: EVENT 6-8", "进展: ITEM 10-10", "进展: ITEM 11-11"), blocks("""
                        ## 线上故障
                        - 故障时间：3/5 14:20
                        - 故障现象：存管超时
                        - 处理：熔接
                        - 故障时间：3/6 10:00
                        - 故障现象：登录慢
                        - 处理：拆分
                        ## 进展
                        - 时间：3/8 完成评审
                        - 风险：无
                        """));
    }

    @Test
    void readsNamesInBracketsAndInBold() throws UnreadableReportException {
        assertEquals(List.of("生产事件: EVENT 3-5", "生产事件: EVENT 7-9", "小结: EVENT 11-15"), blocks("""
                        ## 生产事件
                        【3月5日 存管故障】
                        1. 现象：入金失败
                        2. 原因：专线断

                        【3月6日 登录慢】
                        1. 现象：登录慢
                        2. 原因：大 key
                        ## 小结
                        **3/7 对账**

                        现象：晚出

                        原因：银行晚
                        """));
    }

    @Test
    void readsLabelsThatStandAlone() throws UnreadableReportException {
        assertEquals(List.of(": EVENT 2-10", "其他: PARAGRAPH 12-12"), blocks("""
                        ## 故障报告
                        故障描述
                        3月5日14:20 存管网关全部超时
                        故障原因
                        专线被挖断
                        处理过程
                        1. 14:26 报障
                        2. 15:06 恢复
                        没有丢单
                        ## 其他
                        无
                        """));
    }

    @Test
    void readsADiaryOfTimes() throws UnreadableReportException {
        assertEquals(
                List.of("生产事件 / 3月5日（周二）: EVENT 4-4", "生产事件 / 3月5日（周二）: EVENT 5-5", "日报 / 3月6日: ITEM 8-8"),
                blocks("""
                        ## 生产事件
                        ### 3月5日（周二）
                        - 14:20 存管超时，15:06 恢复
                        - 16:00 短信延迟
                        ## 日报
                        ### 3月6日
                        - 14:00 参加例会
                        """));
    }

    @Test
    void keepsATimelineInsideItsEvent() throws UnreadableReportException {
        assertEquals(List.of("故障: EVENT 3-9", "故障: EVENT 11-13"), blocks("""
                        ## 故障
                        ### 1. 存管不可用
                        **时间**：2024-03-05 14:20 至 15:06
                        **原因**：专线断
                        **时间线**：
                        - 14:20 告警
                        - 14:26 报障
                        **改进**：备线

                        ### 2. 登录慢
                        **时间**：2024-03-06 10:00
                        **原因**：大 key
                        """));
    }

    @Test
    void readsProseWithTheMomentInItsFirstWords() throws UnreadableReportException {
        assertEquals(
                List.of("Incident review: EVENT 3-4", "Incident review: EVENT 6-6", "Deploys: ITEM 8-8"), blocks("""
                        ## Incident review
                        **Checkout 5xx (SEV-2)** — Tue 5 Mar 14:20–15:06 UTC
                        Customers saw errors. Root cause was a bad deploy.

                        On Wednesday at 10:00 the login was slow for twenty minutes.
                        ## Deploys
                        - Mon 4 Mar: checkout 1.2
                        """));
    }

    @Test
    void readsALogOfDatedLines() throws UnreadableReportException {
        assertEquals(
                List.of(": EVENT 2-2", ": EVENT 3-3", ": EVENT 4-4", "在做的事: ITEM 7-7", "在做的事: ITEM 8-8"), blocks("""
                        3/4 07:50 看板黑屏，换回旧驱动，08:25 恢复
                        3/5 13:40 接口堵塞 1.5h
                        3/6 门户登录不了，当天处理完

                        在做的事：
                        排产：二车间已上线
                        能耗采集：设备还没到
                        """));
    }

    @Test
    void leavesACorrectionOfAnotherDayToItself() throws UnreadableReportException {
        assertEquals(
                List.of("事件: EVENT 3-4", "事件: PARAGRAPH 6-6"),
                blocks("## 事件\n3/6 10:00 登录慢\n- 补充说明（3/7）：3/6 当日另有两次抖动\n\n复盘：2/15 停车那次不是控制器重启\n"));
    }

    @Test
    void readsRowsPastedFromASpreadsheet() throws UnreadableReportException {
        assertEquals(List.of(": ROW 3-3", ": ROW 4-4"), blocks("系统\t开始\t现象\n收银台\t3/5 14:20\t白屏\n对账\t3/6 10:00\t\n"));
    }

    @Test
    void takesAListBelowAShortLineAsASectionOfItsOwn() throws UnreadableReportException {
        assertEquals(
                List.of("生产事件: EVENT 3-3", "生产事件 / 附：割接过程（计划内变更）: EVENT 6-6"),
                blocks("## 生产事件\n3/5 14:20 存管超时\n\n附：割接过程（计划内变更）\n- 3/6 23:30 开始，3/7 00:20 完成\n"));
    }
}
