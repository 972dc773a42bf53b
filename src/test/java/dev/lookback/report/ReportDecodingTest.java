package dev.lookback.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ReportDecodingTest {
    private static final String TEXT = "# 第10周 2024-03-08\n\n- 存管联调完成\n";

    @Test
    void readsUtf8WithAndWithoutMark() throws UnreadableReportException {
        assertEquals(TEXT, decoded(TEXT.getBytes(StandardCharsets.UTF_8)));
        assertEquals(TEXT, decoded(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void readsGb18030() throws UnreadableReportException {
        assertEquals(TEXT, decoded(TEXT.getBytes(Charset.forName("GB18030"))));
    }

    @Test
    void readsUtf16WithAMark() throws UnreadableReportException {
        assertEquals(TEXT, decoded(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE)));
        assertEquals(TEXT, decoded(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16BE)));
    }

    @Test
    void doesNotTakeACutUtf8FileForGb18030() throws UnreadableReportException {
        byte[] whole = ("# 第10周 2024-03-08\n" + "存管联调完成，下周提测。".repeat(20)).getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(whole, whole.length - 1);
        assertEquals(
                "第10周 2024-03-08",
                new ReportParser().parse("r.md", cut, ParseHints.NONE).title());
    }

    @Test
    void refusesWhatIsNoText() {
        assertEquals("a report must hold text, got an empty file", refusal(new byte[0]));
        assertEquals(
                "a report must hold text, got only white space", refusal(" \n\t\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                "a report must be text, got 3 control characters among 7",
                refusal(new byte[] {'P', 'K', 3, 4, 0, 'a', 'b'}));
        assertEquals(
                "a report must be text in UTF-8, GB18030 or UTF-16, got 3 bytes that are none of them",
                refusal(new byte[] {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF}));
    }

    private static String decoded(byte[] bytes) throws UnreadableReportException {
        return new ReportParser().parse("r.md", bytes, ParseHints.NONE).text().text();
    }

    private static String refusal(byte[] bytes) {
        return String.valueOf(assertThrows(
                        UnreadableReportException.class, () -> new ReportParser().parse("r.md", bytes, ParseHints.NONE))
                .getMessage());
    }
}
