package dev.lookback.answer;

import dev.lookback.facts.Incident;
import dev.lookback.facts.Moment;
import dev.lookback.glossary.FoldedText;
import dev.lookback.question.Holidays;
import dev.lookback.question.Question;
import dev.lookback.question.Question.Kind;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a question asks incidents to be, as far as their facts tell: longer than an hour, in the night, without a cause. An
 * incident whose facts do not tell is left out.
 */
final class IncidentTraits {
    private static final Pattern NO_CAUSE = Pattern.compile(
            "(?:没有?|未|尚未|还没)(?:写|说|查|找|给|定)?(?:明|清楚?|到|出)?(?:具体|根本)?(?:的)?(?:原因|根因)|(?:原因|根因)(?:不明|未明|不清楚?|未知|没写|没查|还没|待查)|\\b(?:no|without an?|without) (?:stated |known )?(?:root )?cause\\b|\\bcause (?:is |was )?(?:unknown|unclear|not (?:stated|known|given|found))\\b|\\bunexplained\\b");
    private static final Pattern NO_DURATION = Pattern.compile(
            "(?:没有?|未)(?:写|说|给|交代|记|报)?(?:明|清楚?|到|出)?(?:具体)?(?:的)?(?:恢复|持续|结束)?(?:时间|时长)|(?:恢复时间|持续时间|时长)(?:不明|未知|没写|未写|没有写|缺失)|\\b(?:no|without an?|without) (?:stated |known )?(?:recovery time|duration|end time)\\b|\\b(?:duration|recovery time) (?:is |was )?(?:unknown|missing|not (?:stated|known|given))\\b");
    private static final Pattern NIGHT =
            Pattern.compile("夜里|夜间|半夜|深夜|大晚上|\\b(?:at|during the) night\\b|\\bovernight\\b|\\bnight-?time\\b");
    private static final Pattern SMALL_HOURS = Pattern.compile("凌晨|后半夜|\\bsmall hours\\b|\\bafter midnight\\b");
    private static final Pattern DAYTIME = Pattern.compile("白天|\\b(?:daytime|during the day)\\b");
    private static final String WORK_ZH = "(?:工作|上班|办公|营业)(?:的)?(?:时间|时段)";
    private static final String WORK_EN = "(?:working|work|office|business|normal) (?:hours|time)";
    private static final Pattern OUTSIDE_WORK = Pattern.compile("非" + WORK_ZH + "|不(?:在|是)" + WORK_ZH + "|" + WORK_ZH
            + "(?:段)?(?:以|之)?外|下班(?:时间|以后|之后|后)|\\b(?:outside(?: of)?|not (?:in|during|within)) (?:the |our |normal )?"
            + WORK_EN
            + "|\\bout of (?:the )?(?:office |working |business )?hours|\\b(?:after|off)[- ]hours\\b");
    private static final Pattern AT_WORK = Pattern.compile(WORK_ZH + "|\\b" + WORK_EN + "\\b");
    private static final Pattern WEEKENDS = Pattern.compile("周末|双休日?|\\bweekends?\\b");
    private static final Pattern WORKDAYS =
            Pattern.compile("(?<![非个\\d一二两三四五])工作日|\\b(?:weekdays?|(?<!\\d )working days)\\b");
    private static final Pattern DAYS_OFF = Pattern.compile("非工作日|休息日|\\b(?:non-working days|days off)\\b");
    private static final Pattern HOLIDAYS = Pattern.compile(
            "节假日|放假(?:期间|的时候|时)|假期(?:里|期间|中)|\\b(?:public |bank )?holidays\\b|\\bon (?:a |public )holiday\\b");
    private static final Pattern EARLY = Pattern.compile("清晨|大清早|一大早|\\bearly (?:in the )?mornings?\\b");
    private static final Set<Kind> OVER_MANY = Set.of(Kind.COUNT, Kind.LIST);
    private static final Pattern MORNINGS = Pattern.compile("上午|\\b(?:in the mornings?|mornings)\\b");
    private static final Pattern AFTERNOONS = Pattern.compile("下午|\\b(?:in the afternoons?|afternoons)\\b");
    private static final Pattern EVENINGS = Pattern.compile("(?<!大)晚上|\\b(?:in the evenings?|evenings)\\b");
    private static final LocalTime EARLY_BEGINS = LocalTime.of(5, 0);
    private static final LocalTime EARLY_ENDS = LocalTime.of(9, 0);
    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final Pattern HOURS = Pattern.compile(
            "(?<![\\d.:])(\\d{1,2})(?:点钟?|:00)(?:到|至|[-~—–]+)(?:第二天|次日|翌日|隔天)?(?:的)?(?:凌晨|早上|早晨|上午|晚上)?(\\d{1,2})(?:点钟?|:00)(?:之间|期间)?"
                    + "|\\bbetween (\\d{1,2})(?::00)? ?([ap]m)? and (\\d{1,2})(?::00| ?([ap]m))\\b");
    private static final Pattern FROM_HOUR = Pattern.compile(
            "(晚上|夜里|下午)?(\\d{1,2})点(?:钟)?(?:以后|之后|过后|往后)|\\b(?:after|at or after|from|past) (\\d{1,2})(?::00)? ?([ap]m)\\b|\\b(\\d{1,2}):00 or later(?: in the evening)?|\\bafter (\\d{1,2}):00\\b");
    private static final int HALF_DAY = 12;
    private static final LocalTime MORNING = LocalTime.of(6, 0);
    private static final LocalTime EVENING = LocalTime.of(22, 0);
    private static final LocalTime WORK_BEGINS = LocalTime.of(9, 0);
    private static final LocalTime WORK_ENDS = LocalTime.of(18, 0);
    /** What stands between two parts of the day or week of which either will do. */
    private static final Pattern EITHER = Pattern.compile(
            "\\s?(?:里|的?时候|时段|期间)?\\s?(?:和|或者?|以及|及|与|跟|还有|加上|加|、|/|,|\\b(?:and|or|as well as)\\b)\\s?(?:在|是|\\b(?:on|at|in|during)\\b)?\\s?(?:\\bthe\\b)?\\s?");

