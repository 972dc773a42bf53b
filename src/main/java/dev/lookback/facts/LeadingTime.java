package dev.lookback.facts;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the time off the start of a clause: {@code On Friday at 14:20 the site …}, {@code 当天14时起乘客反映…}. */
final class LeadingTime {
    /** How far into a clause its time may begin, and the words that may stand before it. */
    private static final int LEAD = 36;

    private static final Set<String> LEADS = Set.of(
            "[", "【", "(", "on", "at", "around", "about", "from", "since", "从", "自", "于", "在", "约", "截至", "大约", "by",
            "last", "*", "补充");

    /** What goes on telling when, behind the time. */
    private static final Pattern SINCE = Pattern.compile("起(?![火不来诉飞步初因])|开始(?=\\p{IsHan})|左右|前后|许(?=[,，])");

    /** {@code Later that day, at 16:20, …}, {@code 同一天下午3点半，…}, {@code 2.1 3/3 15:26 …}. */
    private static final Pattern CONNECTIVE = Pattern.compile(
            "(?:\\d{1,2}(?:\\.\\d{1,2}){1,3}[.、]?(?=\\s|$))?(?:另外|此外|还有|再就是|同一?[天日]|当[天日晚]|接着|随后|后来|其[一二三四]|and|then|also|later|separately|meanwhile|while (?:that|this) was going on"
                    + "|(?:later )?(?:that|the same) (?:day|morning|afternoon|evening|night)|\\s|,|:|at|on|around|about|from|shortly after|just after)*");

    private LeadingTime() {}

    static Stretch without(Stretch words, List<Timed> times) {
        Stretch rest = words;
        for (Timed time : times) {
            if (time.words().from() <= rest.from() + LEAD
                    && time.words().to() > rest.from()
                    && onlyLead(rest, time)
                    && !isOwner(rest, time)) {
                rest = new Stretch(rest.source(), Math.min(time.words().to(), rest.to()), rest.to()).bare();
            }
        }
        Matcher since = SINCE.matcher(rest.folded());
        return rest.from() > words.from() && since.lookingAt()
                ? rest.cut(since.end(), rest.length()).bare()
                : rest;
    }

    /** {@code Monday's BACS file} is a name. */
    private static boolean isOwner(Stretch rest, Timed time) {
        String folded = rest.source().folded();
        int behind = time.words().to();
        return behind + 1 < folded.length()
                && "'\u2019".indexOf(folded.charAt(behind)) >= 0
                && folded.charAt(behind + 1) == 's';
    }

    private static boolean onlyLead(Stretch rest, Timed time) {
        if (time.words().from() <= rest.from()) {
            return true;
        }
        String lead = rest.source()
                .folded()
                .substring(rest.from(), time.words().from())
                .strip();
        return LEADS.contains(lead) || CONNECTIVE.matcher(lead).matches();
    }
}
