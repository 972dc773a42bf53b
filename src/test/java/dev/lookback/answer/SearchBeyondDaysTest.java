package dev.lookback.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchBeyondDaysTest {
    @TempDir
    Path root;

    @Test
    void aYearThatNoReportIsAboutIsAWordLikeOthers() throws IOException {
        try (AnswerBench bench = reports()) {
            assertEquals(List.of("2024-03-08.md"), bench.search("1998年的证书是谁签的", 1));
        }
    }

    @Test
    void passagesOfTheDaysAskedForComeFirst() throws IOException {
        try (AnswerBench bench = reports()) {
            assertEquals(List.of("2024-04-12.md", "2024-03-08.md"), bench.search("2024年4月的证书", 2));
        }
    }

    @Test
    void daysChosenBesideTheWordsAreAWall() throws IOException {
        try (AnswerBench bench = reports()) {
            LocalDate first = LocalDate.of(2024, 4, 1);
            assertEquals(List.of("2024-04-12.md"), bench.search("证书", 2, first, first.plusDays(29)));
        }
    }

    private AnswerBench reports() throws IOException {
        return new AnswerBench(root)
                .report("2024-03-08.md", "# 周报 2024-03-08", "", "- 机房的根证书是 1998 年签的，本周换掉")
                .report("2024-04-12.md", "# 周报 2024-04-12", "", "- 新证书的有效期只有一年，要写进日历")
                .ready();
    }
}
