package dev.lookback.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lookback.retrieve.Passage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A line copied from week to week is one source, the latest, from which the others can be reached. */
class RepeatedLinesTest {
    @TempDir
    Path directory;

    private AnswerBench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new AnswerBench(directory);
        week("第10周 2024-03-08", "1. 机房巡检由外包驻场负责，每周二下午");
        week("第11周 2024-03-15", "3. 机房巡检由外包驻场负责，每周二下午。");
        week("第12周 2024-03-22", "- 机房巡检由外包驻场负责, 每周二下午");
        week("第13周 2024-03-29", "- 机房巡检由外包驻场负责，每周三下午");
        bench.ready();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void week(String title, String line) throws IOException {
        bench.report(title + ".md", "# " + title, "", "## 日常", "", line, "- 食堂换了供应商，满意度 " + title.hashCode());
    }

    private static List<String> titles(Passage passage) {
        return passage.alsoIn().stream().map(copy -> copy.report().title()).toList();
    }

    private Passage cited(Answer answer, String words) {
        return answer.citations().stream()
                .map(Citation::passage)
                .filter(passage -> passage.text().contains(words))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theLatestStandsForAllThatSayTheSame() {
        Answer answer = bench.ask("机房巡检由谁负责");

        Passage tuesday = cited(answer, "每周二");
        assertEquals("第12周 2024-03-22", tuesday.report().title());
        assertEquals(List.of("第11周 2024-03-15", "第10周 2024-03-08"), titles(tuesday));
        assertEquals(
                1,
                answer.citations().stream()
                        .filter(each -> each.passage().text().contains("每周二"))
                        .count());
    }

    @Test
    void aLineThatDiffersInAFactStandsForItself() {
        assertEquals(List.of(), titles(cited(bench.ask("机房巡检由谁负责"), "每周三")));
    }

    @Test
    void laterCopiesDoNotExistAsOfAnEarlierDay() {
        Passage tuesday = cited(bench.ask("机房巡检由谁负责", LocalDate.of(2024, 3, 18)), "每周二");

        assertEquals("第11周 2024-03-15", tuesday.report().title());
        assertEquals(List.of("第10周 2024-03-08"), titles(tuesday));
    }
}
