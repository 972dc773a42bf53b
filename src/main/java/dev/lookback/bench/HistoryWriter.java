package dev.lookback.bench;

import dev.lookback.bench.SourceReport.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Writes a history of weekly reports as long as wanted: each has the headings of some source report, below each heading what
 * any report of the same author says below such a heading, moved to another week, with other figures and other names.
 *
 * <p>Teams write side by side, each for three years, one folder a team. The same seed gives the same files, and a longer
 * history begins with the files of a shorter one.
 */
public final class HistoryWriter {
    private static final LocalDate FIRST_MONDAY = LocalDate.of(2022, 10, 3);
    private static final int WEEKS = 156;
    private static final long FACTOR = 1_000_003;

    private final List<List<SourceReport>> authors;
    private final Map<String, List<Telling>> pool = new HashMap<>();
    private final NameRings names = NameRings.shipped();
    private final long seed;

    /** What some report says below a heading. */
    private record Telling(String body, LocalDate monday) {}

    /**
     * @param sources folder with the reports to take from, one folder per author
     * @param seed decides what is drawn
     * @throws IllegalArgumentException if the folder holds no report whose days are known
     */
    public HistoryWriter(Path sources, long seed) {
        List<SourceReport> all = SourceReport.readAll(sources);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("sources must hold reports with dates, got none in " + sources);
        }
        this.authors = all.stream()
                .map(SourceReport::author)
                .distinct()
                .map(author -> all.stream()
                        .filter(report -> report.author().equals(author))
                        .toList())
                .toList();
        this.seed = seed;
        for (SourceReport report : all) {
            report.parts()
                    .forEach(part -> pool.computeIfAbsent(key(report.author(), part), key -> new ArrayList<>())
                            .add(new Telling(part.body(), report.monday())));
        }
    }

    private static String key(String author, Part part) {
        return author + "\n" + part.key();
    }

    /** Writes the reports from one number, counted from 0, up to another. */
    public void write(Path folder, int from, int to) {
        try {
            for (int number = from; number < to; number++) {
                int team = number / WEEKS;
                LocalDate monday = FIRST_MONDAY.plusWeeks(number % WEEKS);
                Path file = folder.resolve("team-%03d/week-%s.md".formatted(team + 1, monday));
                Files.createDirectories(file.resolveSibling("."));
                Files.writeString(file, text(number, team, monday));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String text(int number, int team, LocalDate monday) {
        Random random = new Random(seed * FACTOR + number);
        List<SourceReport> own = authors.get(team % authors.size());
        SourceReport model = own.get(random.nextInt(own.size()));
        StringBuilder text = new StringBuilder();
        for (Part part : model.parts()) {
            List<Telling> tellings = pool.getOrDefault(key(model.author(), part), List.of());
            Telling drawn = tellings.get(random.nextInt(tellings.size()));
            if (!part.heading().isEmpty()) {
                text.append(part.heading()).append('\n');
            }
            text.append(new Recast(drawn.monday(), monday, random).of(drawn.body()));
        }
        String title = text.codePoints().anyMatch(Character::isIdeographic) ? "# 周报 " : "# Week of ";
        return title + monday + "\n\n" + names.turn(text.toString(), team / authors.size());
    }
}
