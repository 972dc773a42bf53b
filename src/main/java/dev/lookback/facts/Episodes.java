package dev.lookback.facts;

import dev.lookback.report.NumberWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text where it goes on to another thing that broke.
 *
 * <pre>
 * 10:07 报表打不开，10:30 重启好了；16:45 开票失败…           the first is over, and a time and a failure follow
 * …back at 11:52. Separately, at 19:05 the VPN …          the same, and the words say that it is another
 * 14:20 登录失败，14:40 恢复；15:10 再次失败                   the same thing once more: one story
 * </pre>
 */
final class Episodes {
    /** How far into its sentence the time of a new story may begin. */
    private static final int LEAD = 42;

    private static final Pattern SAME_DAY = Pattern.compile(
            "(?:而|且)?(?:同一?[天日]|当[天日晚])|later (?:that|the same) |(?:that|the same) (?:day|afternoon|evening|night)");

    /** A length of time, after which it was over. */
    private static final Pattern LENGTH =
            Pattern.compile("\\d\\s?多?(?:分钟|小时|mins?\\b|minutes?\\b|hours?\\b|h\\b)|[一二两三四五六七八九十半]个?多?(?:分钟|小时|钟头)"
                    + "|\\b(?:half an|an|" + NumberWords.ENGLISH + ") (?:minutes?|hours?)\\b");

    private final WordList action = WordList.load("action.txt");
    private final WordList failure = WordList.load("failure.txt");
    private final WordList over = WordList.load("recovery.txt");
    private final WordList another = WordList.load("another.txt");
    private final WordList again = WordList.load("again.txt");
    private final WordList drill = WordList.load("drill.txt");

    /**
     * A part of a text.
     *
     * @param day the day named before it; null for the first part, or if none was
     */
    record Part(Stretch words, @Nullable LocalDate day) {}

    /** A sentence. */
    private record Sentence(Stretch words, List<Clause> clauses) {}

    List<Part> cut(Stretch text, List<Timed> times) {
        if (ChatLines.in(text)) {
            return List.of(new Part(text, null));
        }
        List<Part> parts = new ArrayList<>();
        int start = text.from();
        boolean failed = false;
        boolean settled = false;
        boolean treated = false;
        for (Sentence sentence : sentences(text)) {
            boolean fails = fails(sentence);
            boolean begins = failed
                    && fails
                    && (settled
                            || another.atStart(sentence.words()).isPresent()
                            || (treated
                                    && SAME_DAY.matcher(sentence.words().folded())
                                            .lookingAt()))
                    && isTimed(sentence, times)
                    && !again.in(sentence.words())
                    && !drill.in(sentence.words());
            if (begins) {
                parts.add(part(text, start, sentence.words().from(), times, parts));
                start = sentence.words().from();
                settled = false;
                treated = false;
            }
            failed |= fails;
            settled |= failed && settles(sentence, times);
            treated |= failed && action.in(sentence.words());
        }
        parts.add(part(text, start, text.to(), times, parts));
        return List.copyOf(parts);
    }

    /** Begins on the day that the part before it begins with, unless it names its own. */
    private static Part part(Stretch text, int from, int to, List<Timed> times, List<Part> before) {
        Part last = before.isEmpty() ? null : before.getLast();
        LocalDate day = last == null
                ? null
                : times.stream()
                        .filter(time -> last.words().holds(time.words())
                                && !time.mention().future())
                        .flatMap(time -> time.day().stream())
                        .findFirst()
                        .orElse(last.day());
        return new Part(new Stretch(text.source(), from, to), day);
    }

    private static List<Sentence> sentences(Stretch text) {
        List<Sentence> sentences = new ArrayList<>();
        List<Clause> open = new ArrayList<>();
        for (Clause clause : Clauses.of(text)) {
            if (!open.isEmpty() && open.getLast().sentence() != clause.sentence()) {
                sentences.add(sentence(open));
                open = new ArrayList<>();
            }
            open.add(clause);
        }
        if (!open.isEmpty()) {
            sentences.add(sentence(open));
        }
        return sentences;
    }

    private static Sentence sentence(List<Clause> clauses) {
        return new Sentence(clauses.getFirst().words().upTo(clauses.getLast().words()), List.copyOf(clauses));
    }

    /** A clause tells of a failure before any tells that it works again. */
    private boolean fails(Sentence sentence) {
        for (Clause clause : sentence.clauses()) {
            if (failure.in(clause.words()) && !over.in(clause.words())) {
                return true;
            }
            if (over.in(clause.words())) {
                return failure.first(clause.words())
                        .filter(word -> word.from()
                                < over.first(clause.words()).orElseThrow().from())
                        .isPresent();
            }
        }
        return false;
    }

    private static boolean isTimed(Sentence sentence, List<Timed> times) {
        int from = sentence.words().from();
        return times.stream()
                .anyMatch(time -> time.hasClock()
                        && time.words().from() >= from
                        && time.words().from() <= from + LEAD);
    }

    /** It works again, or a range of times says how long it did not. */
    private boolean settles(Sentence sentence, List<Timed> times) {
        return over.in(sentence.words())
                || LENGTH.matcher(sentence.words().folded()).find()
                || times.stream()
                        .anyMatch(time -> time.hasClock()
                                && time.mention().until() != null
                                && sentence.words().contains(time.words()));
    }
}
