package dev.lookback.guard;

import dev.lookback.glossary.FoldedText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a no where the source says yes, an up where it says down, a done where it says planned, and the other way round. What a
 * part of a sentence answers to is the part of the source that shares most words with it.
 */
final class ContraryCheck {
    private static final Pattern FAILING = WordFile.pattern("failing.txt");
    private static final Pattern NEGATION = WordFile.pattern("negations.txt");
    private static final Pattern ZERO = Pattern.compile("(?<![\\d.])0(?![\\d.])|\\bzero\\b");
    /** Not to have reached something can be told as to be below it. */
    private static final Pattern LESS = Pattern.compile("低于|不及|不到|\\bbelow\\b|\\bshort of\\b|\\bmissed\\b");

    private static final Pattern OF_REPORT =
            Pattern.compile("报告|周报|说明|写明|提及|提到|记录|report|stated?|mention|say|tell|record|given?");
    private static final Pattern PART = Pattern.compile("[，。；;、：:,！!？?\\n()（）]|\\.\\s|\\.$");
    private static final Pattern TINY = Pattern.compile(
            "the|and|was|were|had|has|have|been|for|with|from|that|this|not|any|all|its|yet|far|has|been|were|who|two");
    private static final Pattern NONE = Pattern.compile("none|neither|nobody|nothing|尚未|并未|从未");
    private static final Pattern WAITING = Pattern.compile("待|等|拟|需要|计划|准备|before|until|wait|pending|to be ");
    private static final int REACH = 8;
    private static final int ENOUGH_WORDS = 2;
    private static final double MOST_OF = 0.6;

    private final Support support;
    private final List<Opposites> opposites;

    /** Two groups of words that deny each other. */
    private record Opposites(Pattern one, Pattern other) {}

    ContraryCheck(Support support) {
        this.support = support;
        opposites = WordFile.lines("opposites.tsv").stream()
                .map(line -> line.split("\t", -1))
                .map(columns -> new Opposites(words(columns[0]), words(columns[1])))
                .toList();
    }

    private static Pattern words(String alternatives) {
        List<String> patterns = new ArrayList<>();
        for (String word : alternatives.split("\\|", -1)) {
            boolean latin = WordFile.isLatin(word.charAt(0));
            patterns.add((latin ? "\\b" : "") + word + (latin ? "\\b" : ""));
        }
        return Pattern.compile(String.join("|", patterns));
    }

    List<Fault> check(String sentence, List<SourceFacts> cited) {
        String folded = FoldedText.fold(sentence);
        List<Fault> faults = new ArrayList<>();
        for (Opposites pair : opposites) {
            addOpposite(folded, cited, pair.one(), pair.other(), faults);
            addOpposite(folded, cited, pair.other(), pair.one(), faults);
        }
        for (String part : PART.split(folded, -1)) {
            if (!part.isBlank() && isContrary(part, cited)) {
                faults.add(new Fault(Fault.Kind.CONTRARY, part.strip()));
            }
        }
        return faults;
    }

    private static void addOpposite(
            String sentence, List<SourceFacts> cited, Pattern said, Pattern denied, List<Fault> faults) {
        Matcher word = said.matcher(sentence);
        if (!word.find()) {
            return;
        }
        boolean agrees =
                cited.stream().anyMatch(source -> said.matcher(source.folded()).find());
        boolean denies = cited.stream()
                .anyMatch(source -> denied.matcher(source.folded()).find());
        if (!agrees && denies) {
            faults.add(new Fault(Fault.Kind.CONTRARY, word.group()));
        }
    }

    private boolean isContrary(String part, List<SourceFacts> cited) {
        List<Support.Word> words = support.words(part).stream()
                .filter(word -> !TINY.matcher(word.text()).matches())
                .toList();
        boolean negated = NEGATION.matcher(bare(part)).find();
        if (negated && OF_REPORT.matcher(part).find()) {
            return false;
        }
        return negated
                ? deniesWhatIs(words, part, cited) && !deniesTheSame(part, cited)
                : saysWhatIsDenied(words, part, cited) || saysAllOfADenial(part, cited);
    }

