package dev.lookback.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Questions made from what the loaded reports hold. Each is asked before it is suggested, and only those that are answered
 * are shown. Safe for use by several threads.
 */
final class Suggestions {
    private static final int SHOWN = 5;

    private final LookbackService service;
    private final Map<Language, Made> made = new HashMap<>();

    Suggestions(LookbackService service) {
        this.service = service;
    }

    /** Questions that were answered when the index held this. */
    private record Made(StatusJson status, List<String> questions) {}

    synchronized List<String> questions(Language language) {
        StatusJson status = service.status();
        Made known = made.get(language);
        if (known == null || !known.status().equals(status)) {
            known = new Made(status, answered(language));
            made.put(language, known);
        }
        return known.questions();
    }

    private List<String> answered(Language language) {
        return candidates(language).stream()
                .filter(this::isAnswered)
                .limit(SHOWN)
                .toList();
    }

    private boolean isAnswered(String question) {
        AskInput input = new AskInput(question, null, null, null, null, null, null, List.of());
        return service.ask(input, AnswerListener.NONE).status() == AnswerJson.Status.ANSWERED;
    }

    private List<String> candidates(Language language) {
        ResourceBundle texts = ResourceBundle.getBundle("dev.lookback.web.suggestions", locale(language));
        List<IncidentJson> incidents = service.incidents(new IncidentsInput(null, null, null, null, null))
                .incidents();
        List<String> found = new ArrayList<>();
        mostInvolved(incidents)
                .ifPresent(name -> found.add(texts.getString("cause").formatted(name)));
        latest(incidents).ifPresent(day -> {
            found.add(texts.getString("month").formatted(month(YearMonth.from(day), language)));
            found.add(texts.getString("year").formatted(day.getYear()));
        });
        SeriesInput all = new SeriesInput("", null, null, null);
        service.projects(all).stream()
                .limit(3)
                .forEach(project -> found.add(texts.getString("project").formatted(project.name())));
        service.metrics(all).stream()
                .limit(3)
                .forEach(name -> found.add(texts.getString("metric").formatted(name)));
        found.add(texts.getString("plan"));
        return found;
    }

    private static Locale locale(Language language) {
        return language == Language.ZH ? Locale.CHINESE : Locale.ENGLISH;
    }

    /** The one bank or system that had most incidents. */
    private static Optional<String> mostInvolved(List<IncidentJson> incidents) {
        Map<String, Long> counts = incidents.stream()
                .flatMap(incident -> incident.entities().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private static Optional<LocalDate> latest(List<IncidentJson> incidents) {
        return incidents.stream()
                .map(IncidentJson::detected)
                .filter(Objects::nonNull)
                .map(detected -> LocalDate.parse(detected.substring(0, 10)))
                .max(Comparator.naturalOrder());
    }

    private static String month(YearMonth month, Language language) {
        return language == Language.ZH
                ? month.getYear() + "年" + month.getMonthValue() + "月"
                : month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
    }
}
