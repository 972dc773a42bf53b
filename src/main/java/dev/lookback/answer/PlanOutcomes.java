package dev.lookback.answer;

import dev.lookback.glossary.FoldedText;
import dev.lookback.index.ChunkKind;
import dev.lookback.index.Filter;
import dev.lookback.question.Question;
import dev.lookback.question.Question.Kind;
import dev.lookback.question.Question.Language;
import dev.lookback.report.Period;
import dev.lookback.retrieve.ContentTerm;
import dev.lookback.retrieve.Passage;
import dev.lookback.retrieve.RankedPassage;
import dev.lookback.retrieve.Retrieval;
import dev.lookback.retrieve.Retriever;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks in later reports for what became of an announcement: the passage that shares most of its content words decides, and
 * its words tell whether it was done, moved or dropped.
 */
final class PlanOutcomes {
    /** How long after it was announced something is looked for. */
    static final int WEEKS_AFTER = 9;

    private static final int PASSAGES = 12;
    private static final double COVERED = 0.5;
    private static final double COVERED_WITH_NAMES = 0.22;
    private static final double NEAR = 0.78;

    private static final Pattern DONE = Pattern.compile(
            "完成|通过|上线|投产|[升搬切迁做改测验]完|达标|达到|结束|发布|已|全量|(?i)\\b(?:done|finished|completed?|passed|live|shipped|closed|fixed|delivered)\\b");
    private static final Pattern MOVED = Pattern.compile(
            "延期|推迟|改到|改为|顺延|未完成|没做|没完成|没来得及|保不住|(?i)\\b(?:delayed|postponed|moved to|slipped|not done|pushed)\\b");
    private static final Pattern DROPPED = Pattern.compile("取消|终止|搁置|暂停|(?i)\\b(?:cancelled|dropped|paused)\\b");

    private final Retriever retriever;

    PlanOutcomes(Retriever retriever) {
        this.retriever = retriever;
    }

    /** What became of it. */
    enum Fate {
        DONE,
        MOVED,
        DROPPED,
        MENTIONED,
        NEVER
    }

    /**
     * What became of an announcement, with the passage that tells it.
     *
     * @param passage null if it was never mentioned again
     */
    record Found(Fate fate, @Nullable Passage passage) {}

    /** @param asOf later reports do not exist; null for no limit */
    Found of(Announcement announcement, @Nullable LocalDate asOf) {
        LocalDate told = announcement.told();
        if (told == null) {
            return new Found(Fate.NEVER, null);
        }
        Period after = new Period(told.plusDays(1), told.plusWeeks(WEEKS_AFTER));
        Question item = new Question(announcement.words(), Language.ZH, Kind.OTHER, after, List.of(), asOf, List.of());
        Filter filter = new Filter(after, Set.of(), Set.of(), null, asOf);
        Retrieval retrieval = retriever.retrieve(item, Set.of(), filter, PASSAGES);
        List<ContentTerm> names = retrieval.terms().stream()
                .filter(term -> term.kind() == ContentTerm.Kind.NAME)
                .toList();
        Optional<RankedPassage> best = retrieval.passages().stream()
                .filter(found -> isLater(found.passage(), told) && isAboutIt(found, names))
                .max(Comparator.comparingDouble(
                        found -> found.parts().coverage() + (isTold(found.passage()) ? 0 : -COVERED)));
        return best.map(found -> new Found(fate(found.passage()), found.passage()))
                .orElseGet(() -> new Found(Fate.NEVER, null));
    }

    private static boolean isAboutIt(RankedPassage found, List<ContentTerm> names) {
        RankedPassage.Parts parts = found.parts();
        String words =
                FoldedText.fold(found.passage().head() + "\n" + found.passage().text());
        boolean named = !names.isEmpty() && names.stream().allMatch(name -> name.isIn(words));
        return parts.coverage() >= COVERED
                || (named && parts.coverage() >= COVERED_WITH_NAMES)
                || (parts.coverage() >= COVERED_WITH_NAMES && parts.nearness() >= NEAR);
    }

    /** Something that happened rather than another announcement. */
    private static boolean isTold(Passage passage) {
        return passage.kind() != ChunkKind.PLAN;
    }

    private static boolean isLater(Passage passage, LocalDate told) {
        Period period = passage.report().period();
        return period != null && period.from().isAfter(told);
    }

    private static Fate fate(Passage passage) {
        String text = passage.text();
        if (passage.kind() == ChunkKind.PLAN) {
            return Fate.MENTIONED;
        }
        return MOVED.matcher(text).find()
                ? Fate.MOVED
                : DROPPED.matcher(text).find()
                        ? Fate.DROPPED
                        : DONE.matcher(text).find() ? Fate.DONE : Fate.MENTIONED;
    }
}
