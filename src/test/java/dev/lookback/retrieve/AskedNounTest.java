package dev.lookback.retrieve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedNounTest {
    private static final NewNames NAMES =
            new NewNames(Set.of("the", "a", "engine", "service", "was", "one", "of", "volunteer", "drove")::contains);
    private static final List<ContentTerm> TERMS = Stream.of("渠道", "城市", "提交", "engine", "service", "volunteer", "boat")
            .map(word -> new ContentTerm(word, List.of(word), ContentTerm.Kind.WORD))
            .toList();

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    是跟哪两个渠道谈的 | 谈了 2 个渠道 | false
                    是跟哪两个渠道谈的 | 谈了微信渠道 | true
                    试点的是哪几个城市 | 试点城市有三座 | false
                    which chess engine do we use | One program, a chess engine, is slower | false
                    which chess engine do we use | The engine Stockfish is slower | true
                    which signing service do we use | The signing service was down | false
                    which signing service do we use | The cloud service was down | true
                    what is the name of the volunteer who drove there | A volunteer drove there. | false
                    what is the name of the volunteer who drove there | The volunteer, Henrik, drove there. | true
                    what is the name of the volunteer who drove there | A volunteer drove there. Henrik paid. | false
                    """)
    void isToldByANameOrAWordThatTellsOneFromOthers(String question, String passage, boolean told) {
        AskedNoun noun = AskedNoun.in(question, TERMS).orElseThrow();
        assertEquals(List.of(true, told), List.of(noun.isIn(passage), noun.isToldIn(passage, NAMES)));
    }

    @Test
    void relativeClausesAndLongerWordsAskNothing() {
        assertEquals(Optional.empty(), AskedNoun.in("the boat, which was in the service of the club", TERMS));
        assertEquals(Optional.empty(), AskedNoun.in("哪位提交者没有", TERMS));
    }
}
