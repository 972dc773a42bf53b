package dev.lookback.facts;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the time off the start of a clause: {@code On Friday at 14:20 the site …}, {@code 当天14时起乘客反映…}. */
final class LeadingTime {
    /** How far into a clause its time may begin, and the words that may stand before it. */
    private static final int LEAD = 14;

    private static final Set<String> LEADS = Set.of(
            "[", "【", "(", "on", "at", "around", "about", "from", "since", "从", "自", "于", "在", "约", "截至", "大约", "by",
            "last", "*", "补充");

    /** What goes on telling when, behind the time. */
    private static final Pattern SINCE = Pattern.compile("起(?![火不来诉飞步初因])|开始(?=\\p{IsHan})|左右|前后|许(?=[,，])");

    private LeadingTime() {}

    static Stretch without(Stretch words, List<Timed> times) {
        Stretch rest = words;
        for (Timed time : times) {
            if (time.words().from() <= rest.from() + LEAD && time.words().to() > rest.from() && onlyLead(rest, time)) {
                rest = new Stretch(rest.source(), Math.min(time.words().to(), rest.to()), rest.to()).bare();
            }
        }
        Matcher since = SINCE.matcher(rest.folded());
        return rest.from() > words.from() && since.lookingAt()
                ? rest.cut(since.end(), rest.length()).bare()
                : rest;
    }

    private static boolean onlyLead(Stretch rest, Timed time) {
        if (time.words().from() <= rest.from()) {
            return true;
        }
        String lead = rest.source()
                .folded()
                .substring(rest.from(), time.words().from())
                .strip();
        return LEADS.contains(lead);
    }
}
