package dev.lookback.eval;

import dev.lookback.answer.Answer;
import dev.lookback.retrieve.RankedPassage;
import java.util.List;

/** What is scored: anything that searches and answers. */
public interface AssistantUnderTest {
    /** The first ten passages for a topic, best first. */
    List<RankedPassage> search(Topic topic);

    /** The answer to a topic. */
    Answer ask(Topic topic);
}
