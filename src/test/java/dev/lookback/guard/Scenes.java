package dev.lookback.guard;

import dev.lookback.report.Period;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Evidence and sentences about it, from the files under {@code src/test/resources/guard}. */
final class Scenes {
    private final Map<String, Evidence> scenes = new LinkedHashMap<>();

    /** A sentence as a model writes it, and what is false in it. */
    record Case(String scene, String kind, String sentence) {
        boolean honest() {
            return kind.equals("honest");
        }
    }

    static Scenes load(Guard guard) throws IOException {
        Map<String, List<String[]>> rows = new LinkedHashMap<>();
        for (String line : lines("scenes.tsv")) {
            String[] columns = line.split("\t", -1);
            rows.computeIfAbsent(columns[0], key -> new ArrayList<>()).add(columns);
        }
        Scenes scenes = new Scenes();
        rows.forEach((name, all) -> scenes.scenes.put(name, evidence(guard, all)));
        return scenes;
    }

    private static Evidence evidence(Guard guard, List<String[]> rows) {
        String task = rows.getFirst()[1].equals("zh")
                ? "只使用下面数据中的内容。数据里没有的，一个字也不要补充。数字、日期、时间、时长、比例、金额和名称照原样写，不要自己计算"
                : "Use nothing but the data below. Add nothing that is not there; never lay one side's fault at another's door";
        @Nullable Integer count = rows.getFirst()[2].isEmpty() ? null : Integer.valueOf(rows.getFirst()[2]);
        return guard.evidence(
                rows.stream().map(row -> source(row, rows)).toList(), task, rows.getFirst()[1].equals("zh"), count);
    }

    /** A row computed from one passage names it by its number, in the column where a passage has its first day. */
    private static Source source(String[] columns, List<String[]> all) {
        int number = Integer.parseInt(columns[3]);
        if (!columns[4].equals("computed")) {
            return passage(
                    number,
                    text(columns),
                    columns,
                    all.stream()
                            .filter(row -> row[4].equals("computed") && row[5].equals(columns[3]))
                            .map(Scenes::text)
                            .toList());
        }
        return all.stream()
                .filter(row -> row[3].equals(columns[5]))
                .findFirst()
                .map(row -> passage(number, text(columns), row, List.of(text(row))))
                .orElseGet(() -> Source.computed(number, text(columns)));
    }

    private static String text(String[] columns) {
        return columns[9].replace("\\n", "\n");
    }

    private static Source passage(int number, String text, String[] columns, List<String> rows) {
        Period period = new Period(LocalDate.parse(columns[5]), LocalDate.parse(columns[6]));
        return new Source(number, text, columns[8], rows, columns[7], period, null);
    }

    static List<Case> cases(String file) throws IOException {
        return lines(file).stream()
                .map(line -> line.split("\t", -1))
                .map(columns -> new Case(columns[0], columns[1], columns[2]))
                .toList();
    }

    Evidence get(String scene) {
        return Objects.requireNonNull(scenes.get(scene), scene);
    }

    private static List<String> lines(String name) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Scenes.class.getResourceAsStream("/guard/" + name), name),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        }
    }
}
