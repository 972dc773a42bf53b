package dev.lookback.question;

import java.util.regex.Pattern;

/** Text without what cannot be seen. */
final class PlainText {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}&&[^\\t\\n\\r]]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u3000]+");

    private PlainText() {}

    /** Control and format characters removed, white space made single spaces, trimmed. */
    static String of(String text) {
        return SPACE.matcher(CONTROL.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }
}
