package dev.lookback.facts;

import dev.lookback.facts.Progress.Stage;
import dev.lookback.report.Period;
import dev.lookback.report.Report;
import dev.lookback.report.TimeMention;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads percent, stage and dates from what a line says about a project, clause by clause.
 *
 * <pre>
 * 整体进度 64%，联调中，计划 7/18 提测      64, developing, planned 7/18: what is still to come gives no stage
 * 9/12 已上线                          online, done 9/12
 * 原定 6/28 上线，顺延至 7/12             delayed, planned 7/12: the last date
 * 改到 10 月底                          planned 10/31: vague days end with their last
 * </pre>
 */
final class ProgressReader {
    private static final Pattern PERCENT = Pattern.compile("(?<![\\d.+-])(\\d{1,3}(?:\\.\\d+)?)\\s?%");
    /** {@code 取消迁移4个，完成22个，推进中9个（…}: what became of parts. */
    private static final Pattern COUNT_OF_PARTS =
            Pattern.compile("[\\p{IsHan}\\s]{2,8}\\d+\\s?[个项张家类套](?:\\s*\\(.*|\\s*)");

    private static final Pattern BRACKET = Pattern.compile("\\([^()]*\\)");
    private static final int CONTEXT = 10;

    /** {@code 推进中9个（进度90%的8个，进度10%的1个）}: how far some of its parts are, not how far it is. */
    private static final Pattern OF_PARTS = Pattern.compile("^(?:以[上下])?的?\\s?\\d+\\s?[个项张家类套]");

    private final Map<Stage, WordList> stages = new LinkedHashMap<>();
    private final WordList earlier = WordList.of(
            List.of("原定", "原计划", "原预计", "比原计划", "originally", "promised for", "promised by", "/^原\\s?\\d/"));
    private final WordList planCue = WordList.load("plan-cue.txt");
    private final WordList percentCue = WordList.load("percent-cue.txt");
    private final WordList notPercent = WordList.load("not-percent.txt");

    ProgressReader() {
        for (String line : WordList.lines("stages.tsv")) {
            String[] columns = line.split("\t", 2);
            stages.put(Stage.valueOf(columns[0]), WordList.of(List.of(columns[1].split("\\|", -1))));
        }
    }

    /**
     * What a line says.
     *
     * @param percent as written, without the sign
     */
    record State(
            @Nullable String percent,
            @Nullable Stage stage,
            @Nullable LocalDate planned,
            @Nullable LocalDate done) {
        boolean saysAnything() {
            return percent != null || stage != null || planned != null || done != null;
        }
    }

    State read(Stretch words, Report report) {
        Period period = report.period();
        List<Timed> times = Timed.in(words, report);
        LocalDate planned = null;
        LocalDate finished = null;
        List<Stage> found = new ArrayList<>();
        for (Clause clause : Clauses.of(words)) {
            if (earlier.in(clause.words())
                    && stage(clause.words()).filter(one -> one == Stage.DELAYED).isEmpty()) {
                continue;
            }
            List<Timed> own = times.stream()
                    .filter(time -> isDate(time) && clause.words().holds(time.words()))
                    .toList();
            LocalDate last = own.isEmpty() ? null : lastDay(own.getLast());
            boolean ofParts =
                    COUNT_OF_PARTS.matcher(clause.words().folded().strip()).matches();
            Optional<Stage> stage = ofParts ? Optional.empty() : stage(clause.words());
            boolean moved = stage.filter(one -> one == Stage.DELAYED).isPresent();
            boolean future = last != null && period != null && last.isAfter(period.to());
            boolean coming = future || planCue.in(clause.words());
            if (last != null && (coming || moved)) {
                planned = last;
            } else if (last != null
                    && finished == null
                    && isDay(own.getLast())
                    && stage.filter(one -> one == Stage.ONLINE).isPresent()) {
                finished = last;
            }
            stage.filter(one -> !coming || ordinal(one) <= ordinal(Stage.DELAYED))
                    .ifPresent(found::add);
        }
        Stage stage = found.stream()
                .min((one, other) -> ordinal(one) - ordinal(other))
                .orElse(null);
        return new State(percent(words).orElse(null), stage, planned, finished);
    }

    private int ordinal(Stage stage) {
        return List.copyOf(stages.keySet()).indexOf(stage);
    }

    /** A day or a part of a month; a week is no date to hold anybody to. */
    private static boolean isDate(Timed time) {
        return time.mention().days() != null && time.mention().precision() != TimeMention.Precision.WEEK;
    }

    private static boolean isDay(Timed time) {
        return time.hasDay();
    }

    private static @Nullable LocalDate lastDay(Timed time) {
        if (time.mention().until() != null && time.mention().until().date() != null) {
            return time.mention().until().date();
        }
        Period days = time.mention().days();
        return days == null ? null : days.to();
    }

    Optional<Stage> stage(Stretch words) {
        return stages.entrySet().stream()
                .filter(entry -> entry.getValue().in(words))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The whole project's percentage if one is called so, else the first that may be one. */
    Optional<String> percent(Stretch words) {
        Matcher matcher = PERCENT.matcher(withoutParts(words.folded()));
        String first = null;
        while (matcher.find()) {
            Stretch before = words.cut(Math.max(0, matcher.start() - CONTEXT), matcher.start());
            Stretch after = words.cut(matcher.end(), words.length());
            boolean usable = Double.parseDouble(matcher.group(1)) <= 100
                    && !notPercent.in(before)
                    && !OF_PARTS.matcher(after.folded()).lookingAt();
            if (usable && percentCue.in(before)) {
                return Optional.of(matcher.group(1));
            }
            first = first == null && usable ? matcher.group(1) : first;
        }
        return Optional.ofNullable(first);
    }

    /** Blanks out brackets that list how far several parts are; lengths stay. */
    private static String withoutParts(String folded) {
        return BRACKET.matcher(folded).replaceAll(bracket -> {
            boolean several = PERCENT.matcher(bracket.group()).results().count() > 1;
            return several ? " ".repeat(bracket.group().length()) : Matcher.quoteReplacement(bracket.group());
        });
    }
}
