package dev.lookback.facts;

import dev.lookback.facts.Incident.Side;
import dev.lookback.glossary.Entity;
import dev.lookback.glossary.Mention;
import dev.lookback.report.FieldLabel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whose fault an event was, from a label, else from its cause.
 *
 * <pre>
 * 责任方：运营商                           the label
 * 平安银行返回码新增枚举，我方未映射            own: a clause in which we failed to do something wins
 * 联通短信网关侧限速参数被误调                 carrier
 * third-party digger, for a fibre cut        carrier: a stranger hit its line
 * 中国银行代扣系统夜间切日提前                 counterparty: the cause begins with an outside party
 * 银联两个机房只有一个生效，我们提前换了          counterparty: what we did was no mistake
 * 连接池占满                              own: a cause, and nobody else in it
 * 排查中                                  unknown
 * </pre>
 */
final class SideRule {
    static final Set<Entity.Kind> OUTSIDE =
            Set.of(Entity.Kind.BANK, Entity.Kind.NETWORK, Entity.Kind.CHANNEL, Entity.Kind.COMPANY);

    private static final Map<String, Side> PARTIES = Map.ofEntries(
            Map.entry("我方", Side.OWN),
            Map.entry("我司", Side.OWN),
            Map.entry("自身", Side.OWN),
            Map.entry("内部", Side.OWN),
            Map.entry("银行", Side.COUNTERPARTY),
            Map.entry("银行侧", Side.COUNTERPARTY),
            Map.entry("行方", Side.COUNTERPARTY),
            Map.entry("对方", Side.COUNTERPARTY),
            Map.entry("渠道", Side.COUNTERPARTY),
            Map.entry("渠道侧", Side.COUNTERPARTY),
            Map.entry("第三方", Side.COUNTERPARTY),
            Map.entry("供应商", Side.COUNTERPARTY),
            Map.entry("运营商", Side.CARRIER),
            Map.entry("运营商侧", Side.CARRIER),
            Map.entry("ours", Side.OWN),
            Map.entry("bank side", Side.COUNTERPARTY),
            Map.entry("vendor", Side.COUNTERPARTY),
            Map.entry("carrier", Side.CARRIER));
    private static final Pattern FRONT_END = Pattern.compile(
            " ?(?:前置|接入(?:服务|程序|网关)|适配|对接(?:服务|程序)|front-?end|adapter|adaptor|connector|integration|client\\b)");

    /** {@code Our carrier, NordFiber, had cut a splice}: the subject stands before the comma. */
    private static final Pattern PREDICATE = Pattern.compile("(?:had|has|have|was|were|did|then|also)\\b");

    private static final Pattern OTHERS = Pattern.compile("\\b(?:they|their)\\b|他们|对方|人家");

    private static final Pattern EXPLAINS = Pattern.compile(
            "(?:出了?|给了?|发来|来了?|有了?).{0,4}(?:说明|报告|答复|回复|结论|解释)|(?:反馈|承认|回复|答复|解释|称)$|\\b(?:told us|admitted|confirmed|explained|wrote back|says|said)\\b");

    private static final Pattern THEY = Pattern.compile(
            "(?:由)?(?:他们|对方|其)(?:自己|自行|已|紧急|后来)?(?:改|修|回|重启|恢复|切|更|调|换|撤|处理)"
                    + "|(?:and |then |once )?they (?:have |had )?(?:freed|fixed|rolled|reverted|restarted|restored|repaired|replaced|withdrew|corrected|switched|patched)");

    /** {@code 我方未收到通知}: what others left undone. */
    private static final Pattern UNTOLD = Pattern.compile(
            "(?:未|没有?)(?:提前)?(?:收到|接到|得到|获|被告|被通|通知(?:到|给)?(?:我|咱)|告知我|跟我)|不知情|\\b(?:not|never|no one) (?:been )?(?:told|informed|notified|warned)|without (?:notice|warning|telling)");

    private static final Pattern AND_OURS = Pattern.compile("\\b(?:and|but|while) (?=our |we )|(?:而|但)(?=我)");

    /** How far into a clause its subject may go. */
    private static final int BEGINNING = 16;

    private final WordList own = WordList.load("own.txt");
    private final WordList omission = WordList.load("omission.txt");
    private final WordList counterparty = WordList.load("counterparty.txt");
    private final WordList carrier = WordList.load("carrier.txt");
    private final WordList stranger = WordList.load("stranger.txt");
    private final WordList vendor = WordList.load("vendor.txt");
    private final WordList neglect = WordList.load("neglect.txt");
    private final WordList unclear = WordList.load("unknown-cause.txt");

    Side find(Telling telling, Optional<Stretch> cause, List<Mention> mentions) {
        Optional<Side> labelled = telling.value(FieldLabel.SIDE)
                .map(value -> named(telling, value, mentions))
                .or(() -> remarked(telling));
        if (labelled.isPresent()) {
            return labelled.get();
        }
        return cause.filter(words -> !unclear.in(words))
                .map(words -> of(telling, words, mentions))
                .orElse(Side.UNKNOWN);
    }

    /** {@code 2024-03-05 光缆被挖断，46 分钟，运营商}: a last clause that is nothing but a party. */
    private Optional<Side> remarked(Telling telling) {
        List<Clause> clauses = Clauses.of(telling.whole());
        return clauses.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(PARTIES.get(clauses.getLast().folded()));
    }

