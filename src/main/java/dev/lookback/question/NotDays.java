package dev.lookback.question;

import dev.lookback.glossary.FoldedText;
import dev.lookback.glossary.Glossary;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds words for days that name none: within a name (今日头条), where a weekday stands for every one of its kind (周五为什么不发版, "no
 * releases on Friday"), or a number that only looks like a year.
 */
final class NotDays {
    private static final String WEEKDAY_ZH = "(?:周|星期|礼拜)[一二三四五六日天]";
    private static final String WEEKDAY_EN = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";

    private static final Pattern DAY = Pattern.compile(
            "今[日天]|昨[日天]|明[日天]|" + WEEKDAY_ZH + "|\\b(?:" + WEEKDAY_EN + "|today|yesterday|tomorrow)\\b");

    /** Names out of {@code not-days.txt}. */
    private static final Pattern NAMES = Pattern.compile(DataTable.lines("not-days.txt").stream()
            .map(FoldedText::fold)
            .map(name -> Pattern.quote(name) + (name.codePointAt(name.length() - 1) < 0x80 ? "\\b" : ""))
            .collect(Collectors.joining("|")));

    /** A weekday without a word that says which one. */
    private static final Pattern BARE = Pattern.compile("(?<![每上本这下个])(?:" + WEEKDAY_ZH
            + "(?![个])|周末)|(?<!\\b(?:last|past|this|next) )\\b(?:on )?" + WEEKDAY_EN + "\\b(?! (?:the )?\\d)");

    /** A bound that looks like a year: 超过2000, "exceed 2000". */
    private static final Pattern AMOUNT = Pattern.compile(
            "(?:超过|突破|高于|大于|多于|冲破|低于|跌破|小于|少于|不到|达到)[了过]?\\s?(?:20[0-4]\\d)(?![\\d年/-]|\\s年)|\\b(?:exceed(?:s|ed)?|above|below|reach(?:es|ed)?|surpass(?:ed)?) 20[0-4]\\d(?![\\d/-])");

    /** What people do by plan, rather than what befalls them. */
    private static final String ACT = "(?:发(?!生|现|送)|上线|投产|部署|变更|升级|割接|开会|安排|做|值班|提交|合并|休)";

    /** What is asked of all of them: a habit, a rule. */
    private static final Pattern HABIT = Pattern.compile(
            "不(?:能|让|许|准|可以|允许|会|建议|要|得)?" + ACT + "|(?:能不能|能否|可不可以|可以|允许)" + ACT
                    + "|能" + ACT + "[^,。?]{0,6}吗|禁止|不允许|允不允许|一般|通常|总是|老是|从不|从来|惯例|规定|规矩|习惯|固定|例行|例会"
                    + "|\\b(?:never|always|usually|normally|generally|allowed|policy|rules?|freeze|forbidden|banned|(?:may|can|should|do) we)\\b"
                    + "|\\bwhy (?:is|are|do|does)\\b.{0,30}\\b(?:no|not|never)\\b|\\bwhy (?:isn't|aren't|don't|doesn't)\\b");

    private NotDays() {}

    /** Where such words stand in a folded text. */
    static List<Span> in(FoldedText folded, Glossary glossary) {
        String text = folded.text();
        List<Span> spans = new ArrayList<>();
        glossary.find(folded).stream()
                .map(mention -> new Span(folded.indexAt(mention.start()), folded.indexAt(mention.end())))
                .filter(span -> holdsDay(text.substring(span.start(), span.end())))
                .forEach(spans::add);
        add(NAMES, text, spans);
        add(AMOUNT, text, spans);
        if (HABIT.matcher(text).find()) {
            add(BARE, text, spans);
        }
        return spans;
    }

    /** A name that says more than the day. */
    private static boolean holdsDay(String name) {
        Matcher matcher = DAY.matcher(name);
        return matcher.find() && !matcher.group().equals(name);
    }

    private static void add(Pattern pattern, String text, List<Span> spans) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            spans.add(new Span(matcher.start(), matcher.end()));
        }
    }
}
