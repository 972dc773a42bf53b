package dev.lookback.report;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Turns the bytes of a file into text: UTF-8, else GB18030; UTF-16 if a byte order mark says so. */
final class ReportDecoder {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final double MOST_CONTROLS = 0.02;

    private ReportDecoder() {}

    static String decode(byte[] bytes) throws UnreadableReportException {
        if (bytes.length == 0) {
            throw new UnreadableReportException("a report must hold text, got an empty file");
        }
        String text = text(bytes);
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        check(text);
        return text;
    }

    private static String text(byte[] bytes) throws UnreadableReportException {
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, StandardCharsets.UTF_16BE);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, StandardCharsets.UTF_16LE);
        }
        try {
            return strict(StandardCharsets.UTF_8, bytes);
        } catch (CharacterCodingException notUtf8) {
            return chinese(bytes);
        }
    }

    /** Half a character at the very end, as a cut download leaves it, must not turn a UTF-8 file into GB18030 noise. */
    private static String chinese(byte[] bytes) throws UnreadableReportException {
        String lenient = new String(bytes, StandardCharsets.UTF_8);
        long broken = lenient.chars().filter(character -> character == '\uFFFD').count();
        long wide = lenient.chars()
                .filter(character -> character > 0x2E80 && character != '\uFFFD')
                .count();
        if (broken <= 3 && wide > 20 * broken) {
            return lenient;
        }
        try {
            return strict(GB18030, bytes);
        } catch (CharacterCodingException neither) {
            throw new UnreadableReportException(
                    "a report must be text in UTF-8, GB18030 or UTF-16, got %d bytes that are none of them"
                            .formatted(bytes.length));
        }
    }

    private static String strict(Charset charset, byte[] bytes) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static void check(String text) throws UnreadableReportException {
        if (text.isBlank()) {
            throw new UnreadableReportException("a report must hold text, got only white space");
        }
        long nulls = text.chars().filter(character -> character == 0).count();
        long controls = text.chars()
                .filter(character -> character < 0x20 && character != '\n' && character != '\r' && character != '\t')
                .count();
        if (nulls > 0 || controls > text.length() * MOST_CONTROLS) {
            throw new UnreadableReportException(
                    "a report must be text, got %d control characters among %d".formatted(controls, text.length()));
        }
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