    /** Some part of a source denies something that the sentence denies too. */
    private boolean deniesTheSame(String part, List<SourceFacts> cited) {
        List<Support.Word> denied = denied(part);
        return cited.stream()
                .flatMap(source -> source.parts().stream())
                .map(this::denied)
                .anyMatch(others -> others.stream()
                        .anyMatch(other ->
                                denied.stream().anyMatch(word -> other.isIn(word.text()) || word.isIn(other.text()))));
    }

    /** What stands behind a denial; empty if there is none. */
    private List<Support.Word> denied(String part) {
        Matcher negation = NEGATION.matcher(bare(part));
        return negation.find()
                ? support.words(bare(part).substring(negation.end())).stream()
                        .filter(word ->
                                !word.neutral() && !TINY.matcher(word.text()).matches())
                        .toList()
                : List.of();
    }

    /** Every word of something a source denies, and nothing that denies it. */
    private boolean saysAllOfADenial(String part, List<SourceFacts> cited) {
        if (FAILING.matcher(part).find() || WAITING.matcher(part).find()) {
            return false;
        }
        List<String> all =
                cited.stream().flatMap(source -> source.parts().stream()).toList();
        for (String said : all) {
            Matcher negation = NEGATION.matcher(bare(said));
            if (!negation.find()) {
                continue;
            }
            List<Support.Word> words = meant(bare(said).replace(negation.group(), " "));
            boolean enough = words.size() >= ENOUGH_WORDS
                    || (NONE.matcher(negation.group()).matches() && !words.isEmpty());
            if (enough
                    && isAllIn(words, part)
                    && all.stream().noneMatch(other -> isPlain(other) && isAllIn(words, other))) {
                return true;
            }
        }
        return false;
    }

    private List<Support.Word> meant(String denied) {
        List<Support.Word> words = support.words(denied);
        return (words.size() < ENOUGH_WORDS ? support.allWords(denied) : words)
                .stream().filter(word -> !TINY.matcher(word.text()).matches()).toList();
    }

    private static boolean isPlain(String said) {
        return !NEGATION.matcher(bare(said)).find();
    }

    private static boolean isAllIn(List<Support.Word> words, String text) {
        return words.stream().allMatch(word -> word.isIn(text));
    }

    /** The sentence denies, and what it answers to does not. */
    private static boolean deniesWhatIs(List<Support.Word> words, String part, List<SourceFacts> cited) {
        List<String> nearest = Nearest.parts(words, cited, 1);
        if (!nearest.isEmpty()) {
            return nearest.stream().noneMatch(said -> denies(said, part));
        }
        return cited.stream().noneMatch(source -> denies(source.folded(), part));
    }

    /** The sentence says as so what the source denies. */
    private static boolean saysWhatIsDenied(List<Support.Word> words, String part, List<SourceFacts> cited) {
        int enough = Math.max(ENOUGH_WORDS, (int) Math.ceil(MOST_OF * words.size()));
        List<String> nearest = Nearest.parts(words, cited, enough);
        return !nearest.isEmpty()
                && !FAILING.matcher(part).find()
                && nearest.stream().allMatch(said -> isDenied(words, bare(said)));
    }

    private static boolean isDenied(List<Support.Word> words, String said) {
        Matcher negation = NEGATION.matcher(said);
        while (negation.find()) {
            boolean latin = WordFile.isLatin(said.charAt(negation.start()));
            String behind = said.substring(
                    negation.end(), Math.min(said.length(), negation.end() + (latin ? 3 * REACH : REACH)));
            String own = said.substring(negation.start(), Math.min(said.length(), negation.end() + 1));
            if (words.stream().anyMatch(word -> word.isIn(behind))
                    && words.stream().noneMatch(word -> own.startsWith(word.text()))) {
                return true;
            }
        }
        return false;
    }

    static List<String> parts(String folded) {
        List<String> parts = new ArrayList<>();
        for (String part : PART.split(folded, -1)) {
            if (!part.isBlank()) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static String bare(String part) {
        return FAILING.matcher(part).replaceAll("~");
    }

    /** Whether something is denied; across languages a word for failing, or for all being well, may stand for a denial. */
    private static boolean denies(String said, String part) {
        String plain = bare(said);
        return NEGATION.matcher(plain).find()
                || LESS.matcher(plain).find()
                || ZERO.matcher(plain).find()
                || (Support.isChinese(said) != Support.isChinese(part) && plain.contains("~"));
    }
}
