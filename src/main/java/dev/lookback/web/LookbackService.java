package dev.lookback.web;

import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Optional;

/**
 * All that the routes need from the rest of the program. Safe for use by several threads.
 *
 * <p>Only {@link #status()} is called before the index answers. A mistake of the caller that only the implementation can
 * see is reported as {@link InvalidInput}; anything else thrown becomes a 500 whose cause stays in the log.
 */
public interface LookbackService {
    /**
     * Answers a question.
     *
     * @param input the question with those before it; its conversation is somebody else's business
     * @param listener told what is known before the answer is complete
     * @return the whole answer; what it says is ignored if the reader has left
     */
    AnswerJson ask(AskInput input, AnswerListener listener);

    /** Ranked passages. */
    SearchJson search(SearchInput input);

    /** Incidents, each event once. */
    IncidentsJson incidents(IncidentsInput input);

    /** Past incidents like a description. */
    SimilarJson similar(SimilarInput input);

    /** Names of the metrics that have a reading, in alphabetical order. */
    List<String> metrics(SeriesInput input);

    /** The readings of the metric that the input names. */
    Optional<MetricJson> metric(SeriesInput input);

    /** The projects that a report tells about, the latest told first. */
    List<ProjectItemJson> projects(SeriesInput input);

    /** The timeline of the project that the input names. */
    Optional<ProjectJson> project(SeriesInput input);

    /** Questions that the loaded reports answer. */
    List<String> suggestions(Language language);

    /** All loaded reports, by period and id. */
    List<ReportItemJson> reports();

    /** One report with its text. */
    Optional<ReportJson> report(String id);

    /** Files that could not be read, by path. */
    List<CoverageJson.Skipped> skipped();

    /** What else is measured, for {@code /metrics}. */
    default List<MeterBinder> meters() {
        return List.of();
    }

    /** What is loaded; must be cheap, it is asked with every request. */
    StatusJson status();
}
