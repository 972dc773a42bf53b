package dev.lookback.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FieldLabelTest {
    @Test
    void findsLabelsOnTheirOwnLinesAndInsideALine() {
        assertEquals(
                List.of("CAUSE=刷数导致", "HANDLING=刷完后恢复", "FOLLOW_UP=加限速"),
                fields("3/5 14:20 集群告警\n原因：刷数导致 处置：刷完后恢复\n    \n    后续改进：加限速\n"));
    }

    @Test
    void findsBracketedLabels() {
        assertEquals(
                List.of("TITLE=", "TIME=3月7日 09:42", "GRADE=三级", "CAUSE="),
                fields("【事件一】\n【发生时间】3月7日 09:42\n【事件级别】三级\n【原因】"));
    }

    @Test
    void findsEmphasisedAndBulletedLabels() {
        assertEquals(
                List.of("TIME=2024-02-27 09:50", "IMPACT=late results", "CAUSE=a replay", "HANDLING=paused it"),
                fields(
                        "- **Detected:** 2024-02-27 09:50\n- **Impact:** late results\n* **Root cause** – a replay\n1. Fix: paused it"));
    }

    @Test
    void findsEnglishLabelsAfterASentence() {
        assertEquals(
                List.of("IMPACT=all deposits.", "CAUSE=expired certificate.", "HANDLING=renewed at 10:40."),
                fields("2024-01-18 09:04 — TLS failed. Impact: all deposits. Root cause: expired certificate. "
                        + "Mitigation: renewed at 10:40."));
    }

    @Test
    void doesNotTakeProseForALabel() {
        assertEquals(List.of(), fields("We asked what the status: none. 比例1:3，时间紧。见 http://example.org/impact"));
    }

    @Test
    void ignoresAnAsideBehindTheLabel() {
        assertEquals(List.of("CAUSE=待查"), fields("原因（初步）：待查"));
    }

    private static List<String> fields(String text) {
        return FieldLabel.find(text).stream()
                .map(found -> found.label() + "=" + text.substring(found.valueStart(), found.valueEnd()))
                .toList();
    }
}
