package dev.lookback.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lookback.answer.Answer.Status;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** What somebody reported, and who holds a role. */
class AuthorAnswersTest extends AnswerTest {
    @Override
    void write(AnswerBench reports) throws IOException {
        Files.createDirectories(root.resolve("reports/north"));
        Files.createDirectories(root.resolve("reports/south"));
        reports.report(
                        "north/a.md",
                        "---",
                        "author: 张三",
                        "---",
                        "# 北区周报 2024-03-04 ~ 2024-03-10",
                        "## 生产事件",
                        "- 3/5 14:20 闸机批量离线",
                        "  原因：交换机重启",
                        "  处置：14:40 恢复",
                        "## 日常",
                        "- 备件库盘点，缺轴承 4 个")
                .report(
                        "north/b.md",
                        "# 北区周报 2024-03-11 ~ 2024-03-17",
                        "## 生产事件",
                        "- 3/12 09:00 售票机卡币",
                        "  处置：09:30 恢复")
                .report(
                        "south/c.md",
                        "---",
                        "author: Maria Novak",
                        "---",
                        "# South weekly 2024-03-04 ~ 2024-03-10",
                        "## Incidents",
                        "- 2024-03-06 10:00 ticket app slow. Root cause: cache cold. Mitigation: warmed up, 10:20 recovered",
                        "## Notes",
                        "- SRE asked for two more dashboards");
    }

    @Test
    void tellsWhatAnAuthorReported() {
        Answer answer = bench.ask("张三的周报里写了哪些故障");

        assertEquals(
                "署名张三或与之同一文件夹的报告共 2 份，2024-03-04 至 2024-03-17，写到故障 2 起。",
                answer.sentences().getFirst().text());
        assertFalse(bench.ask("what did Maria report").text().contains("闸机"));
    }

    @Test
    void keepsToTheAuthorForOtherWords() {
        String text = bench.ask("张三写的周报里提到备件库盘点了吗").text();

        assertTrue(text.contains("缺轴承 4 个"), text);
        assertEquals(Status.NOT_FOUND, bench.ask("Maria 的周报里提到备件库盘点了吗").status());
    }

    @Test
    void refusesWhoHoldsARoleWhereNobodyIsNamed() {
        assertEquals(Status.NOT_FOUND, bench.ask("谁是SRE负责人").status());
        assertEquals(Status.NOT_FOUND, bench.ask("who leads SRE").status());
    }
}
