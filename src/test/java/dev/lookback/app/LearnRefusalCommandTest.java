package dev.lookback.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lookback.retrieve.RefusalModel;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LearnRefusalCommandTest {
    @TempDir
    Path directory;

    @Test
    void writesWeightsThatTheProgramReadsAndWhatEachThresholdCosts() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < 40; at++) {
            lines.add(
                    "{\"topic\":\"t%1$d\",\"split\":\"%2$s\",\"answerable\":%3$s,\"hopeless\":false,\"found\":%3$s,\"evidence\":{\"nearness\":%4$s}}"
                            .formatted(
                                    at, at % 4 == 3 ? "heldout" : "train", at % 2 == 0, at % 2 == 0 ? "0.8" : "0.2"));
        }
        Path evidence = Files.write(directory.resolve("club.jsonl"), lines);
        Path weights = directory.resolve("refusal.properties");
        Path curve = directory.resolve("curve.tsv");

        assertEquals(0, run(evidence.toString(), "--weights", weights.toString(), "--curve", curve.toString()));

        Properties properties = new Properties();
        properties.load(new StringReader(Files.readString(weights)));
        RefusalModel.of(properties);
        assertTrue(Double.parseDouble(properties.getProperty("nearness")) > 0);
        assertTrue(Files.readString(curve).contains("club heldout in use\t"));
    }

    @Test
    void saysWhichFileCannotBeRead() {
        assertEquals(1, run(directory.resolve("none.jsonl").toString()));
    }

    private static int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("learn-refusal"));
        all.addAll(List.of(arguments));
        CommandLine line = Main.commandLine()
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(new StringWriter()));
        return line.execute(all.toArray(String[]::new));
    }
}
