package dev.lookback.answer;

import dev.lookback.facts.Progress;
import dev.lookback.glossary.FoldedText;
import dev.lookback.report.Period;
import dev.lookback.retrieve.Passage;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one report says about a project.
 *
 * @param progress what was read from the words; null if they tell neither percentage nor stage nor day
 * @param passage where they stand
 * @param quote the words, a substring of the passage's text
 * @param isOwn whether they are about the project itself rather than mention it
 */
record ProjectState(@Nullable Progress progress, Passage passage, String quote, boolean isOwn) {
    /** Words for being over, whichever way. */
    private static final Pattern ENDED = Pattern.compile(
            "(?<!未)完成(?!率|度)|[升搬切迁做改测]完|关闭|结束|收官|取消|终止|叫停|暂停|全量|结项|(?i)\\b(?:finished|completed?|closed|done|cancelled|canceled|dropped|paused|live|not going to happen)\\b");

    /** {@code 可下线 4个，暂停1个，完成1个}: what became of parts. */
    private static final Pattern COUNT_OF_PARTS = Pattern.compile("\\p{IsHan}{2,8}\\s?\\d+\\s?[个项张家类套]");

    /** {@code 充电桩：进度 10%}: what a line names before it says anything. */
    private static final Pattern NAME =
            Pattern.compile("^[\\s*-]*[【\\[]?([^\\d,，。；;:：】\\]]{2,20})(?:[】\\]]\\s*[:：]?|[:：])");

    /** {@code 计划：4/20 上线}: words that stand before a colon and name nothing. */
    private static final Pattern LABEL = Pattern.compile(
            "计划|预计|进度|进展|状态|目标|时间|里程碑|节点|下一步|风险|结论|说明|(?i)\\b(?:plan|planned|status|progress|target|date|next|due|eta|risk|note)\\b");

    /** By report, then by place in it. */
    static final Comparator<ProjectState> BY_TIME = Comparator.comparing(
                    ProjectState::date, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(state -> state.passage().report().id())
            .thenComparingInt(state -> state.passage().chunk().span().firstLine())
            .thenComparing(ProjectState::quote);

    /** Last day of the report; null if its period is unknown. */
    @Nullable
    LocalDate date() {
        Period period = passage.report().period();
        return period == null ? null : period.to();
    }

    /** The project as it is called in these words; empty if nothing was read from them. */
    Optional<String> project() {
        return Optional.ofNullable(progress).map(Progress::project);
    }

    /** Whether the line begins with the name of something else than the project, a part of it for instance. */
    boolean isOfPart(String project) {
        Matcher name = NAME.matcher(quote);
        return name.find() && !LABEL.matcher(name.group(1)).find() && !isSame(name.group(1), project);
    }

    /** 磐石3.0 and 磐石3.0延期 are one. */
    static boolean isSame(String name, String other) {
        String one = FoldedText.fold(name).replace(" ", "");
        String two = FoldedText.fold(other).replace(" ", "");
        return one.contains(two) || two.contains(one);
    }

    /** Whether they tell where the project stands. */
    boolean tells() {
        return isOwn && (progress != null || ends());
    }

    /** Whether they say that it is over. */
    boolean ends() {
        return ENDED.matcher(COUNT_OF_PARTS.matcher(quote).replaceAll("")).find();
    }

    /** The words in one line. */
    String words() {
        return quote.replaceAll("\\s+", " ");
    }
}
