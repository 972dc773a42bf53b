package dev.lookback.question;

import dev.lookback.glossary.Entity;
import dev.lookback.glossary.FoldedText;
import dev.lookback.glossary.Glossary;
import dev.lookback.glossary.Mention;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The glossary's names in a question.
 *
 * @param mentions all of them, terms of the trade included
 * @param entities things asked about, each once; terms of the trade are words of the topic, not things to filter by
 * @param excluded things that must not be in the answer
 * @param parties where another party is named with 侧 or 方 behind: its fault is meant
 */
record Names(List<Named> mentions, List<Entity> entities, List<Entity> excluded, List<Span> parties) {
    private static final Set<Entity.Kind> PARTIES =
            EnumSet.of(Entity.Kind.BANK, Entity.Kind.NETWORK, Entity.Kind.CHANNEL, Entity.Kind.COMPANY);

    private static final Pattern SIDE = Pattern.compile("\\s?[侧方](?![便式法向面案])");

    /** A name where it stands in the folded text. */
    record Named(Entity entity, Span span) {}

    /**
     * Reads them.
     *
     * @param banks whether a bank was spoken of before; then, or beside another bank, a short name is likely one
     */
    static Names read(Glossary glossary, FoldedText folded, List<Span> windows, boolean banks) {
        List<Named> mentions = new ArrayList<>();
        for (Mention mention : glossary.find(folded)) {
            Span span = new Span(folded.indexAt(mention.start()), folded.indexAt(mention.end()));
            if (windows.stream().noneMatch(window -> window.overlaps(span.start(), span.end()))) {
                mentions.add(new Named(mention.entity(), span));
            }
        }
        boolean beside = mentions.stream().anyMatch(each -> isParty(each.entity()));
        return of(folded.text(), ShortNames.add(mentions, glossary, folded.text(), banks || beside));
    }

    private static Names of(String text, List<Named> mentions) {
        Set<Entity> wanted = new LinkedHashSet<>();
        Set<Entity> unwanted = new LinkedHashSet<>();
        List<Span> parties = new ArrayList<>();
        for (List<Named> list : lists(text, mentions)) {
            boolean negated = Negation.isBehind(text, list.getLast().span());
            for (Named named : list) {
                negated |= Negation.isBefore(text, named.span());
                if (named.entity().kind() == Entity.Kind.TERM) {
                    continue;
                }
                (negated ? unwanted : wanted).add(named.entity());
                boolean isParty = isParty(named.entity())
                        && SIDE.matcher(text)
                                .region(named.span().end(), text.length())
                                .lookingAt();
                if (isParty && !negated) {
                    parties.add(named.span());
                }
            }
        }
        wanted.removeAll(unwanted);
        return new Names(List.copyOf(mentions), List.copyOf(wanted), List.copyOf(unwanted), List.copyOf(parties));
    }

    /** Names joined by "and" and the like: what is said before or behind them is said of all that follow or precede. */
    private static List<List<Named>> lists(String text, List<Named> mentions) {
        List<List<Named>> lists = new ArrayList<>();
        for (Named named : mentions) {
            boolean listed = !lists.isEmpty()
                    && Negation.isListed(text, lists.getLast().getLast().span(), named.span());
            if (!listed) {
                lists.add(new ArrayList<>());
            }
            lists.getLast().add(named);
        }
        return lists;
    }

    /** Tells whether an incident can be its fault. */
    static boolean isParty(Entity entity) {
        return PARTIES.contains(entity.kind());
    }
}
