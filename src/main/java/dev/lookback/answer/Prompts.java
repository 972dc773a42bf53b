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

    Prompts(Language language) {
        String suffix = "_" + language.name().toLowerCase(Locale.ROOT);
        answer = PromptTemplate.load("answer" + suffix, Set.of("question", "computed", "passages"));
        repair = PromptTemplate.load("repair" + suffix, Set.of("sentence", "faults", "passages"));
    }

    Prompt answer(Question question, Exhibits exhibits) {
        return answer.render(
                Map.of(
                        "question", PromptTemplate.harmless(question.wording().standAlone()),
                        "computed", exhibits.computedText(),
                        "passages", exhibits.passagesText()),
                ANSWER_TOKENS);
    }

    Prompt repair(String sentence, List<Fault> faults, List<Exhibit> about, int maxTokens) {
        return repair.render(
                Map.of(
                        "sentence", PromptTemplate.harmless(sentence),
                        "faults", PromptTemplate.harmless(Phrasing.faults(faults)),
                        "passages", about.stream().map(Exhibits::passageText).collect(Collectors.joining("\n"))),
                maxTokens);
    }

    /** What the model is told to do, which it must not repeat. */
    String task() {
        return answer.task();
    }
}
