package dev.lookback.answer;

import dev.lookback.glossary.FoldedText;
import dev.lookback.index.HybridIndex;
import dev.lookback.question.Question;
import dev.lookback.report.Period;
import dev.lookback.retrieve.Retriever;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Answers how far a project is and how it went: which states are told ({@link ProjectStates}), then the timeline. */
final class ProgressAnswers implements AnswerWriter {
    /** Words that ask for what came after the days named. */
    private static final Pattern OUTCOME = Pattern.compile(
            "后来|结果|最后|最终|下文|达到|达成|成了|实际|做完|(?i)\\b(?:outcome|in the end|eventually|became|got done|did it|actually|since then|afterwards)\\b");

    private final ProjectStates projects;

    ProgressAnswers(HybridIndex index, Retriever retriever) {
        projects = new ProjectStates(index, retriever);
    }

    /** Writes nothing if the question names no project that is told of on its days. */
    @Override
    public Outcome write(Asked asked, Draft draft) {
        Question question = asked.question();
        List<ProjectState> states = onDays(question, projects.find(question, asked.retrieval()));
        if (states.stream().anyMatch(ProjectState::tells)) {
            new ProgressWriter(asked.texts(), draft).write(name(question, states), states);
        }
        return Outcome.of(draft);
    }

    private static List<ProjectState> onDays(Question question, List<ProjectState> states) {
        Period window = question.window();
        if (window == null) {
            return states;
        }
        boolean goesOn = OUTCOME.matcher(question.text()).find();
        return states.stream()
                .filter(state -> {
                    Period period = state.passage().report().period();
                    LocalDate date = state.date();
                    return period != null
                            && date != null
                            && (goesOn
                                    ? !Objects.requireNonNull(date).isBefore(window.from())
                                    : period.overlaps(window));
                })
                .toList();
    }

    /** What the question calls the project, if that is one name and the reports know it. */
    private static String name(Question question, List<ProjectState> states) {
        String subject = IncidentAnswers.subject(question);
        String topic = FoldedText.fold(question.wording().topic());
        boolean isName = topic.length() > 1
                && topic.indexOf(' ') < 0
                && states.stream()
                        .anyMatch(state -> FoldedText.fold(state.quote()).contains(topic)
                                || FoldedText.fold(String.join(
                                                "\n", state.passage().chunk().section()))
                                        .contains(topic));
        return subject.isEmpty() && isName ? question.wording().topic() : subject;
    }
}
