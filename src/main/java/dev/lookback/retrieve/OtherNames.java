package dev.lookback.retrieve;

import dev.lookback.glossary.FoldedText;
import dev.lookback.index.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that the reports themselves put beside each other, one in Chinese and one in Latin letters: 鹰眼（Hawkeye） makes either
 * of them find both.
 */
final class OtherNames {
    /** A name rather than an abbreviation of a common word: API and RT have no small letters. */
    private static final String LATIN =
            "(?<latin>[A-Z](?=[A-Za-z0-9]*[a-z])[A-Za-z0-9]{2,}(?:[ -][A-Z][A-Za-z0-9]+){0,2})";

    private static final List<Pattern> PAIRS = List.of(
            Pattern.compile("(?<han>\\p{IsHan}{2,12})[》”」】]?\\s?[（(]\\s?" + LATIN + "\\s?[)）]"),
            Pattern.compile(LATIN + "\\s?[（(]\\s?(?<han>\\p{IsHan}{2,8})\\s?[)）]"));
    private static final Pattern LEAD =
            Pattern.compile("^(?:使用|采用|接入|上线|系统|项目|平台|用|由|的|和|与|对|在|将|把|是)+(?=\\p{IsHan}{2})");
    private static final int SHORTEST = 2;
    private static final int LONGEST = 8;

    private OtherNames() {}

    /**
     * The terms with a name added where a passage pairs it with one that was asked for.
     *
     * @param text the question, folded
     */
    static List<ContentTerm> added(String text, List<ContentTerm> terms, List<Hit> hits) {
        List<ContentTerm> all = terms;
        for (Hit hit : hits) {
            String passage = hit.chunk().text();
            if (passage.indexOf('(') < 0 && passage.indexOf('（') < 0) {
                continue;
            }
            for (Pattern pattern : PAIRS) {
                Matcher matcher = pattern.matcher(passage);
                while (matcher.find()) {
                    Optional<ContentTerm> pair =
                            pair(text, matcher.group("han"), FoldedText.fold(matcher.group("latin")));
                    all = pair.isPresent() ? with(all, pair.get()) : all;
                }
            }
        }
        return all;
    }

    /** The one that the question names first; empty if it names neither, or both. */
    private static Optional<ContentTerm> pair(String text, String written, String latin) {
        String han = FoldedText.fold(LEAD.matcher(written).replaceFirst(""));
        boolean asksLatin = Pattern.compile("(?<![a-z0-9])" + Pattern.quote(latin) + "(?![a-z0-9])")
                .matcher(text)
                .find();
        Optional<String> asksHan = asked(text, han);
        if (asksLatin == asksHan.isPresent()) {
            return Optional.empty();
        }
        if (asksLatin) {
            return han.length() > LONGEST ? Optional.empty() : Optional.of(term(latin, han));
        }
        return asksHan.map(name -> term(name, latin));
    }

    /** The longest end of the words before the bracket that the question holds: what stands before may be no part of it. */
    private static Optional<String> asked(String text, String han) {
        for (int start = 0; start + SHORTEST <= han.length(); start++) {
            if (text.contains(han.substring(start))) {
                return Optional.of(han.substring(start));
            }
        }
        return Optional.empty();
    }

    private static ContentTerm term(String asked, String other) {
        return new ContentTerm(asked, List.of(asked, other), ContentTerm.Kind.NAME);
    }

    /** In place of the terms that are the name or parts of it; a name that is known by other names too keeps them. */
    private static List<ContentTerm> with(List<ContentTerm> terms, ContentTerm pair) {
        if (terms.stream().anyMatch(term -> term.alternatives().containsAll(pair.alternatives()))) {
            return terms;
        }
        List<ContentTerm> all = new ArrayList<>();
        boolean placed = false;
        for (ContentTerm term : terms) {
            boolean isPart = pair.text().contains(term.text())
                    && term.text().length() <= pair.text().length();
            if (!isPart) {
                all.add(term);
            } else if (!placed) {
                all.add(pair);
                placed = true;
            }
        }
        if (!placed) {
            all.add(pair);
        }
        return List.copyOf(all);
    }
}
