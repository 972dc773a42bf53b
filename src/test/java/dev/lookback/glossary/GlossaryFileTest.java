package dev.lookback.glossary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GlossaryFileTest {
    private static final String HEADER = "canonical\tkind\tzh\ten\n";

    @Test
    void readsEntriesCommentsByteOrderMarkAndCrlf() {
        String text = "\uFEFF" + HEADER.replace("\n", "\r\n")
                + "# banks\r\n\r\n光大银行\tbank\t光大| 光大行 \tCEB\r\nFedNow\tnetwork\t\t\r\n";
        assertEquals(
                List.of(
                        new Entity("光大银行", Entity.Kind.BANK, List.of("光大", "光大行"), List.of("CEB")),
                        new Entity("FedNow", Entity.Kind.NETWORK, List.of(), List.of())),
                GlossaryFile.parse("glossary.tsv", text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void namesARowWithAMissingColumn() {
        assertEquals(
                List.of("glossary.tsv:2: row must have 4 columns separated by tabs, has 3, got \"光大银行 bank 光大\""),
                problems(HEADER + "光大银行\tbank\t光大\n"));
    }

    @Test
    void namesAnAliasThatIsGivenTwice() {
        assertEquals(
                List.of(
                        "glossary.tsv:2: alias must not be given twice, also on line 2, got \"光大银行\"",
                        "glossary.tsv:2: alias must not be given twice, also on line 2, got \"ceb\"",
                        "glossary.tsv:3: alias must not be given twice, also on line 2, got \"ＣＥＢ\"",
                        "glossary.tsv:4: canonical name must not be given twice, also on line 3, got \"中信银行\""),
                problems(HEADER + "光大银行\tbank\t光大银行\tCEB|ceb\n中信银行\tbank\t\tＣＥＢ\n中信银行\tbank\t\t\n"));
    }

    @Test
    void namesACycleOfAliasesOnBothSides() {
        assertEquals(
                List.of(
                        "glossary.tsv:2: alias must not be the canonical name of another entry, see line 3, got \"磐石\"",
                        "glossary.tsv:3: alias must not be the canonical name of another entry, see line 2, got \"账务核心\""),
                problems(HEADER + "账务核心\tsystem\t磐石\t\n磐石\tsystem\t账务核心\t\n"));
    }

    @Test
    void namesNamesThatAreTooShort() {
        assertEquals(
                List.of(
                        "glossary.tsv:2: canonical name must have at least 2 characters, got \"钱\"",
                        "glossary.tsv:2: alias must have at least 2 characters, got \"𠮷\"",
                        "glossary.tsv:2: alias must have at least 2 characters, got \"\""),
                problems(HEADER + "钱\tterm\t𠮷\tmoney||cash\n"));
    }

    @Test
    void namesAnUnknownKind() {
        assertEquals(
                List.of("glossary.tsv:2: kind must be one of bank, network, channel, system, company, term,"
                        + " got \"Bank\""),
                problems(HEADER + "光大银行\tBank\t光大\t\n"));
    }

    @Test
    void namesAMissingHeader() {
        assertEquals(
                List.of("glossary.tsv:1: header must be \"canonical kind zh en\" with tabs, got \"光大银行\tbank\t\t\""),
                problems("光大银行\tbank\t\t\n"));
        assertEquals(
                List.of("glossary.tsv:1: header must be \"canonical kind zh en\" with tabs, got \"\""), problems(""));
    }

    @Test
    void namesALineThatIsNotUtf8() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(HEADER.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(new byte[] {(byte) 0xB9, (byte) 0xE2, '\n'});
        assertEquals(
                List.of("glossary.tsv:2: line must be UTF-8, got \"\uFFFD\uFFFD\""), problems(bytes.toByteArray()));
    }

    @Test
    void reportsEverythingTogetherInTheOrderOfTheFile() {
        List<String> problems = problems(HEADER + "光大银行\tbank\t光大\n中信银行\tbonk\t信\t\n# fine\n工商银行\tbank\t中信银行\t\n");
        assertEquals(
                List.of("glossary.tsv:2", "glossary.tsv:3", "glossary.tsv:3", "glossary.tsv:5"),
                problems.stream()
                        .map(line -> line.substring(0, line.indexOf(':', 13)))
                        .toList());
    }

    @Test
    void namesAFileThatIsMissing(@TempDir Path folder) {
        Path file = folder.resolve("glossary.tsv");
        GlossaryException thrown = assertThrows(GlossaryException.class, () -> Glossary.load(file));
        assertEquals("glossary.tsv: glossary must be a readable file, got " + file, thrown.getMessage());
    }

    @Test
    void theShippedGlossaryObeysTheRules() {
        Glossary shipped = Glossary.shipped();
        assertTrue(shipped.entities().size() > 500);
        assertEquals("光大银行", shipped.byName("Everbright").orElseThrow().canonical());
    }

    private static List<String> problems(String text) {
        return problems(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> problems(byte[] bytes) {
        return assertThrows(GlossaryException.class, () -> GlossaryFile.parse("glossary.tsv", bytes))
                .problems();
    }
}
