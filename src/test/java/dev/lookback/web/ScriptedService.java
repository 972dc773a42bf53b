package dev.lookback.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Gives the answers it was told to give, and keeps what it was asked. */
final class ScriptedService implements LookbackService {
    final List<AskInput> asked = Collections.synchronizedList(new ArrayList<>());
    final List<SearchInput> searched = Collections.synchronizedList(new ArrayList<>());
    final List<Object> factsAsked = Collections.synchronizedList(new ArrayList<>());
    volatile List<IncidentJson> incidents = List.of(Samples.LINE_CUT_INCIDENT);
    volatile StatusJson status = new StatusJson(true, 2, 40, 40, 3, null);
    volatile List<ReportJson> reports = List.of(Samples.WEEK_10, Samples.WEEK_13);
    volatile List<CoverageJson.Skipped> skipped = List.of();
    volatile BiFunction<AskInput, AnswerListener, AnswerJson> answerer = this::tellStepByStep;

    private AnswerJson tellStepByStep(AskInput input, AnswerListener listener) {
        listener.understood(Samples.UNDERSTOOD);
        listener.passage(Samples.LINE_CUT);
        listener.delta("The line to Harbour Bank was cut by a digger");
        listener.delta(". [1]");
        return Samples.answer("a" + asked.size());
    }

    @Override
    public AnswerJson ask(AskInput input, AnswerListener listener) {
        asked.add(input);
        return answerer.apply(input, listener);
    }

    @Override
    public SearchJson search(SearchInput input) {
        searched.add(input);
        return new SearchJson(
                Samples.UNDERSTOOD,
                List.of(new SearchJson.Hit(
                        1, 0.75, List.of(SearchJson.FoundBy.WORDS, SearchJson.FoundBy.VECTOR), Samples.LINE_CUT)),
                4,
                null);
    }

    @Override
    public IncidentsJson incidents(IncidentsInput input) {
        factsAsked.add(input);
        return IncidentsJson.of(incidents);
    }

    @Override
    public SimilarJson similar(SimilarInput input) {
        factsAsked.add(input);
        return new SimilarJson(incidents, incidents.size(), incidents.isEmpty() ? "no precedent" : null);
    }

    @Override
    public List<String> metrics(SeriesInput input) {
        factsAsked.add(input);
        return List.of(Samples.AVAILABILITY.name());
    }

    @Override
    public Optional<MetricJson> metric(SeriesInput input) {
        factsAsked.add(input);
        return Optional.of(Samples.AVAILABILITY).filter(metric -> metric.name().equals(input.name()));
    }

    @Override
    public List<ProjectItemJson> projects(SeriesInput input) {
        factsAsked.add(input);
        return List.of(Samples.SECOND_LINE_ITEM);
    }

    @Override
    public List<String> suggestions(Language language) {
        return language == Language.EN ? List.of("What broke in March 2024, and why?") : List.of("2024年3月发生了哪些故障？");
    }

    @Override
    public Optional<ProjectJson> project(SeriesInput input) {
        factsAsked.add(input);
        return Optional.of(Samples.SECOND_LINE).filter(project -> project.name().equals(input.name()));
    }

    @Override
    public List<ReportItemJson> reports() {
        return reports.stream().map(ReportJson::item).toList();
    }

    @Override
    public Optional<ReportJson> report(String id) {
        return reports.stream().filter(report -> report.item().id().equals(id)).findFirst();
    }

    @Override
    public List<CoverageJson.Skipped> skipped() {
        return skipped;
    }

    @Override
    public StatusJson status() {
        return status;
    }
}
