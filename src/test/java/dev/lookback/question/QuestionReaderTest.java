package dev.lookback.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lookback.glossary.Entity;
import dev.lookback.question.Focus.Aggregate;
import dev.lookback.question.Focus.Side;
import dev.lookback.question.Focus.Superlative;
import dev.lookback.question.Question.Kind;
import dev.lookback.question.Question.Language;
import dev.lookback.question.QuestionInput.Filters;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionReaderTest {
    @Test
    void readsNamesInBothLanguagesEachOnce() {
        assertEquals(List.of("光大银行", "中信银行"), entities("光大、中信和 Everbright Bank 都出过故障吗"));
        assertEquals(List.of("光大银行"), entities("what caused the CEB outages"));
        assertEquals(List.of(), entities("组内分工行动计划"));
    }

    @Test
    void termsOfTheTradeAreTopicNotThingsToFilterBy() {
        Question question = read("存管故障的原因");
        assertEquals(List.of(), question.entities());
        assertEquals("存管故障", question.wording().topic());
    }

    @Test
    void leavesOutWhatIsExcluded() {
        assertEquals(List.of("光大银行"), excluded("除了光大，还有哪些银行出过故障"));
        assertEquals(List.of("光大银行", "中信银行"), excluded("除光大和中信以外的故障有几起"));
        assertEquals(List.of("光大银行", "中信银行"), excluded("all bank outages except Everbright and CITIC"));
        assertEquals(List.of("中信银行"), entities("中信有哪些故障，不算光大的"));
        assertEquals(List.of(), excluded("光大有哪些故障"));
    }

    @Test
    void readsWhoseFaultCounts() {
        assertEquals(Set.of(Side.BANK), read("银行侧的故障有几起").focus().sides());
        assertEquals(
                Set.of(Side.COUNTERPARTY, Side.BANK), read("光大侧的故障").focus().sides());
        assertEquals(Set.of(Side.OWN), read("我们自己造成的中断").focus().sides());
        assertEquals(
                Set.of(Side.OWN, Side.COUNTERPARTY, Side.CARRIER),
                read("除了银行侧的故障").focus().sides());
        assertEquals(
                Set.of(Side.CARRIER),
                read("outages on the carrier's side").focus().sides());
        assertEquals(Set.of(), read("光大的故障").focus().sides());
    }

    @Test
    void readsWhatIsComputed() {
        assertEquals(
                new Focus(List.of(), Set.of(), Aggregate.SUM, null, null),
                read("光大故障一共多少分钟").focus());
        assertEquals(
                new Focus(List.of(), Set.of(), Aggregate.AVERAGE, null, null),
                read("average time to recover").focus());
        assertEquals(
                new Focus(List.of(), Set.of(), Aggregate.COUNT, Superlative.MOST, null),
                read("哪家银行出故障次数最多").focus());
        assertEquals(
                new Focus(List.of(), Set.of(), null, Superlative.LATEST, 3),
                read("最近三次专线中断的原因").focus());
        assertEquals(
                new Focus(List.of(), Set.of(), null, null, 5),
                read("the last 5 outages").focus());
        assertEquals(
                new Focus(List.of(), Set.of(), null, Superlative.LATEST, null),
                read("最近几次故障").focus());
    }

    @Test
    void aDayInANameIsNoDay() {
        assertNull(read("今日头条渠道的故障有哪些").window());
        assertNull(read("what did the Sunday Times write about us").window());
        assertNotNull(read("今日有什么故障").window());
    }

    @Test
    void aWeekdayOfAHabitIsNoDay() {
        assertNull(read("周五为什么不发版").window());
        assertNull(read("why is there no release on Friday").window());
        assertNull(read("周末能上线吗").window());
        assertNotNull(read("周五的故障是什么原因").window());
        assertNotNull(read("what failed on Friday").window());
        assertNotNull(read("上周五为什么不发版").window());
    }

    @Test
    void findsUnknownNamesAndCodes() {
        assertEquals(List.of("jk01", "INC-241", "bill-center"), terms("调用jk01接口失败，INC-241 是哪个项目，bill-center 的事"));
        assertEquals(List.of("M6V"), terms("M6V-光大 线路中断"));
        assertEquals(List.of("Zorblat", "v2.13"), terms("did the Zorblat rollout to v2.13 fail"));
        assertEquals(List.of(), terms("这种报错出现过吗：connection reset by peer"));
        assertEquals(List.of(), terms("how many outages were there in Q3 2024"));
    }

    @Test
    void leavesTheWordsToSearchFor() {
        Wording wording = read("2024年3月 光大存管签约失败是什么原因？").wording();
        assertEquals("光大存管签约失败", wording.topic());
        assertEquals("光大存管签约失败是什么原因？", wording.standAlone());
        assertEquals(
                "misclassified orders",
                read("Why were there misclassified orders in May 2024?")
                        .wording()
                        .topic());
        assertEquals("", read("上周发生了什么").wording().topic());
    }

    @Test
    void readsFullWidthTraditionalAndInvisibleCharacters() {
        Question question = read("\u0007２０２４年Ｑ１光大銀行\u200b故障有幾起？\u0000");
        assertEquals("２０２４年Ｑ１光大銀行故障有幾起？", question.text());
        assertEquals(Kind.COUNT, question.kind());
        assertEquals(List.of("光大银行"), names(question.entities()));
        assertEquals("2024年第1季度", question.windowLabel());
    }

    @Test
    void tellsTheLanguageByTheSentence() {
        assertEquals(Language.EN, read("what caused the 光大银行 outages").language());
        assertEquals(
                Language.EN, read("did \"连接超时\" ever show up in the reports?").language());
        assertEquals(Language.ZH, read("Kafka lag 的原因").language());
        assertEquals(Language.ZH, read("WAF migration 怎么样了").language());
        assertEquals(Language.EN, read("Kafka lag").language());
    }

    @Test
    void readsBothSidesOfAComparison() {
        Question question = read("2025年三季度跟去年同期相比故障多了还是少了");
        assertEquals("2025-07-01..2025-09-30", Rows.text(question.window()));
        assertEquals("2024-07-01..2024-09-30", Rows.text(question.comparedWith()));
        assertEquals(
                "2025-01-01..2025-03-31",
                Rows.text(read("fewer pages in Q2 2025 than in Q1 2025?").comparedWith()));
        assertEquals("2026-09-01..2026-09-30", Rows.text(read("上月云成本环比如何").comparedWith()));
        assertEquals("-", Rows.text(read("光大和中信哪家更稳定").comparedWith()));
    }

    @Test
    void aDateWithoutYearIsTheLastThatReportsExistFor() {
        QuestionInput input = QuestionInput.of("8月的故障").covering(Rows.period("2024-01-01..2025-09-28"));
        assertEquals("2025年8月", Readers.TODAY.read(input).windowLabel());
        assertEquals("2026年8月", read("8月的故障").windowLabel());
    }

    @Test
    void relativeDatesCountFromTheDayAsOf() {
        Filters filters = Filters.NONE.asOf(LocalDate.of(2024, 3, 8));
        Question question = Readers.TODAY.read(QuestionInput.of("上周的故障").with(filters));
        assertEquals("2024-02-26..2024-03-03", Rows.text(question.window()));
        assertEquals(LocalDate.of(2024, 3, 8), question.asOf());
    }

    @Test
    void whatIsChosenBesideTheTextWins() {
        Filters filters = new Filters(
                LocalDate.of(2024, 5, 1), LocalDate.of(2024, 5, 31), "CITIC", Kind.HANDLING, LocalDate.of(2024, 6, 1));
        Question question = Readers.TODAY.read(
                QuestionInput.of("那2023年呢").after(List.of("光大为什么中断")).with(filters));
        assertEquals("2024年5月", question.windowLabel());
        assertEquals(List.of("中信银行"), names(question.entities()));
        assertEquals(Kind.HANDLING, question.kind());
        assertEquals(List.of("project"), question.inherited());
    }

    @Test
    void anOpenEndReachesAsFarAsTheReportsCan() {
        Filters since = new Filters(LocalDate.of(2024, 5, 1), null, null, null, null);
        Filters until = new Filters(null, LocalDate.of(2024, 5, 1), null, null, null);
        assertEquals(
                "2024-05-01..2026-11-21",
                Rows.text(Readers.TODAY.read(QuestionInput.of("故障").with(since)).window()));
        assertEquals(
                "2023-01-02..2024-05-01",
                Rows.text(Readers.TODAY
                        .read(QuestionInput.of("故障").with(until).covering(Rows.period("2023-01-02..2026-01-01")))
                        .window()));
    }

    @Test
    void anUnknownEntityMustBeFoundLiterally() {
        Filters filters = new Filters(null, null, "Zorblat", null, null);
        Question question = Readers.TODAY.read(QuestionInput.of("光大的故障").with(filters));
        assertEquals(List.of(), question.entities());
        assertEquals(List.of("Zorblat"), question.wording().terms());
    }

    @Test
    void tellsWhichDatesItLeftOut() {
        assertEquals(List.of("“2月30日”不是可用的日期，已忽略。"), read("2月30日的故障").wording().notes());
        assertEquals(
                List.of("\"week 60\" is not a usable date and was ignored."),
                read("outages in week 60").wording().notes());
        assertEquals("-", Rows.text(read("outages in week 60").window()));
    }

    @Test
    void refusesBadInputInOneSentence() {
        assertEquals("question must not be empty", message(() -> QuestionInput.of(" \u200b\n")));
        assertEquals(
                "question must have at most 2000 characters, got 2001",
                message(() -> QuestionInput.of("长".repeat(2_001))));
        assertEquals(
                "from must not be after to, got 2024-05-02 and 2024-05-01",
                message(() -> new Filters(LocalDate.of(2024, 5, 2), LocalDate.of(2024, 5, 1), null, null, null)));
        assertEquals("entity must not be blank", message(() -> new Filters(null, null, " ", null, null)));
        assertEquals(
                "from must be a day such as 2023-08-09, got \"2023-02-30\"",
                message(() -> QuestionInput.day("from", "2023-02-30")));
        assertEquals(LocalDate.of(2023, 2, 28), QuestionInput.day("to", " 2023-02-28 "));
    }

    @ParameterizedTest(name = "seed={0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void readsAnything(long seed) {
        String[] pieces = {
            "2024年",
            "13月",
            "第一周",
            "春节后",
            "前后",
            "到",
            "-",
            "last",
            " week of ",
            "May ",
            "30/2",
            "光大",
            "除了",
            "呢",
            "为什么",
            "W53",
            "'24",
            "十十",
            "…",
            "\uD83D",
            "😀",
            "以来",
            " before ",
            "Q9",
            "的",
            "0",
            "H1",
            "双11",
            " between ",
            " and ",
            "上上周末",
            "个月前",
            "三",
            "INC-1",
            "(",
            "）",
            "同比",
            " ago ",
            "two ",
            "years"
        };
        Random random = new Random(seed);
        for (int count = 0; count < 60; count++) {
            StringBuilder text = new StringBuilder("x");
            for (int piece = 0; piece < 9; piece++) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            Question question = Readers.TODAY.read(QuestionInput.of(text.toString())
                    .after(List.of(text.reverse().toString())));
            for (WindowMention mention : question.wording().windows()) {
                assertEquals(
                        true,
                        mention.start() < mention.end()
                                && mention.end() <= question.text().length());
            }
        }
    }

    private static Question read(String text) {
        return Readers.TODAY.read(QuestionInput.of(text));
    }

    private static List<String> entities(String text) {
        return names(read(text).entities());
    }

    private static List<String> excluded(String text) {
        return names(read(text).focus().excluded());
    }

    private static List<String> names(List<Entity> entities) {
        return entities.stream().map(Entity::canonical).toList();
    }

    private static List<String> terms(String text) {
        return read(text).wording().terms();
    }

    private static String message(Executable code) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, code).getMessage());
    }
}
