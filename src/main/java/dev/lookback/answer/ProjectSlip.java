package dev.lookback.answer;

import dev.lookback.facts.Progress;
import dev.lookback.facts.Progress.Stage;
import dev.lookback.glossary.FoldedText;
import dev.lookback.index.ReportSummary;
import dev.lookback.report.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far a project is behind its first date.
 *
 * @param project its name
 * @param first what was planned first
 * @param last when it was done, or what is planned by now
 * @param isDone whether it was done
 */
record ProjectSlip(String project, Step first, Step last, boolean isDone) {
    /** Words of a date that took the place of another. */
    private static final Pattern MOVED = Pattern.compile(
            "延期|延后|延到|延至|改到|改为|改至|推迟|顺延|调整(?:到|为|至)|原计划|原定|比(?:原)?计划晚|(?i)\\b(?:delayed|moved|postponed|slip\\w*|pushed|instead of|now (?:mid|end|late|early|\\d)|later than|new date|original\\w*)\\b");
    /** Words for the whole being finished. */
    private static final Pattern FINISH = Pattern.compile(
            "上线|完成|投产|交付|全量|迁完|搬完|切完|结束|验收|发布|结项|目标|清空|退租|(?i)\\b(?:live|done|complet\\w*|finish\\w*|target|end of|end:|launch\\w*|deliver\\w*|by|due)\\b");

    /** Words of a part of it, or of something on the way. */
    private static final Pattern STEP = Pattern.compile(
            "第[一二三四五六七八九十\\d]+[批套期台轮]|[一二三]期|专线|提测|联调|压测|评审|演练|测试环境|正式结论|窗口|(?i)\\b(?:first|second|third|next|rehearsal|phase|batch|review|pilot|zone)\\b");

    private static final String WHOLE = "100";

    /** Where a day is told. */
    record Told(Progress progress, ReportSummary report, String chunk) {
        /** Last day of the report. */
        private LocalDate reported() {
            return Objects.requireNonNull(report.period()).to();
        }
    }

    /** A day with what tells it. */
    record Step(LocalDate day, Told told) {}

    /** Days between the first date and the last; negative if it came sooner. */
    long days() {
        return ChronoUnit.DAYS.between(first.day, last.day);
    }

    /** One of each project that has a first date and something that came of it, the latest first. */
    static List<ProjectSlip> of(List<Told> told) {
        Map<String, List<Told>> projects = new LinkedHashMap<>();
        told.stream()
                .filter(each -> each.report.period() != null)
                .sorted(Comparator.comparing(
                        each -> Objects.requireNonNull(each.report.period()), Comparator.comparing(Period::to)))
                .forEach(each -> projects.computeIfAbsent(key(each), key -> new ArrayList<>())
                        .add(each));
        return projects.values().stream()
                .map(each -> of(each.getFirst().progress.project(), each))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingLong(ProjectSlip::days).reversed().thenComparing(ProjectSlip::project))
                .toList();
    }

    private static String key(Told told) {
        return FoldedText.fold(told.progress.project()).replace(" ", "");
    }

    /** @param told of one project, by time */
    private static Optional<ProjectSlip> of(String project, List<Told> told) {
        List<Step> plans = new ArrayList<>();
        @Nullable Step done = null;
        for (Told each : told) {
            Progress progress = each.progress;
            String quote = progress.quote().text();
            boolean isStep = STEP.matcher(quote).find();
            boolean isWhole = WHOLE.equals(progress.percent());
            LocalDate planned = progress.planned();
            if (isWhole
                    || (progress.done() != null
                            && progress.percent() == null
                            && progress.stage() == Stage.ONLINE
                            && !isStep)) {
                LocalDate end = progress.done() == null ? each.reported() : progress.done();
                done = plans.isEmpty() ? null : new Step(end, each);
            } else if (progress.percent() != null) {
                done = null;
            }
            if (planned != null && !isStep && !isWhole && FINISH.matcher(quote).find()) {
                plans.add(new Step(planned, each));
            }
        }
        if (plans.isEmpty()) {
            return Optional.empty();
        }
        Step first = plans.getFirst();
        return done != null
                ? Optional.of(new ProjectSlip(project, first, done, true))
                : plans.reversed().stream()
                        .filter(step -> step.day.isAfter(first.day) && isMove(step, plans))
                        .findFirst()
                        .map(step -> new ProjectSlip(project, first, step, false));
    }

    /** A later day alone may be that of a step; one that is said again, or said to be a move, is the project's. */
    private static boolean isMove(Step step, List<Step> plans) {
        boolean again =
                plans.stream().filter(other -> other.day.equals(step.day)).count() > 1;
        return again
                || step.told.progress.stage() == Stage.DELAYED
                || MOVED.matcher(step.told.progress.quote().text()).find();
    }
}
