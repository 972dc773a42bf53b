package dev.lookback.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lookback.answer.Answer.Status;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressAnswersTest extends AnswerTest {
    @Override
    void write(AnswerBench reports) throws IOException {
        reports.report(
                        "2024-03-08.md",
                        "# 仓储周报 2024-03-04 ~ 2024-03-10",
                        "## 重点项目",
                        "- 【分拣线升级】进度 20%，计划 4/30 上线",
                        "- 【冷库巡检】进度 60%，计划 3/31 完成",
                        "# 下周计划",
                        "1. 分拣线供应商驻场")
                .report(
                        "2024-04-12.md",
                        "# 仓储周报 2024-04-08 ~ 2024-04-14",
                        "## 重点项目",
                        "- 【分拣线升级】进度 55%，延期，上线改到 6/15",
                        "- 【冷库巡检】方案取消",
                        "- 叉车系统",
                        "    - 叉车调度：进度 70%，计划 4/20 上线",
                        "- 货架改造",
                        "    - 货架改造总进度：41%，库区进度（共 9 个）：33%",
                        "    - 货架改造-东区，进度：安装中。共 7 个，取消安装1个，完成 2 个，安装中 4 个（进度90%的 3 个，进度20%的 1 个）")
                .report(
                        "2024-06-21.md",
                        "# 仓储周报 2024-06-17 ~ 2024-06-23",
                        "## 重点项目",
                        "- 【分拣线升级】6/20 上线，进度 100%，首日分拣 8 万件",
                        "- 叉车系统",
                        "    - 叉车充电桩：进度 10%，计划 8/31 完成");
    }

    @Test
    void saysTheNewestStateFirst() {
        Answer answer = bench.ask("分拣线升级做到哪一步了");

        assertEquals(Status.ANSWERED, answer.status());
        assertTrue(answer.sentences().getFirst().text().contains("6/20 上线"), answer.text());
    }

    @Test
    void setsThePlanAgainstWhatCame() {
        String text = bench.ask("分拣线升级做到哪一步了").text();

        assertTrue(text.contains("2024-04-30"), text);
        assertTrue(text.contains("→ 2024-06-15"), text);
        assertTrue(text.contains("实际 2024-06-20，比最初计划晚 51 天"), text);
    }

    @Test
    void showsEveryStateAsACitedRow() {
        Table table = bench.ask("分拣线升级做到哪一步了").table();

        assertEquals(
                List.of("2024-06-23", "2024-04-14", "2024-03-10"),
                table.rows().stream().map(row -> row.cells().getFirst()).toList());
        assertTrue(table.rows().stream().noneMatch(row -> row.citations().isEmpty()));
    }

    @Test
    void knowsNothingOfLaterReports() {
        String text = bench.ask("分拣线升级做到哪一步了", LocalDate.parse("2024-05-01")).text();

        assertTrue(text.contains("55%"), text);
        assertFalse(text.contains("6/20"), text);
        assertTrue(text.contains("比最初晚 46 天"), text);
    }

    @Test
    void saysThatAProjectWasGivenUp() {
        String text = bench.ask("冷库巡检后来怎么样了").text();

        assertTrue(text.startsWith("冷库巡检最新状态"), text);
        assertTrue(text.contains("方案取消"), text);
    }

    @Test
    void answersInTheLanguageOfTheQuestion() {
        String text = bench.ask("what is the status of the 分拣线升级 project").text();

        assertTrue(text.contains("latest state"), text);
        assertTrue(text.contains("51 days later than first planned"), text);
    }

    @Test
    void saysHowFarTheWholeIsRatherThanItsParts() {
        String first = bench.ask("货架改造进度多少").sentences().getFirst().text();

        assertTrue(first.contains("41%") && !first.contains("90%"), first);
    }

    @Test
    void comparesWhatWasPlannedWithWhatCameOverAllProjects() {
        Answer answer = bench.ask("哪个项目延期最久");

        assertEquals(
                "离计划最远的是分拣线升级：最初计划 2024-04-30，到 2024-06-20 完成，晚 51 天。",
                answer.sentences().getFirst().text());
        assertEquals(1, answer.table().rows().size());
        assertTrue(bench.ask("Which project was furthest behind schedule?", LocalDate.parse("2024-05-01"))
                .text()
                .contains("now planned for 2024-06-15, 46 days late"));
    }

    @Test
    void takesTheDaysOfOnePartForNoDelayOfAnother() {
        String text = bench.ask("叉车系统做到哪了").text();

        assertTrue(text.contains("10%"), text);
        assertFalse(text.contains("晚"), text);
    }
}
