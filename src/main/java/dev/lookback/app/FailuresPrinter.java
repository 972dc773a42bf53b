package dev.lookback.app;

import dev.lookback.eval.Outcome;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Prints topics that did not come out as judged, with what was answered. */
final class FailuresPrinter {
    private static final int LONGEST_ANSWER = 400;

    private final PrintWriter out;

    FailuresPrinter(PrintWriter out) {
        this.out = out;
    }

    void print(List<Outcome> outcomes) {
        for (Outcome outcome : outcomes) {
            List<String> faults = faults(outcome);
            if (!faults.isEmpty()) {
                String answer = outcome.answer().replaceAll("\\s+", " ");
                out.printf(
                        "%n%s %s %s  %s%n   %s%n   → %s%n",
                        outcome.topic().id(),
                        outcome.topic().lang(),
                        outcome.topic().kind(),
                        outcome.topic().question(),
                        String.join("; ", faults),
                        answer.substring(0, Math.min(LONGEST_ANSWER, answer.length())));
            }
        }
    }

    private static List<String> faults(Outcome outcome) {
        List<String> faults = new ArrayList<>();
        int judged = outcome.topic().judgments().size();
        if (judged > 0
                && outcome.met().stream()
                                .limit(5)
                                .flatMap(Set::stream)
                                .distinct()
                                .count()
                        < judged) {
            faults.add("found at ranks " + ranks(outcome) + " of " + judged + " judgments");
        }
        if (judged > 0 && outcome.citedGold().size() < judged) {
            faults.add("cited " + outcome.citedGold().size() + " of " + judged);
        }
        if (outcome.refused() != outcome.topic().unanswerable()) {
            faults.add(outcome.refused() ? "refused" : "not refused");
        }
        if (Boolean.FALSE.equals(outcome.matched())) {
            faults.add("answer lacks " + outcome.topic().answer());
        }
        if (Boolean.FALSE.equals(outcome.counted())) {
            faults.add("number is not " + outcome.topic().number());
        }
        return faults;
    }

    private static List<Integer> ranks(Outcome outcome) {
        List<Integer> ranks = new ArrayList<>();
        for (int rank = 1; rank <= outcome.met().size(); rank++) {
            if (!outcome.met().get(rank - 1).isEmpty()) {
                ranks.add(rank);
            }
        }
        return ranks;
    }
}
