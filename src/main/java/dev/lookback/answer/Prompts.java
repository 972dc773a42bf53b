package dev.lookback.answer;

import dev.lookback.guard.Fault;
import dev.lookback.llm.Prompt;
import dev.lookback.llm.PromptTemplate;
import dev.lookback.question.Question;
import dev.lookback.question.Question.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The texts sent to a model for one language; loading them checks their places. */
final class Prompts {
    private static final int ANSWER_TOKENS = 1500;

    private final PromptTemplate answer;
    private final PromptTemplate repair;
    private final PromptTemplate rewrite;
    private final PromptTemplate translate;

    Prompts(Language language) {
        String suffix = "_" + language.name().toLowerCase(Locale.ROOT);
        answer = PromptTemplate.load("answer" + suffix, Set.of("question", "computed", "passages"));
        repair = PromptTemplate.load("repair" + suffix, Set.of("sentence", "faults", "passages"));
        rewrite = PromptTemplate.load("rewrite" + suffix, Set.of("conversation", "question"));
        translate = PromptTemplate.load("translate" + suffix, Set.of("question"));
    }

    Prompt answer(Question question, Exhibits exhibits) {
        return answer.render(
                Map.of(
                        "question", PromptTemplate.harmless(words(question)),
                        "computed", exhibits.computedText(),
                        "passages", exhibits.passagesText()),
                ANSWER_TOKENS);
    }

    private static String words(Question question) {
        return question.asked() == null
                ? question.wording().standAlone()
                : "%s (%s)".formatted(question.asked(), question.text());
    }

    Prompt repair(String sentence, List<Fault> faults, List<Exhibit> about, int maxTokens) {
        return repair.render(
                Map.of(
                        "sentence", PromptTemplate.harmless(sentence),
                        "faults", PromptTemplate.harmless(Phrasing.faults(faults)),
                        "passages", about.stream().map(Exhibits::passageText).collect(Collectors.joining("\n"))),
                maxTokens);
    }

    /** Asks for a follow-up as a question of its own. */
    Prompt rewrite(String followUp, List<String> earlier, int maxTokens) {
        return rewrite.render(
                Map.of(
                        "question", PromptTemplate.harmless(followUp),
                        "conversation", PromptTemplate.harmless(String.join("\n", earlier))),
                maxTokens);
    }

    /** Asks for a question in the other language. */
    Prompt translate(String question, int maxTokens) {
        return translate.render(Map.of("question", PromptTemplate.harmless(question)), maxTokens);
    }

    /** What the model is told to do, which it must not repeat. */
    String task() {
        return answer.task();
    }
}
