package dev.lookback.answer;

import dev.lookback.question.Focus.Side;
import dev.lookback.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The answer's words for whose fault a question asks about, and for whom it leaves out. */
final class SideWords {
    private static final Set<Side> OTHER_SIDE = Set.of(Side.BANK, Side.COUNTERPARTY);

    private SideWords() {}

    /** Empty if the question tells nobody apart. */
    static String of(Question question, Texts texts) {
        List<String> parts = new ArrayList<>();
        if (!question.focus().excluded().isEmpty()) {
            List<String> names = question.focus().excluded().stream()
                    .map(entity -> ScopeWords.name(entity, question))
                    .toList();
            parts.add(texts.of("except", String.join(texts.of("list.separator"), names)));
        }
        Set<Side> sides = question.focus().sides();
        if (!sides.isEmpty()) {
            parts.add(texts.of("share.side." + key(sides)));
        }
        return String.join(texts.of("names.gap"), parts);
    }

    private static String key(Set<Side> sides) {
        return sides.equals(OTHER_SIDE)
                ? Side.COUNTERPARTY.name().toLowerCase(Locale.ROOT)
                : sides.size() == 1 ? sides.iterator().next().name().toLowerCase(Locale.ROOT) : "others";
    }
}
