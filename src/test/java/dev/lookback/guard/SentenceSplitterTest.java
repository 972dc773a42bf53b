package dev.lookback.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {
    private static final String CHINESE = "光大故障2起[1]。历时46分钟。[2][3]成功率99.5%，恢复[4]！\n- 第一项[5]";
    private static final String ENGLISH =
            "It lasted 46.5 minutes [1]. Dr. Li fixed it, e.g. by hand.[2] Version 3.0 is next [3]! Done";

    @ParameterizedTest(name = "pieces of {0}")
    @ValueSource(ints = {1, 2, 3, 7, 1000})
    void keepsCitationsWithTheirSentenceHoweverTheTextComes(int length) {
        assertEquals(List.of("光大故障2起[1]。", "历时46分钟。[2][3]", "成功率99.5%，恢复[4]！", "- 第一项[5]"), split(CHINESE, length));
        assertEquals(
                List.of(
                        "It lasted 46.5 minutes [1].",
                        "Dr. Li fixed it, e.g. by hand.[2]",
                        "Version 3.0 is next [3]!",
                        "Done"),
                split(ENGLISH, length));
    }

    @Test
    void givesASentenceAsSoonAsSomethingElseBegins() {
        SentenceSplitter splitter = new SentenceSplitter();

        assertEquals(List.of(), splitter.add("原因是磁盘故障[1]。"));
        assertEquals(List.of("原因是磁盘故障[1]。"), splitter.add("随"));
    }

    private static List<String> split(String text, int length) {
        SentenceSplitter splitter = new SentenceSplitter();
        List<String> sentences = new ArrayList<>();
        for (int at = 0; at < text.length(); at += length) {
            sentences.addAll(splitter.add(text.substring(at, Math.min(text.length(), at + length))));
        }
        sentences.addAll(splitter.end());
        return sentences;
    }
}