    /** A part of the day or week that the question names. */
    private record When(int start, int end, Predicate<Incident> trait) {}

    private final String text;
    private final List<Predicate<Incident>> wanted = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final List<When> times = new ArrayList<>();
    private final boolean lacksDuration;

    IncidentTraits(Question question) {
        text = FoldedText.fold(question.text());
        for (AskedLength length : AskedLength.in(text)) {
            wanted.add(length);
            words.add(length.words());
        }
        is(NO_CAUSE, incident -> incident.cause() == null);
        lacksDuration = is(NO_DURATION, incident -> incident.minutes() == null);
        if (hours() || fromHour()) {
            return;
        }
        when(NIGHT, at(time -> time.isBefore(MORNING) || !time.isBefore(EVENING)));
        when(SMALL_HOURS, at(time -> time.isBefore(MORNING)));
        when(DAYTIME, at(time -> between(time, WORK_BEGINS, WORK_ENDS)));
        if (!when(OUTSIDE_WORK, IncidentTraits::isOutsideWork)) {
            when(AT_WORK, IncidentTraits::isAtWork);
        }
        when(WEEKENDS, on(Holidays::isWeekend));
        when(WORKDAYS, on(day -> !isOff(day)));
        when(DAYS_OFF, on(IncidentTraits::isOff));
        when(HOLIDAYS, on(Holidays::isHoliday));
        when(EARLY, at(time -> time.isBefore(EARLY_ENDS) && !time.isBefore(EARLY_BEGINS)));
        if (OVER_MANY.contains(question.kind())) {
            when(MORNINGS, at(time -> between(time, MORNING, NOON)));
            when(AFTERNOONS, at(time -> between(time, NOON, WORK_ENDS)));
            when(EVENINGS, at(time -> !time.isBefore(WORK_ENDS)));
        }
        join();
    }

    /** From one hour to another, over midnight if that comes first. */
    private boolean hours() {
        Matcher matcher = HOURS.matcher(text);
        if (!matcher.find()) {
            return false;
        }
        boolean zh = matcher.group(1) != null;
        int first = zh ? Integer.parseInt(matcher.group(1)) : hour(matcher.group(3), matcher.group(4));
        int end = zh ? Integer.parseInt(matcher.group(2)) : hour(matcher.group(5), matcher.group(6));
        add(
                matcher,
                at(time -> first < end
                        ? time.getHour() >= first && time.getHour() < end
                        : time.getHour() >= first || time.getHour() < end));
        return true;
    }

