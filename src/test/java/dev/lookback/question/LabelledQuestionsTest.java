package dev.lookback.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Questions labelled with language, kind and window before the rules were written. */
class LabelledQuestionsTest {
    @Test
    void understandsTheQuestionsTheRulesWereWrittenWith() {
        assertEquals(List.of(), misunderstood("/question/labelled.tsv"));
    }

    @Test
    void understandsTheQuestionsTheRulesHadNotSeen() {
        assertEquals(List.of(), misunderstood("/question/unseen.tsv"));
    }

    private static List<String> misunderstood(String table) {
        return DataTable.rows(table).stream()
                .filter(row -> !understood(row.getLast()).equals(String.join(" ", row.subList(0, 3))))
                .map(row -> row.getLast() + " -> " + understood(row.getLast()))
                .toList();
    }

    private static String understood(String text) {
        Question question = Readers.TODAY.read(QuestionInput.of(text));
        String language = question.language() == Question.Language.ZH ? "zh" : "en";
        return language + " " + question.kind() + " " + Rows.text(question.window());
    }
}
