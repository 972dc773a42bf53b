package dev.lookback.facts;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Makes the name of a metric the same across weeks.
 *
 * <pre>
 * 本周核心交易成功率, 核心交易成功率为        →  核心交易成功率        words about the week and verbs go
 * Checkout p99 latency, Checkout p99     →  Checkout p99        aliases, by metric-names.tsv
 * Error budget left (Q2)                 →  error budget left  a quarter goes
 * 代付 below the heading 成功率             →  代付成功率            a name that does not say what is measured takes it
 *                                                           from the heading
 * </pre>
 *
 * <p>Nothing else is dropped: 代付成功率 and 代扣成功率, 支付成功率 and 退款成功率 stay apart.
 */
final class MetricNames {
    private static final Pattern LEAD = Pattern.compile(
            "^(?:(?:本|当|这)[周期月]|截[至止](?:\\d{1,2}[/月]\\d{1,2}日?|目前|本周|上周|月底)|目前|当前|整体|总体|其中|以及|和|this week|the|our|overall|total)[\\s:,，、]*");
    private static final Pattern TAIL = Pattern.compile(
            "(?:[\\s:：=,，]|为|是|达到|达|约|共|共计|定格|平均|was|is|at|of|stands at|stood at|reached|averaged|averages|came to|came in at|hit|now|were)+$");
    /** Goes only before a name of metric-names.tsv: 系统年度可用性 is 年度可用性, but 支付成功率 stays. */
    private static final Pattern WHOSE = Pattern.compile("^(?:支付系统|支付中心|支付平台|本系统|系统|支付|中心|平台)");

    private static final Pattern QUARTER = Pattern.compile(
            "[\\s,(]*(?:for|in|at the end of|of)?\\s*q[1-4](?: \\d{4})?\\)?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern BESIDE_HAN = Pattern.compile("(?<=\\p{IsHan}) | (?=\\p{IsHan})");

    private final Map<String, String> aliases = new HashMap<>();
    private final WordList heads = WordList.load("metric-heads.txt");

    MetricNames() {
        for (String line : WordList.lines("metric-names.tsv")) {
            String[] columns = line.split("\t", 2);
            aliases.put(key(columns[0]), columns[0]);
            for (String alias : columns[1].split("\\|", -1)) {
                aliases.put(key(alias), columns[0]);
            }
        }
    }

    /** The written name without words that change from week to week; its characters, to be cited. */
    static Stretch trim(Stretch written) {
        Stretch name = written.bare();
        String previous = "";
        while (!previous.equals(name.folded())) {
            previous = name.folded();
            var lead = LEAD.matcher(name.folded());
            name = lead.lookingAt() ? name.cut(lead.end(), name.length()) : name;
            var tail = TAIL.matcher(name.folded());
            name = tail.find() ? name.cut(0, tail.start()) : name;
            name = name.bare();
        }
        return name;
    }

    /** The canonical name. */
    String resolve(String name, String heading) {
        String plain = BESIDE_HAN.matcher(SPACES.matcher(name).replaceAll(" ")).replaceAll("");
        String own = QUARTER.matcher(plain.replace("本周", "").replace("当周", "")).replaceFirst("");
        String full = heads.in(ReadableText.fold(own)) || !heads.in(ReadableText.fold(heading)) ? own : own + heading;
        String known = aliases.get(key(full));
        if (known != null) {
            return known;
        }
        String bare = WHOSE.matcher(full).replaceFirst("");
        return aliases.getOrDefault(key(bare), full);
    }

    /** Tells whether a name says what is measured. */
    boolean isSure(Stretch name) {
        return heads.in(name);
    }

    /** What two spellings of one name share: lower case, no spaces beside Chinese. */
    static String key(String name) {
        return BESIDE_HAN
                .matcher(SPACES.matcher(ReadableText.fold(name)).replaceAll(" "))
                .replaceAll("")
                .strip();
    }
}
