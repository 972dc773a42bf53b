package dev.lookback.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lookback.glossary.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConversationTest {
    @ParameterizedTest(name = "{1} after {0}")
    @MethodSource("turns")
    void takesOverWhatAFollowUpDoesNotName(List<String> history, String text, List<String> expected) {
        Question question = Readers.TODAY.read(QuestionInput.of(text).after(history));
        String alone = expected.getLast().equals("*") ? "*" : question.wording().standAlone();
        assertEquals(
                expected,
                List.of(
                        question.kind().name(),
                        Rows.text(question.window()),
                        names(question),
                        String.join(" ", question.inherited()),
                        alone));
    }

    static Stream<Object[]> turns() {
        List<Object[]> turns = new ArrayList<>();
        List<String> history = new ArrayList<>();
        for (List<String> row : DataTable.rows("/question/conversations.tsv")) {
            if (row.getFirst().equals("--")) {
                history.clear();
            } else {
                turns.add(new Object[] {List.copyOf(history), row.getFirst(), row.subList(1, 6)});
                history.add(row.getFirst());
            }
        }
        return turns.stream();
    }

    @Test
    void keepsWhoseFaultCountsAndWhatIsLeftOut() {
        Question question = Readers.TODAY.read(QuestionInput.of("除了光大呢").after(List.of("2024年银行侧的故障有几起", "那8月呢")));
        assertEquals(Set.of(Focus.Side.BANK), question.focus().sides());
        assertEquals(
                List.of("光大银行"),
                question.focus().excluded().stream().map(Entity::canonical).toList());
        assertEquals(Focus.Aggregate.COUNT, question.focus().aggregate());
    }

    @Test
    void answersInTheLanguageOfTheConversationWhenThereAreNoLetters() {
        assertEquals(
                Question.Language.EN,
                Readers.TODAY
                        .read(QuestionInput.of("2023?").after(List.of("how many outages in 2024")))
                        .language());
        assertEquals(
                Question.Language.ZH,
                Readers.TODAY.read(QuestionInput.of("2023?")).language());
    }

    @Test
    void anEarlierQuestionThatIsEmptyOrTooLongIsSkipped() {
        List<String> history = List.of("光大有哪些故障", "  ", "长".repeat(3_000));
        assertEquals("光大银行", names(Readers.TODAY.read(QuestionInput.of("为什么？").after(history))));
    }

    @Test
    void aQuestionThatStandsAloneTakesNothingOver() {
        Question question = Readers.TODAY.read(QuestionInput.of("Doris 集群为什么变慢").after(List.of("2024年光大银行有哪些故障")));
        assertEquals(List.of(), question.inherited());
        assertEquals("-", Rows.text(question.window()));
        assertEquals("Doris", names(question));
    }

    private static String names(Question question) {
        return question.entities().stream().map(Entity::canonical).collect(Collectors.joining("|"));
    }
}
