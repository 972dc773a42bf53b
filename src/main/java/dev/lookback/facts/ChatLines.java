package dev.lookback.facts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises what was copied from a group chat.
 *
 * <pre>
 * [05-21 19:32] 小赵：收银台报警了
 * [05-21 19:48] 小赵：扩容完了，成功率恢复
 * </pre>
 */
final class ChatLines {
    private static final String TIME = "[\\[(]?(?:[\\d年月日号/.-]{3,11}\\s+)?\\d{1,2}:\\d{2}(?::\\d{2})?[\\])]?";
    private static final Pattern SPEAKER = Pattern.compile(TIME + "\\s+[^:,。\\s]{1,12}(?:\\s[^:,。\\s]{1,12})?");
    private static final Pattern LINE = Pattern.compile("(?m)^[ >*-]*" + SPEAKER.pattern() + "\\s?:");

    private ChatLines() {}

    /** Tells whether a text is made of such lines, two at least. */
    static boolean in(Stretch text) {
        Matcher line = LINE.matcher(text.folded());
        return line.results().limit(2).count() == 2;
    }

    /** Tells whether words are a line's time and speaker. */
    static boolean isSpeaker(Stretch words) {
        return SPEAKER.matcher(words.folded()).matches();
    }

    /** Tells whether a name at some place is that of a line's speaker: {@code [14:40] Bea: …}. */
    static boolean isSpeaker(Stretch text, int from, int to) {
        String folded = text.source().folded();
        boolean behindTime =
                from > 1 && folded.charAt(from - 1) == ' ' && "])0123456789".indexOf(folded.charAt(from - 2)) >= 0;
        return behindTime && to < folded.length() && folded.charAt(to) == ':' && in(text);
    }

    /** Tells whether a line begins at an index of the text. */
    static boolean beginsAt(Stretch text, int index) {
        return LINE.matcher(text.source().folded()).region(index, text.to()).lookingAt();
    }
}
