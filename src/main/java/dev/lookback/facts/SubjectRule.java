package dev.lookback.facts;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds what a symptom is about: the words before the first that tell what went wrong.
 *
 * <p>{@code 优惠券核销失败率突增} is about {@code 优惠券核销}, {@code 监控发现作业批改结果不出} about {@code 作业批改结果}, {@code
 * the login page started returning 500s} about {@code login page}.
 */
final class SubjectRule {
    private static final int LONGEST = 8;
    private static final Pattern DETERMINER =
            Pattern.compile("(?:(?:the|our|all|some|several|many|an|a|about|roughly|one|two|three|\\d[\\d,.]*|of) )+");
    private static final Pattern NOUN_PHRASE = Pattern.compile("[a-z][a-z0-9/-]+(?: [a-z0-9/-]+){0,3}");

    private final WordList verbs = WordList.load("subject-verb-en.txt");

    private final WordList reporting = WordList.load("report-verb.txt");
    private final WordList failure = WordList.load("failure.txt");
    private final WordList end = WordList.load("subject-end.txt");

    Optional<Stretch> find(Stretch symptom) {
        if (!SystemNames.isChinese(symptom.plain())) {
            return english(symptom);
        }
        Stretch rest = afterReport(symptom);
        int to = rest.from();
        while (to < rest.to()
                && to < rest.from() + LONGEST
                && Character.isLetterOrDigit(rest.source().plain().charAt(to))) {
            to++;
        }
        Stretch words = new Stretch(rest.source(), rest.from(), to);
        for (WordList list : new WordList[] {failure, end}) {
            Optional<Stretch> stop = list.first(words);
            if (stop.isPresent()) {
                words = new Stretch(rest.source(), rest.from(), stop.get().from());
            }
        }
        return words.length() < 2 ? Optional.empty() : Optional.of(words);
    }

    private Optional<Stretch> english(Stretch symptom) {
        Matcher lead = DETERMINER.matcher(symptom.folded());
        int from = lead.lookingAt() ? lead.end() : 0;
        Stretch rest = symptom.cut(from, symptom.length());
        int end = Stream.of(failure, verbs)
                .flatMap(list -> list.first(rest).stream())
                .mapToInt(Stretch::from)
                .min()
                .orElse(rest.to());
        Stretch words = new Stretch(rest.source(), rest.from(), end).bare();
        boolean named = end < rest.to() && NOUN_PHRASE.matcher(words.folded()).matches();
        return named ? Optional.of(words) : Optional.empty();
    }

    private Stretch afterReport(Stretch symptom) {
        return reporting
                .first(symptom)
                .filter(word -> word.from() - symptom.from() <= 4 && word.to() < symptom.to())
                .map(word -> new Stretch(symptom.source(), word.to(), symptom.to()).bare())
                .orElse(symptom);
    }
}
