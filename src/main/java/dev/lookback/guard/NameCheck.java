package dev.lookback.guard;

import dev.lookback.glossary.Entity;
import dev.lookback.glossary.FoldedText;
import dev.lookback.glossary.Lexicon;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names that the glossary does not know: codes, Latin names, institutions by their ending. */
final class NameCheck {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z\\d]*[A-Za-z][A-Za-z\\d]*(?:[._/-][A-Za-z\\d]+)*");
    private static final Pattern INSTITUTION = Pattern.compile("(\\p{IsHan}{2})(银行|证券|保险|公司|集团|电信|联通|移动|铁通|支付宝|科技)");
    /** A figure with its unit, which is checked as a figure. */
    private static final Pattern MEASURE =
            Pattern.compile("(?i)\\d+(?:\\.\\d+)?(?:[kmgt]b|ms|s|min|mins|h|hrs|k|m|g|w|[qt]ps)");

    private static final Pattern VERSION = Pattern.compile("\\p{IsHan}{2}\\d{1,2}\\.0(?!\\d)");
    private static final Pattern NO_NAME = Pattern.compile(".*[是在的由为与和及被把从到了因于等各该某两几本对向给至].*");
    private static final Set<String> ORDINARY = new HashSet<>(WordFile.lines("ordinary-words.txt"));

    private final TextReading.Reader reader;
    private final Lexicon lexicon;

    NameCheck(TextReading.Reader reader, Lexicon lexicon) {
        this.reader = reader;
        this.lexicon = lexicon;
    }

    List<Fault> check(String sentence, List<SourceFacts> cited, boolean chinese) {
        List<Fault> faults = new ArrayList<>();
        Matcher token = TOKEN.matcher(sentence);
        while (token.find()) {
            String word = token.group();
            boolean first = sentence.substring(0, token.start()).isBlank();
            if (!MEASURE.matcher(word).matches()
                    && (chinese || isName(word, first))
                    && !isBorneOut(word, sentence, cited)) {
                faults.add(new Fault(Fault.Kind.NAME, word));
            }
        }
        Matcher version = VERSION.matcher(FoldedText.fold(sentence));
        while (version.find()) {
            if (cited.stream().noneMatch(source -> source.hasCode(version.group()))) {
                faults.add(new Fault(Fault.Kind.NAME, version.group()));
            }
        }
        if (chinese) {
            checkInstitutions(sentence, cited, faults);
        }
        return faults;
    }

    /** In English only capitals and digits make a name; a sentence's first word has a capital anyway. */
    private static boolean isName(String word, boolean first) {
        boolean capitalsInside = word.substring(1).chars().anyMatch(Character::isUpperCase);
        boolean digits = word.chars().anyMatch(Character::isDigit);
        return digits
                || capitalsInside
                || (Character.isUpperCase(word.charAt(0)) && word.length() > 1 && !first)
                || (first && Character.isUpperCase(word.charAt(0)));
    }

    private boolean isBorneOut(String word, String sentence, List<SourceFacts> cited) {
        String folded = FoldedText.fold(word);
        if (ORDINARY.contains(folded)
                || isEntityOf(folded, cited)
                || cited.stream().anyMatch(source -> source.hasCode(folded))
                || isPartOfEntity(folded, sentence)) {
            return true;
        }
        List<String> renderings = lexicon.chinese(word);
        boolean plain = !word.chars().anyMatch(Character::isDigit)
                && !word.substring(1).chars().anyMatch(Character::isUpperCase);
        return (plain && !renderings.isEmpty())
                || renderings.stream()
                        .anyMatch(zh -> cited.stream()
                                .anyMatch(source -> source.folded().contains(zh)))
                || (folded.contains("-")
                        && Stream.of(folded.split("[-/]", -1))
                                .allMatch(part -> part.isEmpty() || isBorneOut(part, sentence, cited)));
    }

    /** An alias of something that a source names otherwise. */
    private boolean isEntityOf(String folded, List<SourceFacts> cited) {
        return reader.glossary()
                .byName(folded)
                .filter(entity -> entity.kind() == Entity.Kind.TERM
                        ? cited.stream().anyMatch(source -> hasAnyName(source, entity))
                        : cited.stream().anyMatch(source -> source.names(entity)))
                .isPresent();
    }

    private static boolean hasAnyName(SourceFacts source, Entity entity) {
        return source.names(entity)
                || Stream.of(List.of(entity.canonical()), entity.zh(), entity.en())
                        .flatMap(List::stream)
                        .anyMatch(name -> source.folded().contains(FoldedText.fold(name)));
    }

    /** {@code China} of {@code China Everbright Bank}: the whole name is checked as an entity. */
    private boolean isPartOfEntity(String folded, String sentence) {
        return reader.glossary().find(sentence).stream()
                .map(mention -> FoldedText.fold(sentence.substring(mention.start(), mention.end())))
                .anyMatch(name -> List.of(name.split("[ -]", -1)).contains(folded) || name.equals(folded));
    }

    private void checkInstitutions(String sentence, List<SourceFacts> cited, List<Fault> faults) {
        Matcher institution = INSTITUTION.matcher(FoldedText.fold(sentence));
        Set<String> known = new HashSet<>();
        reader.glossary()
                .find(sentence)
                .forEach(mention -> known.add(FoldedText.fold(sentence.substring(mention.start(), mention.end()))));
        while (institution.find()) {
            String name = institution.group();
            boolean ordinary = NO_NAME.matcher(institution.group(1)).matches()
                    || ORDINARY.contains(institution.group(1))
                    || known.stream().anyMatch(each -> each.endsWith(name) || name.endsWith(each));
            boolean found = cited.stream()
                    .anyMatch(source ->
                            source.folded().contains(name) || source.folded().contains(institution.group(1)));
            if (!ordinary && !found) {
                faults.add(new Fault(Fault.Kind.NAME, name));
            }
        }
    }
}
