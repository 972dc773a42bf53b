package dev.lookback.answer;

import dev.lookback.index.ChunkKind;
import dev.lookback.question.Question;
import dev.lookback.question.Question.Kind;
import java.util.regex.Pattern;

/**
 * Answers what a value is and how it developed: by readings of a metric; where no metric is meant, by incidents over time or
 * by how much of a project was done. Safe for use by several threads.
 */
final class CourseAnswers implements AnswerWriter {
    /** Words for how much of something is done. */
    private static final Pattern SHARE_DONE = Pattern.compile(
            "进度|进展|做到|完成|迁|搬|(?i)\\b(?:progress|advance[ds]?|per ?cent|percent|migrat\\w+|move[ds]? out|move|rollout|complete[ds]?)\\b");

    private final MetricAnswers metrics;
    private final IncidentAnswers incidents;
    private final ProgressAnswers projects;

    CourseAnswers(MetricAnswers metrics, IncidentAnswers incidents, ProgressAnswers projects) {
        this.metrics = metrics;
        this.incidents = incidents;
        this.projects = projects;
    }

    /** For questions of a course; of others for those where a metric is what was found first. */
    @Override
    public Outcome write(Asked asked, Draft draft) {
        Question question = asked.question();
        if (question.kind() != Kind.TREND && !asked.isFirst(ChunkKind.METRIC)) {
            return Outcome.PASSED;
        }
        return switch (metrics.write(asked, draft)) {
            case NONE_FITS -> PassageAnswers.isSaid(asked.retrieval()) ? Outcome.PASSED : Outcome.NONE_FITS;
            case WRITTEN -> {
                if (question.window() == null && draft.isOnePoint() && PassageAnswers.isSaid(asked.retrieval())) {
                    new PassageWriter(asked.texts(), draft)
                            .write(question, asked.retrieval().passages());
                }
                yield Outcome.WRITTEN;
            }
            case PASSED -> {
                if (incidents.areAsked(asked)) {
                    incidents.writeThem(asked, draft);
                } else if (SHARE_DONE.matcher(question.text()).find()) {
                    projects.write(asked, draft);
                }
                yield Outcome.of(draft);
            }
        };
    }
}
