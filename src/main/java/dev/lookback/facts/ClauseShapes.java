package dev.lookback.facts;

import java.util.regex.Pattern;

/** Turns of phrase by which a clause shows its role, whatever was told before it. */
final class ClauseShapes {
    private static final Pattern AFTER = Pattern.compile("\\p{IsHan}{2}.{0,20}后.{0,8}(?:恢复|正常|可用|解决|好转|缓解)");
    private static final Pattern LENGTH = Pattern.compile(
            "(?:该事件|本次|此次|故障|事件|影响|共计?|总|累计|前后|约)*(?:时长|历时|持续|时间)(?:共|为|约|了|近)*:?\\s?[\\d.一二三四五六七八九十半]+\\s?个?(?:多?分钟|小时|h|min).{0,4}");
    private static final Pattern LOOKED =
            Pattern.compile("(?:去看|看了|一看|一查|查了|查看|查下来|排查|检查|核查|核实|问了|一问|比对|翻了日志|看日志|抓包)(?:一下|了|过|后|之后|才知道)?$");
    private static final Pattern RETOLD = Pattern.compile("反映|反馈|报告");
    private static final Pattern BEFORE =
            Pattern.compile("^[a-z][a-z0-9' -]{2,40} had (?:been |just )?\\w+(?:ed|en|t)\\b");
    private static final String NOT = "没未不";

    private ClauseShapes() {}

    /** {@code 09:47 充值后恢复}. */
    static boolean tellsWhatCured(Stretch words) {
        return AFTER.matcher(words.folded()).find();
    }

    /** {@code 该事件影响时长43分钟}: how long, and nothing else. */
    static boolean isLength(Stretch words) {
        return LENGTH.matcher(words.folded()).matches();
    }

    /** {@code 信息科去看}: what was found comes next. */
    static boolean looksInto(String folded) {
        return LOOKED.matcher(folded).find();
    }

    /** {@code 站务报告闸机无反应} below the event's name. */
    static boolean isRetold(Stretch words) {
        return RETOLD.matcher(words.folded()).find();
    }

    /** {@code HM Customs had published a new schema}. */
    static boolean hadHappened(Stretch words) {
        return BEFORE.matcher(words.folded()).find();
    }

    /** {@code 换好证书}, and not {@code 证书没换好}. */
    static boolean acts(Stretch words, WordList action) {
        return action.all(words).stream()
                .anyMatch(word -> word.from() == words.from()
                        || NOT.indexOf(words.source().plain().charAt(word.from() - 1)) < 0);
    }
}
