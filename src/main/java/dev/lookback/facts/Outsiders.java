package dev.lookback.facts;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells from a clause that somebody outside did or broke something.
 *
 * <pre>
 * 工行凌晨发布时改了回跳地址              they changed something
 * 电信机房空调故障，3 台推流机关机          their trouble before ours
 * 极光推送侧故障                       their fault
 * Telefast lost the southern fibre ring  the line itself
 * </pre>
 */
final class Outsiders {
    private static final Pattern THEIR_FAULT =
            Pattern.compile(".{1,10}(?:侧|方|那边|厂商|供应商|服务商|运营商|平台|主机|机房|网关|接口|系统|链路|线路|专线|网络|出口)"
                    + ".{0,4}(?:故障|异常|宕机|出问题|抖动|中断|限流|升级|变更|维护|拥塞|拥堵|丢包|闪断)");
    private static final Pattern LINE = Pattern.compile("\\b(?:fib(?:re|er)|leased line|cable|circuit|trunk)\\b"
            + "|光[缆纤]|专线(?:中断|故障|闪断|断)|线路(?:中断|故障|闪断)|海缆|出口(?:中断|故障)");

    /** {@code 余额展示不更新}: what did not change is an effect. */
    private static final Pattern UNCHANGED = Pattern.compile("不(?:再)?(?:更新|变更|切换|升级|发布|调整|同步|重启)");

    /** How far into a clause the party may be named that did something. */
    private static final int NEAR = 4;

    private final WordList failure = WordList.load("failure.txt");
    private final WordList recovery = WordList.load("recovery.txt");
    private final WordList reporting = WordList.load("report-verb.txt");
    private final WordList carrier = WordList.load("carrier.txt");
    private final WordList counterparty = WordList.load("counterparty.txt");
    private final WordList own = WordList.load("own.txt");
    private final WordList changes = WordList.load("change.txt");

    /** An outside party changed something, and nothing is said of its being over. */
    boolean changed(Stretch words, List<Stretch> named) {
        return changes.in(words)
                && !UNCHANGED.matcher(words.folded()).find()
                && !recovery.in(words)
                && !ClauseShapes.tellsWhatCured(words)
                && begin(words, named);
    }

    /** Theirs before ours. */
    boolean haveTrouble(Stretch words, List<Stretch> named) {
        boolean theirs = carrier.in(words) || counterparty.in(words);
        return theirs && failure.in(words) && begin(words, named) && !reporting.in(words);
    }

    /** {@code 极光推送侧故障}. */
    boolean areAtFault(Stretch words, List<Stretch> named) {
        return THEIR_FAULT.matcher(words.folded()).lookingAt() && begin(words, named) && !reporting.in(words);
    }

    /** The line itself broke, so that what is seen is why as well. */
    boolean lostTheLine(Stretch words) {
        return failure.in(words)
                && carrier.in(words)
                && !own.in(words)
                && LINE.matcher(words.folded()).find();
    }

    /** A failure that names one of them, and nobody who reports it. */
    boolean failed(Stretch words) {
        return (carrier.in(words) || counterparty.in(words)) && !reporting.in(words);
    }

    private boolean begin(Stretch words, List<Stretch> named) {
        return named.stream()
                        .anyMatch(name -> name.from() <= words.from() + NEAR
                                && name.from() >= words.from()
                                && name.to() <= words.to())
                || isNear(counterparty, words)
                || isNear(carrier, words);
    }

    private static boolean isNear(WordList list, Stretch words) {
        return list.first(words)
                .filter(word -> word.from() <= words.from() + NEAR)
                .isPresent();
    }
}
