package dev.lookback.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts a text into sentences and clauses.
 *
 * <p>Sentences end at {@code 。！？；}, at line breaks and at a full stop with space behind it; clauses at commas, colons and
 * dashes. Not
 * at the comma in {@code 1,409}, the stop in {@code 10.11.0.1} or {@code 2. }, nor inside brackets and quote marks:
 * {@code 报“密码错误，请重试”，重启后恢复} has two clauses. A bracket that does not close within the line counts as none.
 */
final class Clauses {
    private static final int LONGEST_ASIDE = 120;
    private static final Pattern NEXT_STEP = Pattern.compile("\\s*(?:\\d{1,2}[/.月-]\\d{1,2}日?\\s*)?\\d{1,2}[:点时]");
    private static final String ARROWS = "→➜➔➡⇒";
    private static final String OPENING = "([{【「『《“‘";
    private static final String CLOSING = ")]}】」』》”’";

    private final Stretch text;
    private final List<Clause> clauses = new ArrayList<>();
    private int sentence;
    private int start;

    private Clauses(Stretch text) {
        this.text = text;
    }

    static List<Clause> of(Stretch text) {
        Clauses cutter = new Clauses(text);
        cutter.cut();
        return List.copyOf(cutter.clauses);
    }

    /** The clauses of several texts, one behind the other. */
    static List<Clause> of(List<Stretch> texts) {
        List<Clause> all = new ArrayList<>();
        for (Stretch text : texts) {
            int sentences = all.isEmpty() ? 0 : all.getLast().sentence() + 1;
            of(text).forEach(clause -> all.add(new Clause(clause.words(), sentences + clause.sentence())));
        }
        return List.copyOf(all);
    }

    private void cut() {
        String folded = text.folded();
        String plain = text.plain();
        int at = 0;
        while (at < folded.length()) {
            int aside = asideEnd(plain, folded, at);
            if (aside > at) {
                at = aside;
                continue;
            }
            int ends = endsSentence(folded, at) ? 2 : endsClause(folded, at) ? 1 : 0;
            if (ends > 0) {
                add(at);
                start = at + 1;
                sentence += ends - 1;
            }
            at++;
        }
        add(folded.length());
    }

    private void add(int end) {
        Stretch words = text.cut(start, end).bare();
        if (words.length() > 0) {
            clauses.add(new Clause(words, sentence));
        }
    }

    private static boolean endsSentence(String text, int at) {
        char character = text.charAt(at);
        if ("。!?;\n".indexOf(character) >= 0) {
            return true;
        }
        return (character == '.' && endsEnglishSentence(text, at))
                || (ARROWS.indexOf(character) >= 0 && leadsToATime(text, at));
    }

    /** {@code 10:02 告警 → 10:11 扩容}, {@code 退款失败：10:02 告警}, and not {@code 80ms→4s}. */
    private static boolean leadsToATime(String text, int at) {
        return NEXT_STEP.matcher(text).region(at + 1, text.length()).lookingAt();
    }

    /** {@code down. Impact} ends one; {@code 4.13}, {@code e.g. Visa}, {@code 2. Fix} do not. */
    private static boolean endsEnglishSentence(String text, int at) {
        boolean spaceBehind = at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
        if (!spaceBehind || at == 0) {
            return spaceBehind;
        }
        int word = at;
        while (word > 0 && Character.isLetterOrDigit(text.charAt(word - 1))) {
            word--;
        }
        boolean listNumber = at - word <= 2
                && Character.isDigit(text.charAt(at - 1))
                && (word == 0 || text.charAt(word - 1) == '\n');
        boolean abbreviation = at - word == 1 && word > 1 && text.charAt(word - 1) == '.';
        return !listNumber && !abbreviation;
    }

    private static boolean endsClause(String text, int at) {
        char character = text.charAt(at);
        boolean digitBefore = at > 0 && Character.isDigit(text.charAt(at - 1));
        boolean digitBehind = at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
        return switch (character) {
            case ',' -> !(digitBefore && digitBehind);
            case ':' -> !digitBefore && (!digitBehind || leadsToATime(text, at));
            case '-' -> isDash(text, at);
            default -> false;
        };
    }

    /** A dash between spaces, or a double one; not a hyphen and not a range. */
    private static boolean isDash(String text, int at) {
        boolean before = at > 0 && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '-');
        boolean behind = at + 1 < text.length() && (text.charAt(at + 1) == ' ' || text.charAt(at + 1) == '-');
        boolean range = nextIsDigit(text, at) && previousIsDigit(text, at);
        return before && behind && !range;
    }

    private static boolean nextIsDigit(String text, int at) {
        int next = at + 1;
        while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '-')) {
            next++;
        }
        return next < text.length() && Character.isDigit(text.charAt(next));
    }

    private static boolean previousIsDigit(String text, int at) {
        int previous = at - 1;
        while (previous >= 0 && (text.charAt(previous) == ' ' || text.charAt(previous) == '-')) {
            previous--;
        }
        return previous >= 0 && Character.isDigit(text.charAt(previous));
    }

    /** Index behind the bracket that closes the one at an index; the index itself if there is none. */
    private static int asideEnd(String plain, String folded, int at) {
        int kind = OPENING.indexOf(plain.charAt(at));
        if (kind < 0) {
            kind = OPENING.indexOf(folded.charAt(at));
        }
        if (kind < 0) {
            return at;
        }
        char close = CLOSING.charAt(kind);
        for (int end = at + 1; end < Math.min(plain.length(), at + LONGEST_ASIDE); end++) {
            char character = plain.charAt(end);
            if (character == close || folded.charAt(end) == close) {
                return end + 1;
            }
            if (character == '\n') {
                return at;
            }
        }
        return at;
    }
}
