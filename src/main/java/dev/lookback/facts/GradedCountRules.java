package dev.lookback.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads how many events of which grade a report says there were.
 *
 * <pre>
 * 本周A级0起、B级1起          AB级故障2次          P1故障：0，P2故障：3
 * 无AB级故障                  P1: 0, P2: 3 incidents      S1/S2 incidents: 1      no P1 incidents, 2 P3 incidents
 * </pre>
 *
 * <p>A line that tells an event and its grade is none of these: nothing but counts may stand in a line about incidents.
 */
final class GradedCountRules {
    private static final String LETTERS = "(?<![a-z\\d])[a-e](?:\\s?[/、]?\\s?[a-e]){0,3}\\s?级";
    private static final String CODES =
            "(?<![a-z\\d])(?:p|s|sev-?)[0-5](?:\\s?[/&、]\\s?(?:p|s|sev-?)?[0-5](?!\\d))*(?![\\d%.a-rt-z])";
    private static final String WHAT = "(?:的|以上)?(?:生产|线上|重大)?(?:故障|事故|事件|问题)?(?:次数|数量|总数|数)?";
    private static final String WHAT_EN = "s?(?:\\s(?:incidents?|outages?|events?))?";
    private static final String ZH_NUMBER = "\\d+(?:\\.\\d+)?|[零无一两二三四五六七八九十]";
    private static final String EN_NUMBER = "\\d+|none|no|zero|one|two|three|four|five|six|seven|eight|nine|ten";
    private static final List<Pattern> COUNTS = List.of(
            Pattern.compile("(?<none>无|没有|未发生|未出现|零)(?<label>" + LETTERS + "|" + CODES + ")(?:及以上)?" + WHAT),
            Pattern.compile("(?<label>" + LETTERS + "|" + CODES + ")" + WHAT + "(?:发生|出现)?\\s?[:=为共有]*\\s?(?<n>"
                    + ZH_NUMBER + ")\\s?(?:[起次件个]|(?=$|[\\s,，;；、。.)）|/]))"),
            Pattern.compile(
                    "(?<label>" + LETTERS + "|" + CODES + ")" + WHAT + "(?<none>(?:已|均|皆)?(?:清零|为零|零发生|未发生|没有发生))"),
            Pattern.compile("(?<label>" + CODES + ")" + WHAT_EN + "\\s?[:=]?\\s?(?<n>" + EN_NUMBER
                    + ")\\b(?!\\s?(?:%|ms|min|hours?|days?|of\\b))"),
            Pattern.compile("\\b(?<n>" + EN_NUMBER + ")\\s(?:at\\s)?(?<label>" + CODES
                    + ")(?:s\\b|\\s(?:incidents?|outages?|events?)|(?=\\s?(?:$|[,;.)])))"));
    private static final Pattern ABOUT_EVENTS =
            Pattern.compile("故障|事故|事件|\\b(?:incidents?|outages?|severit\\w+|sev)\\b");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    /** {@code 年度累计}: not of this report's days. */
    private static final Pattern SO_FAR =
            Pattern.compile("累计|年度|年初至今|今年|全年|本年|\\b(?:ytd|year to date|so far this year|cumulative)\\b");

    private static final int MOST_ELSE = 12;
    private static final String NONE_ZH = "零无";
    private static final String DIGITS_ZH = "零一二三四五六七八九十";
    private static final List<String> WORDS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    private static final Set<Topic> NEVER = EnumSet.of(Topic.PLANS, Topic.REFLECTION, Topic.CORRECTIONS);
    private static final Map<String, String> NOTHING = Map.of("none", "0", "no", "0");

    /**
     * A count as stated.
     *
     * @param where the words that tell it
     * @param name 事故数AB级, "P1 incidents"
     * @param value digits, {@code 0} for none
     * @param unit as counted in the name's language
     */
    record Count(Stretch where, String name, String value, String unit) {}

    List<Count> find(Entry entry) {
        String text = entry.words().folded();
        if (entry.row() != null
                || NEVER.contains(entry.topic())
                || SO_FAR.matcher(text).find()) {
            return List.of();
        }
        boolean chinese = HAN.matcher(text).find();
        List<Count> counts = new ArrayList<>();
        boolean letters = false;
        StringBuilder left = new StringBuilder(text);
        for (Pattern pattern : COUNTS) {
            Matcher matcher = pattern.matcher(left);
            while (matcher.find()) {
                String label = label(matcher.group("label"));
                letters |= label.endsWith("级");
                Stretch where = entry.words().cut(matcher.start(), matcher.end());
                String name = chinese ? "事故数" + label : label + " incidents";
                counts.add(new Count(where, name, value(matcher), chinese ? "次" : ""));
                left.replace(matcher.start(), matcher.end(), " ".repeat(matcher.end() - matcher.start()));
            }
        }
        boolean about = letters
                || ABOUT_EVENTS.matcher(text).find()
                || entry.headings().stream()
                        .anyMatch(head ->
                                ABOUT_EVENTS.matcher(ReadableText.fold(head)).find());
        boolean telling = entry.topic() == Topic.INCIDENTS
                && LETTER.matcher(left).results().count() > MOST_ELSE;
        counts.sort(Comparator.comparingInt(count -> count.where().from()));
        return about && !telling ? List.copyOf(counts) : List.of();
    }

    private static String label(String found) {
        return found.replaceAll("[\\s、]", "")
                .replace("&", "/")
                .toUpperCase(Locale.ROOT)
                .replaceAll("(?<=[A-E])/(?=[A-E])", "");
    }

    private static String value(Matcher matcher) {
        boolean mayBeNone = matcher.pattern().pattern().contains("?<none>");
        if (mayBeNone) {
            return "0";
        }
        String number = matcher.group("n");
        int word = WORDS.indexOf(number);
        if (word >= 0) {
            return String.valueOf(word);
        }
        if (NOTHING.containsKey(number) || NONE_ZH.contains(number)) {
            return "0";
        }
        if (number.equals("两")) {
            return "2";
        }
        int chinese = DIGITS_ZH.indexOf(number);
        return chinese >= 0 ? String.valueOf(chinese) : number;
    }
}