    private boolean fromHour() {
        Matcher matcher = FROM_HOUR.matcher(text);
        if (!matcher.find()) {
            return false;
        }
        int first = matcher.group(2) != null
                ? hour(matcher.group(2), matcher.group(1) == null ? null : "pm")
                : matcher.group(3) != null
                        ? hour(matcher.group(3), matcher.group(4))
                        : Integer.parseInt(matcher.group(5) != null ? matcher.group(5) : matcher.group(6));
        add(matcher, at(time -> time.getHour() >= first));
        return true;
    }

    private static int hour(String digits, @Nullable String half) {
        int hour = Integer.parseInt(digits);
        return half == null ? hour : half.equals("pm") ? hour % HALF_DAY + HALF_DAY : hour % HALF_DAY;
    }

    private boolean is(Pattern pattern, Predicate<Incident> trait) {
        Matcher matcher = pattern.matcher(text);
        boolean asked = matcher.find();
        if (asked) {
            add(matcher, trait);
        }
        return asked;
    }

    /** Notes a part of the day or week; {@link #join} decides how several belong together. */
    private boolean when(Pattern pattern, Predicate<Incident> trait) {
        Matcher matcher = pattern.matcher(text);
        boolean asked = matcher.find();
        if (asked) {
            times.add(new When(matcher.start(), matcher.end(), trait));
        }
        return asked;
    }

    /** {@code 周末夜里} is both at once, {@code 夜间和周末} is either. */
    private void join() {
        times.sort(Comparator.comparingInt(When::start));
        When before = null;
        for (When time : times) {
            boolean either = before != null
                    && before.end <= time.start
                    && EITHER.matcher(text.substring(before.end, time.start)).matches();
            String said = text.substring(time.start, time.end);
            if (either) {
                wanted.set(wanted.size() - 1, wanted.getLast().or(time.trait));
                words.set(words.size() - 1, text.substring(text.indexOf(words.getLast()), time.end));
            } else {
                wanted.add(time.trait);
                words.add(said);
            }
            before = time;
        }
    }

    private static boolean between(LocalTime time, LocalTime first, LocalTime end) {
        return !time.isBefore(first) && time.isBefore(end);
    }

    /** A day off is outside whatever the time. */
    private static boolean isOutsideWork(Incident incident) {
        Moment detected = incident.detected();
        return detected != null && (isOff(detected.date()) || (detected.time() != null && !isAtWork(incident)));
    }

    private static boolean isAtWork(Incident incident) {
        Moment detected = incident.detected();
        return detected != null
                && !isOff(detected.date())
                && detected.time() != null
                && between(detected.time(), WORK_BEGINS, WORK_ENDS);
    }

    private static boolean isOff(LocalDate day) {
        return Holidays.isWeekend(day) || Holidays.isHoliday(day);
    }

    private static Predicate<Incident> on(Predicate<LocalDate> days) {
        return incident -> {
            Moment detected = incident.detected();
            return detected != null && days.test(detected.date());
        };
    }

    private void add(Matcher matcher, Predicate<Incident> trait) {
        wanted.add(trait);
        words.add(matcher.group());
    }

    private static Predicate<Incident> at(Predicate<LocalTime> hours) {
        return incident -> {
            Moment detected = incident.detected();
            LocalTime time = detected == null ? null : detected.time();
            return time != null && hours.test(time);
        };
    }

    /** Whether the question asks for none. */
    boolean isEmpty() {
        return wanted.isEmpty();
    }

    /** Whether those are asked for of which no report tells how long they lasted: no sum can be made of them. */
    boolean lackDuration() {
        return lacksDuration;
    }

    /** Whether hours of work are asked about, of which nobody says when they are. */
    boolean areAboutWork() {
        return OUTSIDE_WORK.matcher(text).find() || AT_WORK.matcher(text).find();
    }

    /** Tells whether the word belongs to those that ask for them. */
    boolean hold(String word) {
        return words.stream().anyMatch(asked -> asked.contains(word));
    }

    /** The question's words for them. */
    String words() {
        return String.join(" ", words);
    }

    /** The incidents that have them all. */
    List<FoundIncident> among(List<FoundIncident> incidents) {
        return incidents.stream()
                .filter(found -> wanted.stream().allMatch(trait -> trait.test(found.incident())))
                .toList();
    }
}
