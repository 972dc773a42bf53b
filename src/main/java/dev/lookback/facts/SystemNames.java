package dev.lookback.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds names of systems and sites by how they are written.
 *
 * <pre>
 * a noun before 系统, 机房, 集群 and the like      清分系统 · B2机房 · 7号集群
 * a Latin name in a Chinese text              fee-center · qpay · SAP
 * capitalised words inside an English sentence  the Visa link in Leeds · Stripe declined …
 * a noun before service, gateway and the like   the social service · scheduler node
 * </pre>
 */
final class SystemNames {
    private static final int LONGEST_PREFIX = 8;
    private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z0-9]*(?:[-_.][A-Za-z0-9]+)*");
    private static final Pattern QUOTED =
            Pattern.compile("(?<![报示回为出错到告弹写叫])[“「]([\\p{IsHan}A-Za-z0-9]{2,6})[”」](?!的?(?:错误|提示|告警|报错|字样|问题))");
    private static final Pattern CAPITALISED = Pattern.compile(
            "(?:[a-z]{1,3}(?=[A-Z][A-Za-z]))?[A-Z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*(?: [A-Z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*){0,2}");
    private static final Pattern SITE = Pattern.compile(
            "\\b(?:[Zz]one|[Rr]egion|[Bb]uilding|[Cc]luster|[Hh]all|[Ss]hard) (?:[A-Z]|\\d{1,2})\\b|可用区 ?[A-Z\\d]|\\d{1,2} ?号(?:机房|机柜|楼)");
    private static final Pattern NOUN = Pattern.compile(
            "(?:[A-Za-z][A-Za-z0-9-]* ){1,2}(?:" + String.join("|", WordList.lines("name-suffix-en.txt")) + ")s?\\b");

    private final List<String> suffixes = WordList.lines("name-suffix.txt");
    private final WordList suffix = WordList.of(suffixes);
    private final WordList stop = WordList.load("name-stop.txt");
    private final WordList generic = WordList.load("name-generic.txt");
    private final Set<String> alone = Set.copyOf(WordList.lines("name-alone.txt"));
    private final Set<String> noise = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    SystemNames() {
        noise.addAll(WordList.lines("name-noise.txt"));
    }

    /**
     * @param chinese whether the text belongs to a Chinese one; then a Latin word is a name
     */
    List<Stretch> find(Stretch text, boolean chinese) {
        List<Stretch> names = new ArrayList<>();
        sites(text, names);
        if (chinese) {
            suffix.all(text).forEach(word -> before(text, word, names));
            latin(text, names);
            quoted(text, names);
        } else {
            capitalised(text, names);
            nouns(text, names);
        }
        return names;
    }

    static boolean isChinese(String text) {
        long han = text.codePoints().filter(Character::isIdeographic).count();
        return han * 4 > text.strip().length();
    }

    /** The noun before a suffix, back to a function word, a verb or a mark. */
    private void before(Stretch text, Stretch word, List<Stretch> names) {
        int from = word.from();
        String plain = text.source().plain();
        while (from > Math.max(text.from(), word.from() - LONGEST_PREFIX) && mayBelong(plain, from)) {
            from--;
        }
        Stretch prefix = new Stretch(text.source(), from, word.from());
        for (Stretch end : stop.all(prefix)) {
            from = Math.max(from, end.to());
        }
        while (from < word.from() && " 系是为由".indexOf(plain.charAt(from)) >= 0) {
            from++;
        }
        Stretch noun = new Stretch(text.source(), from, word.from());
        boolean named = noun.length() > 0 && generic.all(noun).stream().noneMatch(noun::equals);
        if (named || (noun.length() == 0 && alone.contains(word.folded()))) {
            names.add(new Stretch(text.source(), from, word.to()));
        }
    }

    private static boolean mayBelong(String plain, int from) {
        char character = plain.charAt(from - 1);
        return Character.isLetterOrDigit(character)
                || character == '-'
                || (character == ' ' && from > 1 && isLatin(plain.charAt(from - 2)));
    }

    private static boolean isLatin(char character) {
        return character < 0x250 && Character.isLetterOrDigit(character);
    }

    private void latin(Stretch text, List<Stretch> names) {
        Matcher matcher = LATIN.matcher(text.plain());
        while (matcher.find()) {
            String token = matcher.group();
            boolean inNumber =
                    matcher.start() > 0 && Character.isDigit(text.plain().charAt(matcher.start() - 1));
            if (token.length() >= 2 && !inNumber && !noise.contains(token) && !isMeasure(token)) {
                names.add(text.cut(matcher.start(), matcher.end()));
            }
        }
    }

    /** {@code 市民通过“一网通办”查询}; what stands behind 报 or 提示 is a message. */
    private static void quoted(Stretch text, List<Stretch> names) {
        Matcher matcher = QUOTED.matcher(text.plain());
        while (matcher.find()) {
            names.add(text.cut(matcher.start(1), matcher.end(1)));
        }
    }

    private static boolean isMeasure(String token) {
        return token.matches(
                "[pP]\\d+|[sS][eE][vV]-?\\d|[vV]\\d+.*|[A-Z]{2,8}-\\d+|[A-Z]|Sev(?:erity)?\\b.*|Grade\\b.*");
    }

    private void capitalised(Stretch text, List<Stretch> names) {
        String plain = text.plain();
        Matcher matcher = CAPITALISED.matcher(plain);
        while (matcher.find()) {
            int start = behindNoise(matcher.group(), matcher.start());
            String name = plain.substring(start, matcher.end());
            boolean starts = startsSentence(plain, start) && !name.contains(" ") && !isCode(name);
            if (!starts
                    && name.length() >= 2
                    && !noise.contains(name)
                    && !isMeasure(name)
                    && !isBehindLatin(plain, start)) {
                names.add(text.cut(start, matcher.end()));
            }
        }
    }

    /** {@code On Tuesday} names nothing, {@code In Leeds} a place. */
    private int behindNoise(String words, int start) {
        int from = start;
        for (String word : words.split(" ", -1)) {
            if (from + word.length() >= start + words.length() || !noise.contains(word)) {
                break;
            }
            from += word.length() + 1;
        }
        return from;
    }

    private void sites(Stretch text, List<Stretch> names) {
        Matcher matcher = SITE.matcher(text.plain());
        while (matcher.find()) {
            names.add(text.cut(matcher.start(), matcher.end()));
        }
    }

    private static boolean isBehindLatin(String plain, int start) {
        return start > 0 && isLatin(plain.charAt(start - 1));
    }

    private static boolean isCode(String name) {
        return name.chars().filter(Character::isUpperCase).count() >= 2;
    }

    private static boolean startsSentence(String plain, int start) {
        int at = start - 1;
        while (at >= 0 && (Character.isWhitespace(plain.charAt(at)) || "\"'(*#-–—".indexOf(plain.charAt(at)) >= 0)) {
            at--;
        }
        return at < 0 || ".:;!?|)。：".indexOf(plain.charAt(at)) >= 0 || Character.isDigit(plain.charAt(at));
    }

    private void nouns(Stretch text, List<Stretch> names) {
        Matcher matcher = NOUN.matcher(text.plain());
        while (matcher.find()) {
            int from = matcher.start();
            Stretch words = text.cut(from, matcher.end());
            for (Stretch end : stop.all(words)) {
                if (end.to() < words.to()) {
                    from = Math.max(from, end.to() - text.from());
                }
            }
            Stretch name = text.cut(from, matcher.end()).bare();
            if (name.plain().contains(" ")) {
                names.add(name);
            }
        }
    }
}
