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
 * 联通短信网关侧限速参数被误调                 carrier
 * 中国银行代扣系统夜间切日提前                 counterparty: an outside party is named in the cause
 * 平安银行返回码新增枚举，我方未映射            own: "我方" wins
 * 连接池占满                              own: a cause, and nobody else in it
 * 排查中                                  unknown
 * </pre>
 */
final class SideRule {
    private static final Set<Entity.Kind> OUTSIDE =
            Set.of(Entity.Kind.BANK, Entity.Kind.NETWORK, Entity.Kind.CHANNEL, Entity.Kind.COMPANY);

    private final WordList own = WordList.load("own.txt");
    private final WordList counterparty = WordList.load("counterparty.txt");
    private final WordList carrier = WordList.load("carrier.txt");
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
        if (own.in(cause)) {
            return Side.OWN;
        }
        Stretch said = sentence(telling, cause);
        if (carrier.in(cause) || carrier.in(said)) {
            return Side.CARRIER;
        }
        int at = telling.whole().from();
        boolean outside = mentions.stream()
                .filter(mention -> OUTSIDE.contains(mention.entity().kind()))
                .anyMatch(mention -> cause.from() <= at + mention.start() && at + mention.end() <= cause.to());
        return outside || counterparty.in(cause) ? Side.COUNTERPARTY : Side.OWN;
    }

    private Optional<Side> named(Stretch value) {
        if (carrier.in(value)) {
            return Optional.of(Side.CARRIER);
        }
        return counterparty.in(value) ? Optional.of(Side.COUNTERPARTY) : Optional.empty();
    }

    /** The clause of the cause with the words before it: {@code 电信的同事说是他们城域网设备重启}. */
    private static Stretch sentence(Telling telling, Stretch cause) {
        int from = cause.from();
        String folded = telling.whole().source().folded();
        while (from > telling.whole().from() && ",。;\n".indexOf(folded.charAt(from - 1)) < 0) {
            from--;
        }
        return new Stretch(cause.source(), from, cause.to());
    }
}
