package dev.lookback.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lookback.glossary.Glossary;
import dev.lookback.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Extraction on labelled reports must not fall below the scores in {@code facts/expected-scores.properties}; a change of that
 * file is a reviewed change. What differs from the labels stands in {@code target/facts} after a run.
 */
class ExtractionScoreTest {
    private static final Path FRAGMENTS = Path.of("src/test/resources/facts");

    @Test
    void readsTheFragmentsTheRulesWereWrittenWith() throws IOException {
        Path folder = FRAGMENTS.resolve("dev");
        assertNoDrop("dev", incidents("dev", folder, folder.resolve("incidents.jsonl"), true));
        assertNoDrop("dev", others("dev", folder));
    }

    @Test
    void readsLayoutsWrittenApartFromTheRules() throws IOException {
        Path folder = FRAGMENTS.resolve("wide");
        assertNoDrop("wide", incidents("wide", folder, folder.resolve("incidents.jsonl"), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unseen", "unseen2", "unseen3", "unseen4", "unseen5"})
    void readsFragmentsScoredBeforeTheyWereRead(String name) throws IOException {
        Path folder = FRAGMENTS.resolve(name);
        assertNoDrop(name, incidents(name, folder, folder.resolve("incidents.jsonl"), true));
        assertNoDrop(name, others(name, folder));
    }

    @Test
    void readsTheDemonstrationReports() throws IOException {
        Path demo = Path.of("src/demo");
        assertNoDrop("demo", incidents("demo", demo.resolve("reports"), demo.resolve("incidents.jsonl"), true));
    }

    @Test
    void readsRealReports() throws IOException {
        Path reports = Path.of("../shared/reports");
        Path labels = Path.of("../shared/eval/seeds/incidents.jsonl");
        assumeTrue(Files.isDirectory(reports) && Files.exists(labels), "../shared is not here");
        assertNoDrop("real", incidents("real", reports, labels, false));
    }

    private static Map<String, Double> incidents(String name, Path folder, Path labelFile, boolean fullLabels)
            throws IOException {
        Glossary glossary = Glossary.shipped();
        FactExtractor extractor = new FactExtractor(() -> glossary);
        List<IncidentLabel> labels = IncidentLabel.read(labelFile);
        IncidentScore score = new IncidentScore(glossary, fullLabels);
        List<Incident> all = new ArrayList<>();
        for (Report report : LabelledReports.inOrder(folder)) {
            List<Incident> incidents = extractor.extract(report).incidents();
            all.addAll(incidents);
            score.add(
                    report.id(),
                    incidents,
                    labels.stream()
                            .filter(label -> label.report().equals(report.id()))
                            .toList());
        }
        LinkScore links = new LinkScore(all, score.matched());
        Map<String, Double> measures = new TreeMap<>(score.measures());
        measures.put("events", links.f1());
        write(
                name,
                Stream.concat(score.remarks().stream(), links.remarks().stream())
                        .toList(),
                measures);
        return measures;
    }

    private static Map<String, Double> others(String name, Path folder) throws IOException {
        FactExtractor extractor = new FactExtractor(Glossary::shipped);
        List<FactLabel> labels = FactLabel.read(folder.resolve("facts.jsonl"));
        List<String> complete = Files.readAllLines(folder.resolve("complete.txt"));
        FactScore score = new FactScore();
        for (Report report : LabelledReports.parse(folder)) {
            if (complete.contains(report.id())) {
                score.add(
                        report.id(),
                        extractor.extract(report),
                        labels.stream()
                                .filter(label -> label.report().equals(report.id()))
                                .toList());
            }
        }
        write(name + "-other", score.remarks(), score.measures());
        return score.measures();
    }

    private static void write(String name, List<String> remarks, Map<String, Double> measures) throws IOException {
        Path file = Files.createDirectories(Path.of("target/facts")).resolve(name + ".txt");
        Files.writeString(file, String.join("\n", remarks) + "\n" + measures + "\n");
    }

    private static void assertNoDrop(String name, Map<String, Double> measures) throws IOException {
        Properties expected = new Properties();
        try (InputStream file = Files.newInputStream(FRAGMENTS.resolve("expected-scores.properties"))) {
            expected.load(file);
        }
        List<String> drops = new ArrayList<>();
        for (Map.Entry<String, Double> measure : measures.entrySet()) {
            String key = name + "." + measure.getKey();
            double floor = Double.parseDouble(expected.getProperty(key, "1"));
            if (measure.getValue() < floor) {
                drops.add("%s fell from %s to %s".formatted(key, floor, measure.getValue()));
            }
        }
        assertEquals(List.of(), drops);
    }
}
