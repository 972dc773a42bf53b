package dev.lookback.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A thing that one author calls by a Chinese name and another by an English one. */
class OtherNamesTest extends AnswerTest {
    @Override
    void write(AnswerBench reports) throws IOException {
        reports.report(
                        "a.md",
                        "# 仓配周报 2024-03-04 ~ 2024-03-10",
                        "## 重点项目",
                        "- 夜莺（Nightjar）排班引擎评审完成，4/15 上线",
                        "## 生产事件",
                        "- 3/5 14:20 夜莺排班算错，17 个班次重复",
                        "  原因：时区字段取错",
                        "  处置：14:40 恢复，历时20分钟")
                .report(
                        "b.md",
                        "# Warehouse weekly 2024-03-11 ~ 2024-03-17",
                        "## Incidents",
                        "- 2024-03-12 09:00 Nightjar refused every login. Root cause: an expired token. Recovered 09:30.");
    }

    @Test
    void eitherNameFindsBoth() {
        assertEquals(2, bench.ask("Nightjar 出过几次故障").count());
        assertEquals(2, bench.ask("夜莺出过几次故障").count());
        assertEquals(2, bench.ask("how many incidents did Nightjar have").count());
        assertTrue(bench.ask("is Nightjar live yet").text().contains("4/15 上线"));
    }
}
