package dev.lookback.web;

import java.util.List;

/** Facts as tables, for spreadsheets. */
public final class FactTables {
    private static final String SEPARATOR = "; ";

    private FactTables() {}

    /** The incidents as CSV, one a row. */
    public static String csv(IncidentsJson incidents) {
        return incidents(incidents).text();
    }

    /** The readings as CSV, one a row. */
    public static String csv(MetricJson metric) {
        return metric(metric).text();
    }

    /** What the reports say of a project as CSV, one a row. */
    public static String csv(ProjectJson project) {
        return project(project).text();
    }

    /** The names as CSV, one a row. */
    public static String csv(List<String> names) {
        return names(names).text();
    }

    static CsvTable incidents(IncidentsJson found) {
        CsvTable table = new CsvTable(
                "id",
                "report",
                "firstLine",
                "lastLine",
                "detected",
                "recovered",
                "minutes",
                "basis",
                "side",
                "entities",
                "grade",
                "symptom",
                "impact",
                "cause",
                "handling",
                "retold");
        for (IncidentJson incident : found.incidents()) {
            table.row(
                    incident.id(),
                    incident.source().report(),
                    incident.source().firstLine(),
                    incident.source().lastLine(),
                    incident.detected(),
                    incident.recovered(),
                    incident.minutes(),
                    Values.lowerCase(incident.basis()),
                    Values.lowerCase(incident.side()),
                    String.join(SEPARATOR, incident.entities()),
                    incident.grade(),
                    incident.symptom(),
                    incident.impact(),
                    incident.cause(),
                    incident.handling(),
                    String.join(
                            SEPARATOR,
                            incident.retold().stream().map(Place::toString).toList()));
        }
        return table;
    }

    static CsvTable metric(MetricJson metric) {
        CsvTable table =
                new CsvTable("name", "date", "value", "unit", "conflicting", "report", "firstLine", "lastLine");
        for (MetricJson.Point point : metric.points()) {
            table.row(
                    metric.name(),
                    point.date(),
                    point.value(),
                    point.unit(),
                    point.conflicting(),
                    point.source().report(),
                    point.source().firstLine(),
                    point.source().lastLine());
        }
        return table;
    }

    static CsvTable project(ProjectJson project) {
        CsvTable table = new CsvTable(
                "name",
                "date",
                "percent",
                "stage",
                "planned",
                "done",
                "slipped",
                "quote",
                "report",
                "firstLine",
                "lastLine");
        for (ProjectJson.State state : project.timeline()) {
            table.row(
                    project.name(),
                    state.date(),
                    state.percent(),
                    state.stage() == null ? null : Values.lowerCase(state.stage()),
                    state.planned(),
                    state.done(),
                    state.slipped(),
                    state.quote(),
                    state.source().report(),
                    state.source().firstLine(),
                    state.source().lastLine());
        }
        return table;
    }

    static CsvTable names(List<String> names) {
        CsvTable table = new CsvTable("name");
        names.forEach(table::row);
        return table;
    }
}
