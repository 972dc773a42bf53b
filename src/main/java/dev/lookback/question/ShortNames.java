package dev.lookback.question;

import dev.lookback.glossary.Entity;
import dev.lookback.glossary.Glossary;
import dev.lookback.question.Names.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Banks named without 银行, channels without 支付, where another was spoken of before or stands beside: 那平安呢, 支付宝和微信. Alone
 * such a word is too common to be a name, so the glossary does not list it.
 */
final class ShortNames {
    private static final String BANK = "银行";
    private static final String PAYMENT = "支付";
    private static final Pattern PLACE =
            Pattern.compile("(?:^那?|[那和与跟、,换] ?)(\\p{IsHan}{2,4}?)(?=[呢的侧怎有哪谁上下去今前两都?。,、和与跟 \\d]|$)");

    private ShortNames() {}

    /** The names with short ones added, in the order of the text. */
    static List<Named> add(List<Named> mentions, Glossary glossary, String folded) {
        List<Named> all = new ArrayList<>(mentions);
        Matcher matcher = PLACE.matcher(folded);
        while (matcher.find()) {
            Span span = new Span(matcher.start(1), matcher.end(1));
            boolean isFree = mentions.stream().noneMatch(named -> named.span().overlaps(span.start(), span.end()));
            Optional<Entity> bank = glossary.byName(matcher.group(1) + BANK)
                    .filter(entity -> isFree && entity.kind() == Entity.Kind.BANK);
            bank.or(() -> glossary.byName(matcher.group(1) + PAYMENT)
                            .filter(entity -> isFree && entity.kind() == Entity.Kind.CHANNEL))
                    .ifPresent(entity -> all.add(new Named(entity, span)));
        }
        all.sort(Comparator.comparingInt(named -> named.span().start()));
        return all;
    }
}
