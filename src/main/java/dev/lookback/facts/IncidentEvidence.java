package dev.lookback.facts;

import dev.lookback.report.FieldLabel;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Decides whether a telling is an incident, by what speaks for it and against it.
 *
 * <pre>
 * for       a failure in its words · a time of day · labels such as 原因 and 恢复时间 · recovery, cause, duration, grade
 * against   a drill · announced work · "no effect" without a failure · last year's · plans · "none this week"
 * </pre>
 *
 * <p>Below a heading that announces incidents little is needed; elsewhere a project line that names a bank must not pass,
 * so a failure and a time, or two labels, and more are asked for.
 */
final class IncidentEvidence {
    /** Points a telling needs where nothing announces incidents, and below headings about work. */
    private static final int ENOUGH_ELSEWHERE = 5;

    private static final int ENOUGH_IN_PROJECTS = 7;
    private static final int ENOUGH_WITHOUT_TIME = 4;

    private static final int ENOUGH_IN_PROSE = 6;

    private static final Pattern PLANNED = Pattern.compile(
            "计划内|计划性|按计划|例行(?:维护|升级|检修|停机|重启|保养)|planned|scheduled|routine (?:maintenance|upgrade)|maintenance window");
    private static final Pattern ANNOUNCED = Pattern.compile("已(?:提前)?(?:发)?公告|提前公告|已提前通知|公告停[机服]|as announced");
    private static final Pattern MEANT = Pattern.compile("(?:按)?计划.{0,6}|planned.{0,20}|scheduled.{0,20}");
    private static final Pattern OVERRUN = Pattern.compile(
            "超时|超出|超了|延长|延迟|没按|未按|未能|回退|回滚|失败|故障|异常|误|报警|告警|投诉|overran|overrun|longer than|rolled back|failed|unexpected");

    /** Others say that they are going to work on something: {@code 招行来函：…}, {@code Visa have given notice of …}. */
    private static final Pattern NOTICE = Pattern.compile(
            "(?:那边|对方|行|方|他们|厂商|运营商)[说称]|通知|来函|函告|来电告知|邮件|告知|公告|预告|提醒我们|\\bnotice\\b|told us|informed us|advised (?:us|that)|let us know|announced|e-?mail\\b|\\bwill (?:be|cut|take|run|move|switch|perform|carry)\\b");

    private static final Pattern SPARE = Pattern.compile("(?:正常|自动|成功)(?:接管|顶上|倒换)|took over");
    private static final Pattern ALARM = Pattern.compile("告警|报警|alert\\w*|alarm\\w*");

    private static final Pattern WORK = Pattern.compile(
            "升级|维护|割接|切换|更换|换(?:防火墙|设备|机|线|证书)|停机|扩容|演练|迁移|检修|停电|改造|断网演|maintenance|upgrade|outage of|\\bdown for\\b|unavailable|power|migration|cut-?over|window");
    private final WordList failure = WordList.load("failure.txt");
    private final WordList mechanism = WordList.load("mechanism.txt");
    private final WordList drill = WordList.load("drill.txt");
    private final WordList maintenance = WordList.load("maintenance.txt");
    private final WordList noEffect = WordList.load("no-effect.txt");
    private final WordList disowned = WordList.load("disowned.txt");
    private final WordList past = WordList.load("past.txt");
    private final WordList quiet = WordList.load("quiet.txt");
    private final WordList reporting = WordList.load("report-verb.txt");
    private final WordList notRepaired = WordList.load("work.txt");

    boolean isIncident(Telling telling, Reading reading) {
        if (reading.ahead()
                && NOTICE.matcher(telling.whole().folded()).find()
                && WORK.matcher(telling.whole().folded()).find()) {
            return false;
        }
        return switch (telling.topic()) {
            case PLANS, REFLECTION -> false;
            case EXCLUDED -> false;
            case CORRECTIONS ->
                !isQuiet(telling) && (reading.told() || reading.cause().isPresent() || telling.eventLabels() > 0);
            case INCIDENTS -> !isQuiet(telling) && !isCounted(telling, reading) && tells(telling, reading);
            case METRICS -> (telling.eventLabels() >= 2 || isStory(telling, reading)) && !isNone(telling, reading);
            case PROJECTS -> score(telling, reading) >= ENOUGH_IN_PROJECTS && !isNone(telling, reading);
            case OTHER -> score(telling, reading) >= ENOUGH_ELSEWHERE && !isNone(telling, reading);
        };
    }

    /** A story told below a heading such as "Service", which figures share with it. */
    private boolean isStory(Telling telling, Reading reading) {
        return switch (telling.shape()) {
            case PROSE -> score(telling, reading) >= ENOUGH_IN_PROSE;
            case EVENT -> score(telling, reading) >= ENOUGH_IN_PROJECTS;
            case ROW, ITEM -> false;
        };
    }

