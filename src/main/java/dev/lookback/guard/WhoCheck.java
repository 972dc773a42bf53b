package dev.lookback.guard;

import dev.lookback.glossary.Entity;
import dev.lookback.glossary.FamilyNames;
import dev.lookback.glossary.FoldedText;
import dev.lookback.glossary.Lexicon;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds something said of one person, bank or company that the source says of another. */
final class WhoCheck {
    private static final Pattern PERSON =
            Pattern.compile(FamilyNames.anyOf() + "(?:工|总|哥|姐|老师|经理|博士|主管)(?![程厂作具业会体结数部])");
    private static final Pattern LATIN = Pattern.compile("(?<![\\w-])[A-Z][a-z]{2,}(?![\\w-])");
    private static final Set<String> ORDINARY = Set.copyOf(WordFile.lines("ordinary-words.txt"));
    private static final int ENOUGH_WORDS = 2;

    private final TextReading.Reader reader;
    private final Support support;
    private final Lexicon lexicon;

    WhoCheck(TextReading.Reader reader, Support support, Lexicon lexicon) {
        this.reader = reader;
        this.support = support;
        this.lexicon = lexicon;
    }

    List<Fault> check(String sentence, List<SourceFacts> cited) {
        List<Fault> faults = new ArrayList<>();
        Pattern names = names(sentence, cited);
        for (String part : ContraryCheck.parts(FoldedText.fold(sentence))) {
            Matcher person = names.matcher(part);
            while (person.find()) {
                if (!isSaidOf(person.group(), part, cited, names)) {
                    faults.add(new Fault(Fault.Kind.ATTRIBUTION, person.group()));
                }
            }
            for (Entity party : parties(part, cited)) {
                if (isSaidOfAnother(party, part, cited)) {
                    faults.add(new Fault(Fault.Kind.NAME, party.canonical()));
                }
            }
        }
        return faults;
    }

    /** Banks, companies and the like. */
    private Set<Entity> parties(String text, List<SourceFacts> cited) {
        Set<Entity> parties =
                new HashSet<>(reader.read(text, cited.getFirst().reference()).entities());
        parties.removeIf(entity -> entity.kind() == Entity.Kind.TERM || entity.kind() == Entity.Kind.SYSTEM);
        return parties;
    }

    /** Whatever in the sources shares most with it names others, and not this one. */
    private boolean isSaidOfAnother(Entity party, String part, List<SourceFacts> cited) {
        List<String> nearest = Nearest.parts(support.words(part), cited, ENOUGH_WORDS);
        return !nearest.isEmpty()
                && nearest.stream()
                        .map(said -> parties(said, cited))
                        .allMatch(others -> !others.isEmpty() && !others.contains(party));
    }

    /** Chinese persons, and capitalised words of the sources that are no words of the language. */
    private Pattern names(String sentence, List<SourceFacts> cited) {
        Set<String> latin = new TreeSet<>();
        for (SourceFacts source : cited) {
            if (!Support.isChinese(source.own())) {
                LATIN.matcher(source.own())
                        .results()
                        .map(MatchResult::group)
                        .filter(word -> lexicon.chinese(word).isEmpty())
                        .forEach(word -> latin.add(FoldedText.fold(word)));
            }
        }
        latin.removeIf(word -> ORDINARY.contains(word) || sentence.contains(" " + word + " "));
        return latin.isEmpty()
                ? PERSON
                : Pattern.compile(PERSON.pattern() + "|\\b(?:" + String.join("|", latin) + ")\\b");
    }

    /** What the sources say about it names this person, or nobody. */
    private boolean isSaidOf(String person, String part, List<SourceFacts> cited, Pattern names) {
        List<String> nearest = Nearest.parts(support.words(part.replace(person, " ")), cited, ENOUGH_WORDS);
        return cited.stream().anyMatch(source -> source.folded().contains(person))
                && (nearest.stream().anyMatch(said -> said.contains(person))
                        || nearest.stream()
                                .noneMatch(said -> names.matcher(said).find()));
    }
}
