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

    /** @param banks whether a bank was spoken of before, so that a short name is likely one */
    static Names read(Glossary glossary, FoldedText folded, List<Span> windows, boolean banks) {
        List<Named> mentions = new ArrayList<>();
        for (Mention mention : glossary.find(folded)) {
            Span span = new Span(folded.indexAt(mention.start()), folded.indexAt(mention.end()));
            if (windows.stream().noneMatch(window -> window.overlaps(span.start(), span.end()))) {
                mentions.add(new Named(mention.entity(), span));
            }
        }
        return of(folded.text(), banks ? ShortNames.add(mentions, glossary, folded.text()) : mentions);
    }

    private static Names of(String text, List<Named> mentions) {
        Set<Entity> wanted = new LinkedHashSet<>();
        Set<Entity> unwanted = new LinkedHashSet<>();
        List<Span> parties = new ArrayList<>();
        boolean negated = false;
        for (int at = 0; at < mentions.size(); at++) {
            Named named = mentions.get(at);
            boolean listed =
                    at > 0 && Negation.isListed(text, mentions.get(at - 1).span(), named.span());
            negated = (negated && listed) || Negation.isBefore(text, named.span()) || isClosed(text, mentions, at);
            if (named.entity().kind() == Entity.Kind.TERM) {
                continue;
            }
            (negated ? unwanted : wanted).add(named.entity());
            if (isParty(named.entity())
                    && !negated
                    && SIDE.matcher(text)
                            .region(named.span().end(), text.length())
                            .lookingAt()) {
                parties.add(named.span());
            }
        }
        wanted.removeAll(unwanted);
        return new Names(List.copyOf(mentions), List.copyOf(wanted), List.copyOf(unwanted), List.copyOf(parties));
    }

    /** 光大和中信以外: what stands behind the last of a list is said of all. */
    private static boolean isClosed(String text, List<Named> mentions, int at) {
        int last = at;
        while (last + 1 < mentions.size()
                && Negation.isListed(
                        text, mentions.get(last).span(), mentions.get(last + 1).span())) {
            last++;
        }
        Span span = mentions.get(last).span();
        return Negation.isAround(text, span) && !Negation.isBefore(text, span);
    }

    /** Tells whether an incident can be its fault. */
    static boolean isParty(Entity entity) {
        return PARTIES.contains(entity.kind());
    }
}
