package dev.lookback.guard;

import dev.lookback.glossary.FoldedText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds something said of one person that the source says of another. */
final class PersonCheck {
    private static final Pattern PERSON = Pattern.compile(
            "[" + String.join("", WordFile.lines("surnames.txt")) + "](?:工|总|哥|姐|老师|经理|博士|主管)(?![程厂作具业会体结数部])");
    private static final int ENOUGH_WORDS = 2;

    private final Support support;

    PersonCheck(Support support) {
        this.support = support;
    }

    List<Fault> check(String sentence, List<SourceFacts> cited) {
        List<Fault> faults = new ArrayList<>();
        for (String part : ContraryCheck.parts(FoldedText.fold(sentence))) {
            Matcher person = PERSON.matcher(part);
            while (person.find()) {
                if (!isSaidOf(person.group(), part, cited)) {
                    faults.add(new Fault(Fault.Kind.ATTRIBUTION, person.group()));
                }
            }
        }
        return faults;
    }

    /** What the sources say about it names this person, or nobody. */
    private boolean isSaidOf(String person, String part, List<SourceFacts> cited) {
        List<String> nearest = Nearest.parts(support.words(part.replace(person, " ")), cited, ENOUGH_WORDS);
        return cited.stream().anyMatch(source -> source.folded().contains(person))
                && (nearest.stream().anyMatch(said -> said.contains(person))
                        || nearest.stream()
                                .noneMatch(said -> PERSON.matcher(said).find()));
    }
}
