package dev.lookback.answer;

import dev.lookback.guard.Source;
import java.util.List;

/**
 * Something a model may cite, with what that means to a reader.
 *
 * @param source as the guard sees it; its number is what the model writes in brackets
 * @param citations what a reader is shown when it is cited, at least one; their numbers are those of the answer they were
 *     made for
 */
record Exhibit(Source source, List<Citation> citations) {
    Exhibit {
        citations = List.copyOf(citations);
    }

    int number() {
        return source.number();
    }
}
