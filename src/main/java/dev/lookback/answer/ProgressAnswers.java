package dev.lookback.answer;

import dev.lookback.glossary.FoldedText;
import dev.lookback.index.HybridIndex;
import dev.lookback.question.Question;
import dev.lookback.report.Period;
import dev.lookback.retrieve.Retriever;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Answers how far a project is and how it went: which states are told ({@link ProjectStates}), then the timeline. */
final class ProgressAnswers implements AnswerWriter {
    /** Words that ask for what came after the days named. */
    private static final Pattern OUTCOME = Pattern.compile(
            "后来|结果|最后|最终|下文|达到|达成|成了|实际|做完|(?i)\\b(?:outcome|in the end|eventually|became|got done|did it|actually|since then|afterwards)\\b");

    private static final Pattern PERCENT =
            Pattern.compile("百分之|百分比|(?:进度|完成度|完成率)[^,，。]{0,6}(?:多少|几)|%|(?i)\\bper ?cent(?:age)?\\b|\\bhow far\\b");

    /** Marks around a heading. */
    private static final Pattern MARKS =
            Pattern.compile("^[\\s#*\\-•·\\d.、)）A-Z]*?[【\\[「《]?\\s*|\\s*[】\\]」》:：*]*\\s*$");

    private static final int SHORTEST_HEADING = 3;
    private static final int LONGEST_ALIAS = 4;

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
            boolean asksPercent = PERCENT.matcher(question.text()).find();
            new ProgressWriter(asked.texts(), draft).write(name(question, states), states, asksPercent);
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

    /**
     * What the project is called: as a report calls it, if the question says so too; else by its entity, unless that is only
     * somebody the project has to do with.
     */
    private static String name(Question question, List<ProjectState> states) {
        Optional<String> said = saidName(question, states);
        if (said.isPresent()) {
            return said.get();
        }
        String subject = ScopeWords.subject(question);
        if (!subject.isEmpty()) {
            return isOnlyParty(question) ? "" : subject;
        }
        String topic = FoldedText.fold(question.wording().topic());
        boolean isName = topic.length() > 1
                && topic.indexOf(' ') < 0
                && states.stream()
                        .anyMatch(state -> FoldedText.fold(state.quote()).contains(topic)
                                || FoldedText.fold(String.join(
                                                "\n", state.passage().chunk().section()))
                                        .contains(topic));
        return isName ? question.wording().topic() : "";
    }

    /** The longest name of a project or heading above a state that the question says whole. */
    private static Optional<String> saidName(Question question, List<ProjectState> states) {
        String text = FoldedText.fold(question.text()).replace(" ", "");
        return states.stream()
                .filter(ProjectState::isOwn)
                .flatMap(state -> Stream.concat(state.project().stream(), state.passage().chunk().section().stream()))
                .map(name -> MARKS.matcher(name).replaceAll("").strip())
                .filter(name -> name.codePointCount(0, name.length()) >= SHORTEST_HEADING)
                .filter(name -> text.contains(FoldedText.fold(name).replace(" ", "")))
                .max(Comparator.comparingInt(String::length));
    }

    /** 人行现场检查 is no name of the People's Bank: the question says more than the name of somebody. */
    private static boolean isOnlyParty(Question question) {
        return question.entities().stream().allMatch(entity -> switch (entity.kind()) {
            case BANK, NETWORK, CHANNEL, COMPANY ->
                question.wording().contentWords().size() > 1
                        || question.wording().topic().length() > LONGEST_ALIAS;
            case SYSTEM, TERM -> false;
        });
    }
}
