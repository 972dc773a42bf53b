package dev.lookback.facts;

import java.util.Set;

/** What people write into a field that stays empty: {@code -}, {@code /}, {@code 未记录}, {@code n/a}. */
final class Blanks {
    private static final Set<String> WORDS = Set.of(
            "",
            "-",
            "--",
            "---",
            "/",
            "\\",
            "无",
            "暂无",
            "无记录",
            "未记录",
            "未统计",
            "不详",
            "未填",
            "空",
            "n/a",
            "na",
            "none",
            "nil",
            "not yet",
            "not recorded",
            "?",
            "??",
            "…",
            "...",
            "x");

    private Blanks() {}

    static boolean isBlank(Stretch value) {
        Stretch inner = value.stripped();
        return inner.length() <= 12 && WORDS.contains(inner.folded());
    }
}