    /** Anything that tells of an event, short of a remark, a link or a table's sum. */
    private boolean tells(Telling telling, Reading reading) {
        if (telling.shape() == Telling.Shape.ROW) {
            return telling.eventLabels() >= 2 || (telling.eventLabels() == 1 && telling.has(FieldLabel.TIME));
        }
        boolean prose = telling.shape() == Telling.Shape.PROSE;
        boolean timed = reading.times().stream().anyMatch(time -> time.hasDay() || (time.hasClock() && !prose));
        return telling.eventLabels() >= 1
                || (timed && isWholeStory(reading))
                || (timed && (reading.told() || telling.shape() == Telling.Shape.EVENT))
                || score(telling, reading) >= (prose && !timed ? ENOUGH_IN_PROSE : ENOUGH_WITHOUT_TIME);
    }

    /** {@code 0:40~1:15 回盘文件没拉下来，起因：密码到期}: from when to when, and why; no word for a failure is needed. */
    private static boolean isWholeStory(Reading reading) {
        boolean over = reading.recovered() || reading.minutes();
        return over && (reading.cause().isPresent() || reading.open());
    }

    private boolean isQuiet(Telling telling) {
        Stretch head = head(telling);
        if (telling.shape() == Telling.Shape.ROW) {
            return telling.eventLabels() <= 1 && quiet.in(head);
        }
        return telling.labelled().isEmpty() && quiet.in(opening(head)) && !failure.in(withoutQuiet(head));
    }

    /** {@code 经检测，内存条无故障} later in the text says nothing about the week. */
    private static Stretch opening(Stretch head) {
        List<Clause> clauses = Clauses.of(head);
        return clauses.size() < 2 ? head : head.upTo(clauses.get(1).words());
    }

    private Stretch withoutQuiet(Stretch head) {
        return quiet.first(head)
                .map(word -> new Stretch(head.source(), word.to(), head.to()))
                .orElse(head);
    }

    /** Below an incident heading: only what says of itself that it is no incident. */
    private boolean isCounted(Telling telling, Reading reading) {
        Stretch head = head(telling);
        boolean practised = drill.in(head) && !happened(telling, reading);
        boolean announced = isAnnounced(head, reading) && !failure.in(head) && telling.eventLabels() < 2;
        boolean harmless = telling.eventLabels() < 2
                && noEffect.in(telling.whole())
                && !failure.in(withoutEffect(telling.whole()));
        return practised
                || announced
                || harmless
                || cameToNothing(telling, reading)
                || asPlanned(telling, head)
                || keptToPlan(telling, head)
                || disowned.in(telling.whole());
    }

    /** {@code 二维码偶发重复通知，我方幂等拦住了}: something failed, nobody felt it, and there was nothing to be put right. */
    private boolean cameToNothing(Telling telling, Reading reading) {
        return telling.labelled().isEmpty()
                && noEffect.in(telling.whole())
                && !reading.recovered()
                && !reading.minutes()
                && reading.grade().isEmpty()
                && reading.cause().isEmpty()
                && (reading.handling().filter(IncidentEvidence::isCure).isEmpty() || onlyAlarmed(telling.whole()))
                && !reading.open()
                && !reading.update();
    }

    /** More than the spare that took over by itself. */
    private static boolean isCure(Stretch handling) {
        return !SPARE.matcher(handling.folded()).find();
    }

    /** {@code 磁盘 92% 告警，清日志}. */
    private boolean onlyAlarmed(Stretch whole) {
        List<Stretch> words = failure.all(withoutEffect(whole));
        return !words.isEmpty()
                && words.stream().allMatch(word -> ALARM.matcher(word.folded()).matches());
    }

    /** {@code 前置升级（计划内），期间不可用 | 按期完成}: the stop was part of the work, and nothing else went wrong. */
    private boolean keptToPlan(Telling telling, Stretch head) {
        List<Clause> clauses = Clauses.of(head);
        boolean meant =
                telling.value(FieldLabel.CAUSE).filter(IncidentEvidence::isPlan).isPresent()
                        || clauses.stream()
                                .anyMatch(clause ->
                                        ANNOUNCED.matcher(clause.folded()).find());
        boolean planned = meant
                || (!clauses.isEmpty()
                        && PLANNED.matcher(clauses.getFirst().folded()).find());
        return planned
                && telling.value(FieldLabel.CAUSE)
                        .filter(cause -> !isPlan(cause))
                        .isEmpty()
                && telling.value(FieldLabel.HANDLING).filter(failure::in).isEmpty()
                && clauses.stream()
                        .skip(1)
                        .noneMatch(clause -> OVERRUN.matcher(clause.folded()).find());
    }

    /** {@code 计划施工} in the column of causes. */
    private static boolean isPlan(Stretch cause) {
        return MEANT.matcher(cause.folded().strip()).matches();
    }

