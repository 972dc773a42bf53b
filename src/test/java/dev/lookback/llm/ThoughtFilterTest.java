package dev.lookback.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThoughtFilterTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            磁盘写满[1]。                        | 磁盘写满[1]。
            <think>问的是 <光大>?</think>\\n\\n磁盘写满[1]。 | 磁盘写满[1]。
            \\n<thinking>a</thinking>b           | b
            <thin                                | <thin
            <table> is no thought                | <table> is no thought
            < 5 分钟                             | < 5 分钟
            a <think>b</think>                   | a <think>b</think>
            <think>never ends                    | ''
            """)
    void leavesThoughtsOutHoweverTheyAreCut(String written, String expected) {
        String text = written.replace("\\n", "\n");
        for (int size = 1; size <= text.length(); size++) {
            ThoughtFilter filter = new ThoughtFilter();
            StringBuilder answer = new StringBuilder();
            for (int at = 0; at < text.length(); at += size) {
                answer.append(filter.add(text.substring(at, Math.min(text.length(), at + size))));
            }
            assertEquals(expected, answer.append(filter.end()).toString().strip(), "pieces of " + size);
        }
    }
}
