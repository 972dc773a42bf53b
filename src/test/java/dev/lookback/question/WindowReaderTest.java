package dev.lookback.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lookback.glossary.FoldedText;
import dev.lookback.question.Question.Language;
import dev.lookback.report.WeekRule;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WindowReaderTest {
    private static final TimeContext TODAY =
            new TimeContext(LocalDate.of(2026, 11, 21), false, null, WeekRule.HOLDS_NEW_YEAR, null);

    @ParameterizedTest(name = "{3} ({0}, {1})")
    @MethodSource("rows")
    void readsWordsAboutTime(String today, String coverage, String windows, String words) {
        TimeContext context = new TimeContext(
                LocalDate.parse(today),
                false,
                coverage.equals("-") ? null : Rows.period(coverage),
                WeekRule.HOLDS_NEW_YEAR,
                null);
        assertEquals(windows, windows(words, context));
    }

    static Stream<Object[]> rows() {
        return Stream.of("/question/windows.tsv", "/question/windows-more.tsv")
                .flatMap(table -> DataTable.rows(table).stream())
                .map(List::toArray);
    }

    @Test
    void tellsWhereTheWordsStand() {
        assertEquals(
                List.of(new WindowMention(Rows.period("2023-08-01..2023-08-31"), "2023年8月", 2, 9, false)),
                read("光大２０２３年8月故障", Language.ZH).mentions());
        assertEquals(
                List.of(new WindowMention(
                        Rows.period("2024-03-01..2024-05-31"), "2024-03-01 to 2024-05-31", 8, 34, false)),
                read("outages between March and May 2024?", Language.EN).mentions());
    }

    @Test
    void namesDaysInTheLanguageOfTheQuestion() {
        assertEquals(
                List.of("2024年", "2024年上半年", "2024年第3季度", "2024年3月", "2024-03-05", "2024-03-04 至 2024-03-10"),
                labels(Language.ZH));
        assertEquals(
                List.of(
                        "2024",
                        "first half of 2024",
                        "Q3 2024",
                        "March 2024",
                        "2024-03-05",
                        "2024-03-04 to 2024-03-10"),
                labels(Language.EN));
        assertEquals(
                "2024-02-29及以前",
                read("2024年3月之前", Language.ZH).mentions().getFirst().label());
        assertEquals(
                "up to 2024-02-29",
                read("before March 2024", Language.EN).mentions().getFirst().label());
    }

    @Test
    void leavesOutImpossibleDatesAndNamesThem() {
        assertEquals(List.of("2023-02-30"), read("2023-02-30 的故障", Language.ZH).impossible());
        assertEquals(List.of("2月30日"), read("2月30日的故障", Language.ZH).impossible());
        assertEquals(List.of("第60周"), read("第60周的故障", Language.ZH).impossible());
        assertEquals(List.of("week 60"), read("outages in week 60", Language.EN).impossible());
        assertEquals(List.of("13月"), read("13月的故障", Language.ZH).impossible());
        assertEquals(
                List.of("2024年5月到2024年3月"), read("2024年5月到2024年3月", Language.ZH).impossible());
        assertEquals(List.of(), read("2024年5月到2024年3月", Language.ZH).mentions());
    }

    private static List<String> labels(Language language) {
        return Stream.of("2024年", "2024年上半年", "2024年Q3", "2024年3月", "2024-03-05", "2024年第10周")
                .map(words -> read(words, language).mentions().getFirst().label())
                .toList();
    }

    private static WindowReader.Windows read(String words, Language language) {
        return WindowReader.read(FoldedText.of(words), language, TODAY);
    }

    private static String windows(String words, TimeContext context) {
        List<WindowMention> mentions =
                WindowReader.read(FoldedText.of(words), Language.ZH, context).mentions();
        return mentions.isEmpty()
                ? "-"
                : mentions.stream().map(WindowMention::period).map(Rows::text).collect(Collectors.joining(" "));
    }
}
