package dev.lookback.answer;

import dev.lookback.facts.Field;
import dev.lookback.glossary.FoldedText;
import dev.lookback.question.Question.Language;
import dev.lookback.retrieve.ContentTerm;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A cause that goes by many names, {@code cause-families.tsv}: whoever asks for what a release broke means what a deployment or a
 * 上线 broke too.
 *
 * @param asked how a folded question names it as the cause, the longest names first
 * @param label what it is called, by language
 * @param names names by which reports tell it, the most common first
 * @param told how causes look that tell it, folded
 * @param takesInOthers whether it is made up of other families, so that counting both would count twice
 */
record CauseFamily(
        List<Pattern> asked, Map<Language, String> label, List<String> names, Pattern told, boolean takesInOthers) {
    private static final String BY_ZH =
            "(?:的?(?:问题|失误|错误|故障|异常|事故|变更|操作)?(?:所|而)?(?:导致|引起|造成|引发|触发|惹|带来|搞)(?:出来|出)?的?|(?:的)?(?:原因|缘故)(?:的|造成|导致|引起)(?!是|有))";
    private static final String FRONT_ZH = "(?:(?<![原是])因为?|(?<!是)由于?|被)";
    private static final String FRONT_EN =
            "\\b(?:caused by|due to|because of|owing to|triggered by|brought on by|as a result of|resulting from|result of|down to|blamed on|related to|traced to|(?:caused|broken|triggered) (?:by )?)\\s?(?:an? |the |our |bad |failed |faulty |wrong |botched |expired )*";
    private static final String BACK_EN = "[- ](?:related|caused|induced|triggered)\\b";

    /** "Unrelated to the release" is no release. */
    private static final Pattern DENIED = Pattern.compile(
            "与[^,。;]{1,16}无关|(?:并非|不是|排除了?|非)[^,。;]{1,12}|\\b(?:unrelated to|nothing to do with|not (?:caused by|due to|related to|because of)|rul(?:ed|ing) out)[^,.;]*");

    private static final int FEW = 4;
    private static final List<CauseFamily> ALL = read();

    /**
     * A cause that a question asks for.
     *
     * @param words the question's words for it, folded, with those that make them a cause
     * @param family which cause
     */
    record Asked(String words, CauseFamily family) {
        /** Tells whether a term of the question is part of the words for the cause. */
        boolean holds(ContentTerm term) {
            return words.contains(term.text());
        }

        /** Tells whether a report gives it as the event's cause; one that nobody gave a cause was not caused by it as far as is known. */
        boolean isOf(Event event) {
            Field cause = event.incident().cause();
            return cause != null
                    && family.told
                            .matcher(DENIED.matcher(FoldedText.fold(cause.text()))
                                    .replaceAll(" "))
                            .find();
        }

        /** Tells whether what was seen speaks of it, which is no word on the cause. */
        boolean isMentionedIn(Event event) {
            Field symptom = event.incident().symptom();
            return symptom != null
                    && family.told.matcher(FoldedText.fold(symptom.text())).find();
        }
    }

    /** The cause of which a question wants the incidents; empty if it chooses by none that is known, or by several. */
    static Optional<Asked> in(String question) {
        String text = FoldedText.fold(question);
        List<Asked> causes =
                ALL.stream().flatMap(family -> family.askedIn(text).stream()).toList();
        return causes.stream()
                .max(Comparator.comparingInt(asked -> asked.words.length()))
                .filter(longest -> causes.stream().allMatch(asked -> longest.words.contains(asked.words)));
    }

    /** The causes that the reports give for an event, by their names in a language; none if they give none or another. */
    static List<String> of(Event event, Language language) {
        return ALL.stream()
                .filter(family -> !family.takesInOthers)
                .filter(family -> new Asked("", family).isOf(event))
                .map(family -> Objects.requireNonNull(family.label.get(language)))
                .toList();
    }

    private Optional<Asked> askedIn(String text) {
        return asked.stream()
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::find)
                .findFirst()
                .map(found -> new Asked(found.group(), this));
    }

    private static Pattern asCause(String word) {
        String quoted = Pattern.quote(word);
        return Pattern.compile(
                isHan(word)
                        ? quoted + BY_ZH + "|" + FRONT_ZH + quoted
                        : FRONT_EN + quoted + "\\b|\\b" + quoted + BACK_EN + "|(?<![a-z])" + quoted + "\\s?" + BY_ZH);
    }

    private static List<CauseFamily> read() {
        return DataLines.of("cause-families.tsv").stream()
                .map(line -> line.split("\t", -1))
                .map(columns -> of(columns[0], columns[1]))
                .toList();
    }

    private static CauseFamily of(String asked, String told) {
        List<String> words = Stream.of(told.replaceFirst("^\\+", "").split("\\|", -1))
                .map(FoldedText::fold)
                .toList();
        String pattern = words.stream()
                .map(word -> isHan(word) ? Pattern.quote(word) : "(?<![a-z0-9])" + Pattern.quote(word) + "(?![a-z0-9])")
                .collect(Collectors.joining("|"));
        return new CauseFamily(
                Stream.of(asked.split("\\|", -1))
                        .map(FoldedText::fold)
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(CauseFamily::asCause)
                        .toList(),
                Map.of(Language.ZH, first(asked, true), Language.EN, first(asked, false)),
                words,
                Pattern.compile(pattern),
                told.startsWith("+"));
    }

    private static String first(String asked, boolean han) {
        return Stream.of(asked.split("\\|", -1))
                .filter(word -> isHan(word) == han)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isHan(String word) {
        return word.codePoints().anyMatch(Character::isIdeographic);
    }

    /** A few of the names in a language. */
    List<String> names(Language language) {
        return names.stream()
                .filter(name -> isHan(name) == (language == Language.ZH))
                .limit(FEW)
                .toList();
    }
}
