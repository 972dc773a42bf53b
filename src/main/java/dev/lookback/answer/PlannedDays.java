package dev.lookback.answer;

import dev.lookback.facts.Progress;
import dev.lookback.facts.Progress.Stage;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The days a project was planned to be finished on, one after the other, and the day it was. Only a later day than before
 * counts as a move: earlier ones are mostly those of single steps.
 */
final class PlannedDays {
    /** Words for the whole being finished; days of meetings and single steps are no targets. */
    private static final Pattern FINISH = Pattern.compile(
            "延期|改到|改为|改至|推迟|顺延|上线|完成|投产|交付|全量|迁完|搬完|切完|结束|验收|发布|灰度|结项|目标|(?i)\\b(?:live|done|complet\\w*|finish\\w*|target|end of|launch\\w*|deliver\\w*|moved? (?:from|to)|now mid|slip\\w*|postpon\\w*|delay\\w*)");

    private static final String WHOLE = "100";

    private final List<Step> planned = new ArrayList<>();
    private @Nullable Step finished;

    private record Step(LocalDate day, ProjectState state) {}

    /** @param states by time */
    PlannedDays(List<ProjectState> states) {
        for (ProjectState state : states) {
            Progress progress = state.progress();
            if (progress != null
                    && state.isOwn()
                    && FINISH.matcher(state.quote()).find()) {
                read(progress, state);
            }
        }
    }

    private void read(Progress progress, ProjectState state) {
        LocalDate day = progress.planned();
        if (day != null && (planned.isEmpty() || day.isAfter(planned.getLast().day))) {
            planned.add(new Step(day, state));
        }
        boolean ended = isWhole(progress) || (progress.done() != null && progress.stage() == Stage.ONLINE);
        LocalDate end = progress.done() != null ? progress.done() : state.date();
        if (day != null && !ended && finished != null && day.isAfter(finished.day)) {
            // What was done before it was planned is another part.
            finished = null;
        }
        boolean partly = progress.percent() != null && !isWhole(progress);
        if (ended && !partly && end != null) {
            boolean sooner = finished != null && isWhole(progressOf(finished));
            finished = sooner ? finished : new Step(end, state);
        } else if (partly) {
            finished = null;
        }
    }

    private static boolean isWhole(@Nullable Progress progress) {
        return progress != null && WHOLE.equals(progress.percent());
    }

    private static @Nullable Progress progressOf(Step step) {
        return step.state.progress();
    }

    /** Says nothing if no day was planned. */
    void say(Texts texts, Draft draft) {
        if (planned.isEmpty()) {
            return;
        }
        List<Integer> cited = new ArrayList<>();
        List<String> days = new ArrayList<>();
        for (Step step : planned) {
            cited.add(draft.cite(step.state.passage(), step.state.quote()));
            days.add(texts.of("planned.step", step.day, PassageWriter.from(step.state.passage())));
        }
        String all = String.join(texts.of("planned.then"), days);
        LocalDate first = planned.getFirst().day;
        Step end = finished;
        if (end == null) {
            long slip = ChronoUnit.DAYS.between(first, planned.getLast().day);
            draft.say(slip > 0 ? texts.of("planned.slipped", all, slip) : texts.of("planned.days", all), cited);
            return;
        }
        cited.add(draft.cite(end.state.passage(), end.state.quote()));
        long late = ChronoUnit.DAYS.between(first, end.day);
        Progress progress = progressOf(end);
        boolean isDay = progress != null && progress.done() != null;
        if (!isDay) {
            draft.say(texts.of("planned.reported", all, end.day), cited);
            return;
        }
        String key = late > 0 ? "planned.late" : late < 0 ? "planned.early" : "planned.onTime";
        draft.say(texts.of(key, all, end.day, Math.abs(late)), cited);
    }
}