    /** A row such as {@code | DR exercise | none | failover and back as planned |}. */
    private boolean asPlanned(Telling telling, Stretch head) {
        boolean hit = telling.value(FieldLabel.IMPACT)
                .filter(impact -> !noEffect.in(impact))
                .isPresent();
        boolean meant = drill.in(head) || (maintenance.in(head) && !failure.in(head));
        return telling.shape() == Telling.Shape.ROW && meant && !hit;
    }

    private boolean isNone(Telling telling, Reading reading) {
        Stretch whole = telling.whole();
        boolean practised = drill.in(whole) && !happened(telling, reading);
        boolean bare = telling.eventLabels() < 2 && noHarm(telling, reading);
        boolean announced = isAnnounced(head(telling), reading) && bare;
        boolean harmless = noEffect.in(whole) && bare && !(reading.told() && reading.open());
        return practised || announced || harmless || past.in(head(telling)) || isCounted(telling, reading);
    }

    /** Work that was announced; a change named in the cause is what went wrong. */
    private boolean isAnnounced(Stretch head, Reading reading) {
        return maintenance.all(head).stream()
                .anyMatch(word ->
                        reading.cause().filter(cause -> cause.contains(word)).isEmpty());
    }

    private boolean noHarm(Telling telling, Reading reading) {
        return reading.impact().isEmpty() || noEffect.in(telling.whole());
    }

    /** A drill with labels of cause and recovery and a grade went wrong for real. */
    private static boolean happened(Telling telling, Reading reading) {
        return telling.eventLabels() >= 3
                || (telling.eventLabels() >= 2 && reading.grade().isPresent());
    }

    private Stretch withoutEffect(Stretch text) {
        List<Stretch> words = noEffect.all(text);
        return words.isEmpty()
                ? text
                : new Stretch(text.source(), text.from(), words.getFirst().from());
    }

    private int score(Telling telling, Reading reading) {
        boolean corrects = reading.update() && reading.cause().isPresent();
        boolean broken =
                failure.in(telling.whole()) || (reading.minutes() && mechanism.in(telling.whole())) || corrects;
        boolean undated = reading.times().stream().noneMatch(Timed::hasDay) && telling.shape() != Telling.Shape.EVENT;
        boolean clock = reading.times().stream().anyMatch(Timed::hasClock);
        boolean day = reading.times().stream()
                .anyMatch(time -> time.hasDay() || time.mention().days() != null);
        int score = 2 * (int) telling.eventLabels();
        score += broken ? 2 : 0;
        score += clock ? 2 : day ? 1 : 0;
        score += telling.shape() == Telling.Shape.EVENT || beginsWithDay(telling, reading) ? 1 : 0;
        score += reading.cause().isPresent() ? 1 : 0;
        score += reading.recovered() ? 1 : 0;
        score += reading.handling().isPresent() ? 1 : 0;
        score += reading.minutes() ? 1 : 0;
        score += reading.grade().isPresent() ? 1 : 0;
        score += reporting.in(head(telling)) ? 1 : 0;
        score += reading.open() ? 1 : 0;
        score += corrects ? 1 : 0;
        score -= clock && undated && telling.eventLabels() == 0 ? 2 : 0;
        score -= notRepaired.in(head(telling)) ? 3 : 0;
        boolean whole = telling.shape() == Telling.Shape.EVENT && isWholeStory(reading);
        return broken || whole || telling.eventLabels() >= 2 ? score : 0;
    }

    private static boolean beginsWithDay(Telling telling, Reading reading) {
        return !reading.times().isEmpty()
                && reading.times().getFirst().hasDay()
                && reading.times().getFirst().words().from() <= telling.whole().from() + 1;
    }

    /** The first sentences, before labels. */
    private static Stretch head(Telling telling) {
        return telling.narrative().isBlank()
                ? telling.value(FieldLabel.SYMPTOM).orElse(telling.whole())
                : telling.narrative();
    }

    /**
     * What was read from a telling before it is judged.
     *
     * @param told whether its words tell of a failure
     * @param times all times in it
     * @param symptom if found
     * @param impact if found
     * @param cause if found
     * @param handling if found
     * @param grade if found
     * @param recovered whether it says when it was over
     * @param minutes whether it says how long it lasted
     * @param open whether it says that the cause is being looked for
     * @param update whether it returns to an event told before
     * @param ahead whether a day in it lies behind the days that the report is about
     */
    record Reading(
            boolean told,
            List<Timed> times,
            Optional<Stretch> symptom,
            Optional<Stretch> impact,
            Optional<Stretch> cause,
            Optional<Stretch> handling,
            Optional<Stretch> grade,
            boolean recovered,
            boolean minutes,
            boolean open,
            boolean update,
            boolean ahead) {}
}
