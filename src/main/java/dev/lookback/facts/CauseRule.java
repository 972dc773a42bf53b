package dev.lookback.facts;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the words within one clause that say why.
 *
 * <pre>
 * marker, why          原因是主板坏了 · 由于参数漏配 · because the load read an empty column
 * why, marker          显卡驱动升级所致 · 无线控制器重启引起
 * why, effect          渠道发版导致部分出金失败
 * finding, why         查下来是签到服务没起来 · 联系厂商后得知机房网络故障
 * not this but why     不是控制器重启，而是货架遮挡
 * trouble named        出现新旧组件冲突的问题
 * </pre>
 *
 * <p>A clause that denies ({@code 不是…}, {@code was not caused by}) or guesses ({@code 怀疑}) gives no cause.
 */
final class CauseRule {
    private static final Pattern BECAUSE = Pattern.compile(
            "(?<![\\p{IsHan}&&[^是系]])因(?!此|为|而|素|子|果|应)|(?<=后|时|中|间|单|款|易|付|金|务|统|行)因(?!此|为|而|素|子|果|应)");
    private static final Pattern BUT = Pattern.compile("而是|(?<=,)是(?=\\p{IsHan})");
    private static final Pattern INSTEAD = Pattern.compile("(?:而|实|乃|应)?(?:是|系|为)(?=\\p{IsHan}|[a-z])");
    private static final Pattern TROUBLE = Pattern.compile("出现(?:了)?(.{2,40}?)的?(?:问题|情况)$");
    private static final Pattern DENIAL =
            Pattern.compile("(?:^(?:但|且|也)?|认为|确认|判断|发现|说明|复核|核实|核查|排查|检查|查明|原因)(?:不是|并非|并不是|与.{1,12}无关)"
                    + "|\\bnot (?:caused|because|due)\\b|\\bwas(?:n't| not)\\b(?! (?:able|working|reset))");

    private final WordList before = WordList.load("cause-before.txt");
    private final WordList behind = WordList.load("cause-behind.txt");
    private final WordList effect = WordList.load("effect.txt");
    private final WordList finding = WordList.load("finding.txt");
    private final WordList outcome = WordList.load("outcome.txt");

    /**
     * A cause found in a clause.
     *
     * @param why the words of the cause
     * @param markedAt where the marker begins; what stands before it says something else
     * @param open whether the cause may go on in the next clause
     */
    record Found(Stretch why, int markedAt, boolean open) {}

    /** A cause that the words themselves call so. */
    Optional<Found> stated(Stretch clause) {
        if (denies(clause)) {
            return butRather(clause);
        }
        Optional<Found> marked = before.first(clause)
                .or(() -> pattern(BECAUSE, clause))
                .map(marker -> beforeEffect(clause, marker))
                .filter(found -> found.why().length() > 1);
        return marked.or(() -> marker(behind, clause)).or(() -> named(clause));
    }

    /** The words before "导致" and the like, if they are a cause and not another symptom. */
    Optional<Found> beforeEffect(Stretch clause) {
        return effect.first(clause)
                .filter(marker -> marker.from() > clause.from() + 1 && !denies(clause))
                .map(marker -> new Found(
                        new Stretch(clause.source(), clause.from(), marker.from()).bare(), clause.from(), false))
                .filter(found -> !isOutcome(found.why()));
    }

    /** Tells whether the clause begins with "导致" and the like, so that what stands before it is the cause. */
    boolean beginsWithEffect(Stretch clause) {
        return effect.atStart(clause).isPresent();
    }

    /** What somebody found out, if the words are about that. */
    Optional<Found> found(Stretch clause) {
        return finding.all(clause).stream()
                .reduce((first, second) -> second)
                .map(marker -> new Found(rest(clause, marker.to()), marker.from(), true))
                .filter(found -> found.why().length() > 2 && !denies(found.why()));
    }

    /** Ends in what users see, {@code …记账失败}: the effect of something, not its cause. */
    boolean isOutcome(Stretch words) {
        return outcome.all(words).stream().anyMatch(word -> word.to() == words.to());
    }

    boolean denies(Stretch clause) {
        return DENIAL.matcher(clause.folded()).find();
    }

    /** What follows a cause that was denied: {@code 系…}, {@code 是…}, {@code 而是…}. */
    Optional<Found> instead(Stretch clause) {
        Matcher matcher = INSTEAD.matcher(clause.folded());
        return matcher.lookingAt()
                ? Optional.of(new Found(rest(clause, clause.from() + matcher.end()), clause.from(), true))
                : Optional.empty();
    }

    private Optional<Found> butRather(Stretch clause) {
        return pattern(BUT, clause).map(marker -> beforeEffect(clause, marker));
    }

    private Found beforeEffect(Stretch clause, Stretch marker) {
        Stretch why = rest(clause, marker.to());
        Optional<Stretch> end = effect.first(why).filter(word -> word.from() > why.from() + 1);
        Stretch until = end.map(word -> new Stretch(why.source(), why.from(), word.from()).bare())
                .orElse(why);
        return new Found(until, marker.from(), end.isEmpty());
    }

    private static Optional<Found> marker(WordList words, Stretch clause) {
        return words.all(clause).stream()
                .filter(marker -> marker.to() == clause.to() && marker.from() > clause.from() + 1)
                .findFirst()
                .map(marker -> new Found(clause, clause.from(), false));
    }

    private static Optional<Found> named(Stretch clause) {
        Matcher matcher = TROUBLE.matcher(clause.folded());
        return matcher.find()
                ? Optional.of(new Found(clause.cut(matcher.start(1), matcher.end(1)), clause.from(), false))
                : Optional.empty();
    }

    private static Optional<Stretch> pattern(Pattern pattern, Stretch clause) {
        Matcher matcher = pattern.matcher(clause.folded());
        return matcher.find() ? Optional.of(clause.cut(matcher.start(), matcher.end())) : Optional.empty();
    }

    private static Stretch rest(Stretch clause, int from) {
        return new Stretch(clause.source(), from, clause.to()).bare();
    }
}
