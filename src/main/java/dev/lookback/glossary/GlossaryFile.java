package dev.lookback.glossary;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads {@code glossary.tsv} and collects everything that is wrong with it before it complains. */
final class GlossaryFile {
    private static final List<String> HEADER = List.of("canonical", "kind", "zh", "en");

    private final List<Row> rows = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private GlossaryFile() {}

    static List<Entity> read(Path path) {
        String name = String.valueOf(path.getFileName());
        try {
            return parse(name, Files.readAllBytes(path));
        } catch (IOException e) {
            throw new GlossaryException(List.of("%s: glossary must be a readable file, got %s".formatted(name, path)));
        }
    }

    static List<Entity> parse(String name, byte[] bytes) {
        GlossaryFile file = new GlossaryFile();
        file.readLines(bytes);
        file.faults.addAll(NameRules.faults(file.rows));
        if (!file.faults.isEmpty()) {
            throw new GlossaryException(file.faults.stream()
                    .sorted(Comparator.comparingInt(Fault::line))
                    .map(fault -> "%s:%d: %s".formatted(name, fault.line, fault.message))
                    .toList());
        }
        return file.rows.stream().map(Row::entity).toList();
    }

    private void readLines(byte[] bytes) {
        boolean headerSeen = false;
        int number = 0;
        for (byte[] line : lines(bytes)) {
            number++;
            Optional<String> text = decode(line, number);
            if (text.isEmpty() || text.get().isBlank() || text.get().startsWith("#")) {
                continue;
            }
            List<String> columns = List.of(text.get().split("\t", -1));
            if (headerSeen) {
                readRow(columns, number);
            } else {
                headerSeen = true;
                check(columns.equals(HEADER), number, "header must be \"canonical kind zh en\" with tabs", text.get());
            }
        }
        check(headerSeen, Math.max(1, number), "header must be \"canonical kind zh en\" with tabs", "");
    }

    private static List<byte[]> lines(byte[] bytes) {
        List<byte[]> lines = new ArrayList<>();
        int start = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB ? 3 : 0;
        for (int at = start; at <= bytes.length; at++) {
            if (at == bytes.length || bytes[at] == '\n') {
                int end = at > start && bytes[at - 1] == '\r' ? at - 1 : at;
                lines.add(Arrays.copyOfRange(bytes, start, end));
                start = at + 1;
            }
        }
        return lines;
    }

    private Optional<String> decode(byte[] line, int number) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString());
        } catch (CharacterCodingException e) {
            check(false, number, "line must be UTF-8", new String(line, StandardCharsets.UTF_8));
            return Optional.empty();
        }
    }

    private void readRow(List<String> columns, int number) {
        if (columns.size() != HEADER.size()) {
            String rule = "row must have 4 columns separated by tabs, has %d".formatted(columns.size());
            faults.add(Fault.of(number, rule, String.join(" ", columns)));
            return;
        }
        Optional<Entity.Kind> kind = kind(columns.get(1));
        check(kind.isPresent(), number, "kind must be one of " + kinds(), columns.get(1));
        String canonical = columns.get(0).strip();
        Entity entity =
                new Entity(canonical, kind.orElse(Entity.Kind.TERM), aliases(columns.get(2)), aliases(columns.get(3)));
        rows.add(new Row(entity, number));
    }

    private static Optional<Entity.Kind> kind(String column) {
        return Arrays.stream(Entity.Kind.values())
                .filter(kind -> nameOf(kind).equals(column.strip()))
                .findFirst();
    }

    private static String kinds() {
        return Arrays.stream(Entity.Kind.values()).map(GlossaryFile::nameOf).collect(Collectors.joining(", "));
    }

    private static String nameOf(Entity.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> aliases(String column) {
        return column.isBlank()
                ? List.of()
                : Arrays.stream(column.split("\\|", -1)).map(String::strip).toList();
    }

    private void check(boolean holds, int line, String rule, String value) {
        if (!holds) {
            faults.add(Fault.of(line, rule, value));
        }
    }

    record Row(Entity entity, int line) {}

    record Fault(int line, String message) {
        static Fault of(int line, String rule, String value) {
            return new Fault(line, "%s, got \"%s\"".formatted(rule, value));
        }
    }
}
