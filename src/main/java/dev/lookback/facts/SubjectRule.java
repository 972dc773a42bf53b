package dev.lookback.facts;

import java.util.Optional;

/**
 * Finds what a Chinese symptom is about: the words before the first that tell what went wrong.
 *
 * <p>{@code 优惠券核销失败率突增} is about {@code 优惠券核销}, {@code 监控发现作业批改结果不出} about {@code 作业批改结果}.
 */
final class SubjectRule {
    private static final int LONGEST = 8;

    private final WordList reporting = WordList.load("report-verb.txt");
    private final WordList failure = WordList.load("failure.txt");
    private final WordList end = WordList.load("subject-end.txt");

    Optional<Stretch> find(Stretch symptom) {
        if (!SystemNames.isChinese(symptom.plain())) {
            return Optional.empty();
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

    private Stretch afterReport(Stretch symptom) {
        return reporting
                .first(symptom)
                .filter(word -> word.from() - symptom.from() <= 4 && word.to() < symptom.to())
                .map(word -> new Stretch(symptom.source(), word.to(), symptom.to()).bare())
                .orElse(symptom);
    }
}
