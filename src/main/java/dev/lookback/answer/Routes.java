package dev.lookback.answer;

import dev.lookback.answer.AnswerWriter.Outcome;
import dev.lookback.index.ChunkKind;
import dev.lookback.index.HybridIndex;
import dev.lookback.question.Question.Kind;
import dev.lookback.retrieve.Retriever;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which writers answer which kind of question, in the order in which they are asked. Safe for use by several threads. */
final class Routes {
    private final IncidentAnswers incidents;
    private final MetricAnswers metrics;
    private final CourseAnswers courses;
    private final ProgressAnswers projects;
    private final OverdueAnswers overdue;
    private final PlanAnswers plans;
    private final SummaryAnswers summaries;
    private final PassageAnswers passages;
    /** What asks for something of its own, whatever kind of question it looks like. */
    private final List<AnswerWriter> first;

    /**
     * @param known incidents
     */
    Routes(HybridIndex index, Retriever retriever, Incidents known, IncidentAnswers incidents) {
        this.incidents = incidents;
        metrics = new MetricAnswers(index);
        projects = new ProgressAnswers(index, retriever);
        overdue = new OverdueAnswers(index);
        courses = new CourseAnswers(metrics, incidents, projects);
        plans = new PlanAnswers(index, retriever);
        summaries = new SummaryAnswers(index, known, retriever);
        passages = new PassageAnswers(retriever);
        first = List.of(
                new RoleQuestions(),
                new WeekdayQuestions(),
                metrics::writeBound,
                new IncidentShare(known),
                new LastIncident(known),
                new QuietStretches(known),
                new AuthorAnswers(index, retriever, known));
    }

    /** Lets the writers of what is asked in one way only try, then those for the question's kind, the passages' own words last. */
    Outcome write(Asked asked, Draft draft) {
        List<AnswerWriter> writers = new ArrayList<>(first);
        writers.addAll(of(asked.question().kind()));
        for (AnswerWriter writer : writers) {
            Outcome outcome = writer.write(asked, draft);
            if (outcome != Outcome.PASSED) {
                return outcome;
            }
        }
        return Outcome.PASSED;
    }

    private List<AnswerWriter> of(Kind kind) {
        return switch (kind) {
            case CAUSE, HANDLING, SIMILAR -> List.of(incidents, passages);
            case DURATION, LIST -> List.of(overdue, incidents, passages);
            case COMPARE -> List.of(overdue, unlessIncidents(metrics), incidents, passages);
            case COUNT -> List.of(unlessIncidents(metrics::writeNamed), incidents, passages);
            case TREND -> List.of(courses, passages);
            case OTHER -> List.of(overdue, incidents, courses, passages);
            case PROGRESS -> List.of(overdue, projects, plans, passages);
            case PLAN -> List.of(overdue, plans, passages);
            case SUMMARY -> List.of(summaries, passages);
        };
    }

    /** A number is that of a metric only where no word tells that incidents are meant. */
    private AnswerWriter unlessIncidents(AnswerWriter writer) {
        return (asked, draft) -> {
            if (!incidents.areAsked(asked)) {
                writer.write(asked, draft);
            }
            return Outcome.of(draft);
        };
    }

    /** Kinds of passages that a kind of question prefers. */
    static Set<ChunkKind> wanted(Kind kind) {
        return switch (kind) {
            case CAUSE, HANDLING, DURATION, COUNT, LIST, COMPARE, SIMILAR -> EnumSet.of(ChunkKind.INCIDENT);
            case TREND -> EnumSet.of(ChunkKind.METRIC);
            case PROGRESS -> EnumSet.of(ChunkKind.PROGRESS, ChunkKind.NOTE);
            case PLAN -> EnumSet.of(ChunkKind.PLAN, ChunkKind.PROGRESS);
            case SUMMARY, OTHER -> EnumSet.noneOf(ChunkKind.class);
        };
    }
}
