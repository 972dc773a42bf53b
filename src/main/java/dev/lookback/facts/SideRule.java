package dev.lookback.facts;

import dev.lookback.facts.Incident.Side;
import dev.lookback.glossary.Entity;
import dev.lookback.glossary.Mention;
import dev.lookback.report.FieldLabel;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    private static final Set<Entity.Kind> OUTSIDE =
            Set.of(Entity.Kind.BANK, Entity.Kind.NETWORK, Entity.Kind.CHANNEL, Entity.Kind.COMPANY);

    private final WordList own = WordList.load("own.txt");
    private final WordList omission = WordList.load("omission.txt");
    private final WordList counterparty = WordList.load("counterparty.txt");
    private final WordList carrier = WordList.load("carrier.txt");
    private final WordList stranger = WordList.load("stranger.txt");
    private final WordList unclear = WordList.load("unknown-cause.txt");

    Side find(Telling telling, Optional<Stretch> cause, List<Mention> mentions) {
        Optional<Side> labelled =
                telling.value(FieldLabel.SIDE).map(value -> named(value).orElse(Side.OWN));
        if (labelled.isPresent()) {
            return labelled.get();
        }
        return cause.filter(words -> !unclear.in(words))
                .map(words -> of(telling, words, mentions))
                .orElse(Side.UNKNOWN);
    }

    private Side of(Telling telling, Stretch cause, List<Mention> mentions) {
        List<Stretch> clauses = Clauses.of(cause).stream().map(Clause::words).toList();
        if (clauses.stream().anyMatch(clause -> own.in(clause) && omission.in(clause))) {
            return Side.OWN;
        }
        Stretch first = clauses.isEmpty() ? cause : withSpeaker(telling, clauses.getFirst());
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
        return isOutside(telling, cause, mentions) ? Side.COUNTERPARTY : Side.OWN;
    }

    private boolean isOutside(Telling telling, Stretch words, List<Mention> mentions) {
        int at = telling.whole().from();
        return counterparty.in(words)
                || mentions.stream()
                        .filter(mention -> OUTSIDE.contains(mention.entity().kind()))
                        .anyMatch(mention -> words.from() <= at + mention.start() && at + mention.end() <= words.to());
    }

    private Optional<Side> named(Stretch value) {
        if (carrier.in(value)) {
            return Optional.of(Side.CARRIER);
        }
        return counterparty.in(value) ? Optional.of(Side.COUNTERPARTY) : Optional.empty();
    }

    /** The clause with the words before it: {@code 电信的同事说是他们城域网设备重启}. */
    private static Stretch withSpeaker(Telling telling, Stretch clause) {
        int from = clause.from();
        String folded = telling.whole().source().folded();
        while (from > telling.whole().from() && ",。;:\n".indexOf(folded.charAt(from - 1)) < 0) {
            from--;
        }
        return new Stretch(clause.source(), from, clause.to());
    }
}
