package dev.lookback.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Questions that describe one incident in words, among others that share some of them. */
class DescribedIncidentTest extends AnswerTest {
    @Override
    void write(AnswerBench reports) throws IOException {
        reports.report(
                        "2025-03-14.md",
                        "# 周报 2025-03-14",
                        "",
                        "## 故障",
                        "- 3月11日 10:00 至 10:20 会员库主库失联，登录失败。原因：宿主机宕机。",
                        "- 3月12日 14:00 至 14:45 银联交易应答超时。原因：银联侧负载均衡故障。")
                .report("other.md", "# 值班记录", "", "## 故障", "- 扫码枪连不上，持续 3 小时，原因：驱动冲突。")
                .report("2025-03-21.md", "# 周报 2025-03-21", "", "- 同城双活演练，业务中断约 40 秒，符合预期");
    }

    @Test
    void sayHowLongItLastedAndSumUpNoOthers() {
        String answer = text("会员库主库失联多久恢复的");
        assertTrue(answer.contains("20 分钟"), answer);
        assertFalse(answer.contains("合计"), answer);
        assertFalse(answer.contains("45"), answer);
    }

    @Test
    void areNotAnsweredByIncidentsThatShareNoWord() {
        String answer = text("同城双活演练业务中断了多久");
        assertFalse(answer.contains("银联") || answer.contains("合计"), answer);
    }

    @Test
    void sayThatTheLongestHasNoDate() {
        String answer = text("持续最长的一次故障是哪次");
        assertTrue(answer.contains("日期未写明") && answer.contains("3 小时"), answer);
        assertFalse(answer.contains("null"), answer);
    }

    @Test
    void areNotLookedForWhereNothingWasFound() {
        assertEquals(
                Answer.Status.NOT_FOUND,
                bench.ask("how long did the Wolfsburg freight elevators stand still")
                        .status());
    }

    @Test
    void areListedWhereSomeOfTheLongestAreWanted() {
        for (String question :
                List.of("恢复最慢的两次故障是哪几次，各花了多久", "the two longest outages", "how long were the longest 2 incidents")) {
            List<String> first = bench.ask(question).sentences().stream()
                    .limit(3)
                    .map(Sentence::text)
                    .toList();
            assertTrue(first.get(0).contains("驱动冲突") || first.get(0).contains("扫码枪"), first.toString());
            assertTrue(first.get(1).contains("银联"), first.toString());
            assertFalse(first.get(2).contains("主库失联"), first.toString());
        }
    }

    private String text(String question) {
        return bench.ask(question).sentences().stream().map(Sentence::text).collect(Collectors.joining("\n"));
    }
}
