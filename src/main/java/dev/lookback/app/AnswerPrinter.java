package dev.lookback.app;

import dev.lookback.answer.Answer;
import dev.lookback.answer.Citation;
import dev.lookback.answer.Sentence;
import dev.lookback.retrieve.Passage;
import dev.lookback.retrieve.RankedPassage;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** Prints answers and passages for people: sentences with numbered citations, and where each citation stands. */
final class AnswerPrinter {
    private static final int LONGEST_LINE = 160;
    private static final int MOST_COPIES = 5;

    private final PrintWriter out;

    AnswerPrinter(PrintWriter out) {
        this.out = out;
    }

    void print(Answer answer) {
        for (Sentence sentence : answer.sentences()) {
            out.println(sentence.marked());
        }
        if (!answer.citations().isEmpty()) {
            out.println();
        }
        for (Citation citation : answer.citations()) {
            out.printf("[%d] %s  %s%n", citation.number(), place(citation.passage()), shortened(citation.quote()));
            printCopies(citation.passage(), "    ");
        }
        out.flush();
    }

    void print(List<RankedPassage> passages) {
        for (RankedPassage found : passages) {
            Passage passage = found.passage();
            out.printf(
                    "%2d  %.3f  %s  %s%n",
                    found.rank(),
                    found.score(),
                    place(passage),
                    String.join(" › ", passage.chunk().section()));
            passage.text()
                    .lines()
                    .filter(line -> !line.isBlank())
                    .limit(3)
                    .forEach(line -> out.println("      " + shortened(line.strip())));
            printCopies(passage, "      ");
        }
        out.flush();
    }

    private void printCopies(Passage passage, String indent) {
        if (!passage.alsoIn().isEmpty()) {
            int rest = passage.alsoIn().size() - MOST_COPIES;
            out.println(indent
                    + passage.alsoIn().stream()
                            .limit(MOST_COPIES)
                            .map(AnswerPrinter::place)
                            .collect(Collectors.joining(", ", "also in ", rest > 0 ? " and " + rest + " more" : "")));
        }
    }

    static String place(Passage passage) {
        return "%s:%d-%d"
                .formatted(
                        passage.report().id(),
                        passage.chunk().span().firstLine(),
                        passage.chunk().span().lastLine());
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE - 1) + "…";
    }
}
