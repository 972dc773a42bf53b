package dev.lookback.question;

import dev.lookback.question.Focus.Aggregate;
import dev.lookback.question.Focus.Side;
import dev.lookback.question.Focus.Superlative;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what is computed, which one is wanted and whose fault counts; the rules are rows of {@code focus.tsv}. */
final class FocusRules {
    private static final List<Rule> RULES = DataTable.rows("focus.tsv").stream()
            .map(row -> new Rule(row.get(0), row.get(1), Pattern.compile(row.get(2)), row.get(3)))
            .toList();

    private static final Pattern LIMIT = Pattern.compile("(?:最近|近|过去|上|前|最后|最新)的?(?:这)?(" + Numerals.ZH
            + ")(?:次|起|个(?!月|季度|星期|礼拜|工作日|周|小时|半)|条|份|期)"
            + "|\\b(?:last|latest|past|first|previous|most recent) (" + Numerals.EN
            + ") (?:\\w+ )?(?:incidents?|outages?|failures?|events?|times|reports?|releases?|problems?|ones)\\b"
            + "|\\btop (" + Numerals.EN + ")\\b");

    /** "The bank or us" asks whose fault it was and leaves nobody out. */
    private static final Pattern EITHER = Pattern.compile(
            "(?:锅|责任|问题|原因|[侧方边]|银行|我们|咱们|自己|对方|运营商)的?,?还是|\\bor (?:was it |is it |were |was )?(?:ours?|us|we|ourselves|theirs?|them|they|the (?:banks?|carrier|telco|vendor)|on (?:our|their))\\b");

    private static final Set<Side> OTHER_SIDE = Set.of(Side.COUNTERPARTY, Side.BANK);

    private FocusRules() {}

    static @Nullable Aggregate aggregate(String folded) {
        return first("aggregate", folded).map(Aggregate::valueOf).orElse(null);
    }

    static @Nullable Superlative superlative(String folded) {
        return first("superlative", folded).map(Superlative::valueOf).orElse(null);
    }

    /** How many at most are wanted; null if 几 or nothing says so. */
    static @Nullable Integer limit(String folded) {
        Matcher matcher = LIMIT.matcher(folded);
        if (!matcher.find()) {
            return null;
        }
        String number = matcher.group(1) != null
                ? matcher.group(1)
                : matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
        return number.matches("[几数]|(?:a )?few|several") ? null : Numerals.read(number);
    }

    /**
     * Whose fault counts; "except the bank's side" is everybody else's.
     *
     * @param named where a thing is named: the 银行故障 of 中信银行故障 names no side
     * @param parties where a bank or another party is named with 侧 behind it
     */
    static Set<Side> sides(String folded, Collection<Span> named, Collection<Span> parties) {
        if (EITHER.matcher(folded).find()) {
            return Set.of();
        }
        String nameless = Span.blank(folded, List.copyOf(named));
        Set<Side> wanted = EnumSet.noneOf(Side.class);
        Set<Side> unwanted = EnumSet.noneOf(Side.class);
        parties.forEach(party -> (Negation.isBefore(folded, party) ? unwanted : wanted).addAll(OTHER_SIDE));
        for (Rule rule : RULES) {
            Matcher matcher = rule.pattern.matcher(nameless);
            if (rule.slot.equals("side") && matcher.find()) {
                Span span = new Span(matcher.start(), matcher.end());
                (Negation.isAround(folded, span) ? unwanted : wanted).addAll(sides(rule.value));
            }
        }
        if (wanted.isEmpty() && !unwanted.isEmpty()) {
            return EnumSet.complementOf(EnumSet.copyOf(unwanted));
        }
        wanted.removeAll(unwanted);
        return wanted;
    }

    private static Set<Side> sides(String value) {
        Side side = Side.valueOf(value);
        return side == Side.COUNTERPARTY ? OTHER_SIDE : Set.of(side);
    }

    private static Optional<String> first(String slot, String folded) {
        return RULES.stream()
                .filter(rule ->
                        rule.slot.equals(slot) && rule.pattern.matcher(folded).find())
                .map(Rule::value)
                .findFirst();
    }

    static List<Rule> all() {
        return RULES.stream().collect(Collectors.toUnmodifiableList());
    }

    /** One row; {@code value} is the name of a constant of the slot's enum. */
    record Rule(String slot, String value, Pattern pattern, String example) {}
}
