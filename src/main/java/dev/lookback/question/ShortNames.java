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

    /** Where a short name can hardly be anything but a bank's: left out, or with what broke right behind it. */
    private static final Pattern SURE = Pattern.compile(
            "(?:除了?|除去|除开|除掉|刨掉|刨除|刨去|扣除|扣掉|不算|不含|排除|剔除|去掉)(\\p{IsHan}{2,4}?)(?=的?[,. ]|的|以外|之外|外|呢|侧|方|那边|$)"
                    + "|(?:^|[,。;:?! 月年周日号度])(\\p{IsHan}{2,4}?)(?=的?(?:故障|事故|出过|出了|挂|出问题|掉链子|那边|这边|侧)(?!是什么))");

    private ShortNames() {}

    /**
     * The names with short ones added, in the order of the text.
     *
     * @param likely whether banks are spoken of; if not, only what can hardly be anything else is taken for one
     */
    static List<Named> add(List<Named> mentions, Glossary glossary, String folded, boolean likely) {
        List<Named> all = new ArrayList<>(mentions);
        find(SURE.matcher(folded), mentions, glossary, false, all);
        if (likely) {
            find(PLACE.matcher(folded), List.copyOf(all), glossary, true, all);
        }
        all.sort(Comparator.comparingInt(named -> named.span().start()));
        return all;
    }

    private static void find(
            Matcher matcher, List<Named> mentions, Glossary glossary, boolean channels, List<Named> all) {
        while (matcher.find()) {
            int group = matcher.group(1) != null ? 1 : 2;
            Span span = new Span(matcher.start(group), matcher.end(group));
            boolean isFree = mentions.stream().noneMatch(named -> named.span().overlaps(span.start(), span.end()));
            Optional<Entity> bank = glossary.byName(matcher.group(group) + BANK)
                    .filter(entity -> isFree && entity.kind() == Entity.Kind.BANK);
            bank.or(() -> glossary.byName(matcher.group(group) + PAYMENT)
                            .filter(entity -> channels && isFree && entity.kind() == Entity.Kind.CHANNEL))
                    .ifPresent(entity -> all.add(new Named(entity, span)));
        }
    }
}