    private Side of(Telling telling, Stretch cause, List<Mention> mentions) {
        List<Stretch> clauses = Clauses.of(cause).stream().map(Clause::words).toList();
        if (failedOurselves(telling, clauses, mentions)) {
            return Side.OWN;
        }
        Stretch first = clauses.isEmpty() ? cause : withSpeaker(telling, clauses.getFirst());
        if (own.first(first).filter(word -> word.from() <= cause.from() + 2).isPresent()) {
            return Side.OWN;
        }
        if (carrier.in(first)) {
            return Side.CARRIER;
        }
        if (isOutside(telling, first, mentions)) {
            return stranger.in(first) && carrier.in(telling.narrative()) ? Side.CARRIER : Side.COUNTERPARTY;
        }
        if (own.in(cause)) {
            return Side.OWN;
        }
        if (carrier.in(cause)) {
            return Side.CARRIER;
        }
        if (saidOfTheirs(telling, first) || othersExplain(telling, cause, mentions)) {
            return carrier.in(telling.whole()) ? Side.CARRIER : Side.COUNTERPARTY;
        }
        return isOutside(telling, cause, mentions) || theyRepaired(telling, cause) ? Side.COUNTERPARTY : Side.OWN;
    }

    /** {@code BT told us that one of their routers …}: somebody speaks of a thing of theirs. */
    private static boolean saidOfTheirs(Telling telling, Stretch cause) {
        Stretch before = new Stretch(cause.source(), Math.min(telling.whole().from(), cause.from()), cause.to());
        return OTHERS.matcher(cause.folded()).find()
                && EXPLAINS.matcher(before.folded()).find();
    }

    /** {@code 银行出了正式说明：…，是会话表打满}: an outside party tells of a thing of its own. */
    private boolean othersExplain(Telling telling, Stretch cause, List<Mention> mentions) {
        return Clauses.of(telling.whole()).stream()
                .map(Clause::words)
                .filter(words -> words.to() <= cause.from())
                .reduce((earlier, later) -> EXPLAINS.matcher(later.folded()).find() ? later : earlier)
                .filter(words -> EXPLAINS.matcher(words.folded()).find())
                .filter(words -> isOutside(telling, words, mentions))
                .isPresent();
    }

    /** {@code …; they freed space}, {@code 他们自己改回来的}: who put it right had it broken. */
    private static boolean theyRepaired(Telling telling, Stretch cause) {
        Stretch behind = new Stretch(
                cause.source(), cause.to(), Math.max(cause.to(), telling.whole().to()));
        return Clauses.of(behind).stream()
                .limit(3)
                .anyMatch(clause -> THEY.matcher(clause.words().folded()).lookingAt());
    }

    /** {@code 支付宝侧换了证书，我们收到通知，没有更新}; not what an outside party did after our call. */
    private boolean failedOurselves(Telling telling, List<Stretch> clauses, List<Mention> mentions) {
        boolean ours = false;
        for (Stretch clause : clauses) {
            boolean theirs = beginsOutside(telling, clause, mentions)
                    || OTHERS.matcher(clause.folded()).find();
            ours = !theirs && (ours || own.in(clause));
            if (!theirs
                    && ((ours
                                    && omission.in(clause)
                                    && !UNTOLD.matcher(clause.folded()).find())
                            || neglect.in(clause))) {
                return true;
            }
            if (theirs && omission.in(fromOwn(clause))) {
                return true;
            }
        }
        return false;
    }

    /** {@code the bank replaced its certificate and our trust store did not have it}: from "our" on. */
    private Stretch fromOwn(Stretch clause) {
        Matcher ours = AND_OURS.matcher(clause.folded());
        return ours.find() ? clause.cut(ours.end(), clause.length()) : clause.cut(clause.length(), clause.length());
    }

    private boolean beginsOutside(Telling telling, Stretch clause, List<Mention> mentions) {
        Stretch start = new Stretch(clause.source(), clause.from(), Math.min(clause.to(), clause.from() + BEGINNING));
        return isOutside(telling, start, mentions) && !own.in(start);
    }

    private boolean isOutside(Telling telling, Stretch words, List<Mention> mentions) {
        int at = telling.whole().from();
        return counterparty.in(words)
                || vendor.in(words)
                || mentions.stream()
                        .filter(mention -> OUTSIDE.contains(mention.entity().kind()))
                        .filter(mention -> !isFrontEnd(telling, mention))
                        .anyMatch(mention -> words.from() <= at + mention.start() && at + mention.end() <= words.to());
    }

    /** {@code 中信前置机}, {@code the CITIC front-end}: ours, named after whom it talks to. */
    private static boolean isFrontEnd(Telling telling, Mention mention) {
        Stretch behind = telling.whole().cut(mention.end(), telling.whole().length());
        return FRONT_END.matcher(behind.folded()).lookingAt();
    }

    /** {@code 责任方：银行}; who is no outside party is one of ours. */
    private Side named(Telling telling, Stretch value, List<Mention> mentions) {
        Side known = PARTIES.get(value.bare().folded());
        if (known != null) {
            return known;
        }
        if (unclear.in(value)) {
            return Side.UNKNOWN;
        }
        if (carrier.in(value)) {
            return Side.CARRIER;
        }
        return isOutside(telling, value, mentions) ? Side.COUNTERPARTY : Side.OWN;
    }

    /** The clause with the words before it: {@code 电信的同事说是他们城域网设备重启}. */
    private static Stretch withSpeaker(Telling telling, Stretch clause) {
        int from = clause.from();
        String folded = telling.whole().source().folded();
        String ends = PREDICATE.matcher(clause.folded()).lookingAt() ? "。;\n." : ",。;:\n";
        while (from > telling.whole().from() && ends.indexOf(folded.charAt(from - 1)) < 0) {
            from--;
        }
        return new Stretch(clause.source(), from, clause.to());
    }
}
