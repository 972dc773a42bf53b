package dev.lookback.guard;

import dev.lookback.glossary.FoldedText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds a cause told as known where the source only suspects it, or says that nobody knows. */
final class DoubtCheck {
    private static final Pattern DOUBT = WordFile.pattern("doubts.txt");
    private static final Pattern UNKNOWN = Pattern.compile(
            "(?:原因|根因)[^，。；;\\n]{0,6}(?:未知|不明|待查|待定位|尚未|未查明|排查中|不详)|\\bcause:?\\s(?:is |was |remains )?(?:still )?(?:unknown|unclear|under investigation|not (?:yet )?(?:known|found))");

    /** What stands before the cause in a stretch that tells one. */
    private static final Pattern LEADING = Pattern.compile("^.*(?:[:：]|是|由于|因为|由|因)\\s?(?=.{2})");

    private final PartyCheck parties;
    private final Support support;

    /** @param parties knows which stretches tell a cause */
    DoubtCheck(PartyCheck parties, Support support) {
        this.parties = parties;
        this.support = support;
    }

    List<Fault> check(String sentence, List<SourceFacts> cited) {
        if (DOUBT.matcher(FoldedText.fold(sentence)).find()) {
            return List.of();
        }
        List<Fault> faults = new ArrayList<>();
        for (String stretch : parties.causes(sentence)) {
            String cause = LEADING.matcher(stretch).replaceFirst("");
            List<String> nearest = nearest(cause, cited);
            boolean doubted = nearest.isEmpty()
                    ? cited.stream()
                            .anyMatch(source -> UNKNOWN.matcher(source.folded()).find())
                    : nearest.stream().allMatch(part -> DOUBT.matcher(part).find());
            if (doubted) {
                faults.add(new Fault(Fault.Kind.CONTRARY, cause));
            }
        }
        return faults;
    }

    /** Parts of the sources that share most with a cause, numbers of versions and the like included. */
    private List<String> nearest(String cause, List<SourceFacts> cited) {
        List<Support.Word> words =
                support.words(cause).stream().filter(word -> !word.neutral()).toList();
        List<String> codes = TextReading.codes(FoldedText.fold(cause)).stream()
                .filter(code -> code.chars().anyMatch(Character::isDigit))
                .toList();
        return Nearest.parts(
                part -> words.stream().filter(word -> word.isIn(part)).count()
                        + codes.stream().filter(part::contains).count(),
                cited,
                1);
    }
}
