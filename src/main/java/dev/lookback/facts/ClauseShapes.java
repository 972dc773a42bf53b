package dev.lookback.facts;

import java.util.regex.Pattern;

/** Turns of phrase by which a clause shows its role, whatever was told before it. */
final class ClauseShapes {
    private static final Pattern AFTER = Pattern.compile("\\p{IsHan}{2}.{0,20}后.{0,8}(?:恢复|正常|可用|解决|好转|缓解)");
    private static final Pattern LENGTH = Pattern.compile(
            "(?:该事件|本次|此次|故障|事件|影响|共计?|总|累计|前后|约)*(?:时长|历时|持续|时间)(?:共|为|约|了|近)*:?\\s?[\\d.一二三四五六七八九十半]+\\s?个?(?:多?分钟|小时|h|min).{0,4}");
    private static final Pattern TIME_ALONE = Pattern.compile(
            "(?:大概|差不多|大约)?(?:凌晨|早上|上午|中午|下午|晚上|夜里)?(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})(?:[:点时](?:\\d{1,2}|[零一二三四五六七八九十半]{1,3})?[分刻]?)(?:左右|多)?");
    private static final Pattern LOOKED =
            Pattern.compile("(?:去看|看了|一看|一查|查了|查看|查下来|排查|检查|核查|核实|问了|一问|比对|翻了日志|看日志|抓包)(?:一下|了|过|后|之后|才知道)?$");
    private static final Pattern ANNOUNCED = Pattern.compile(
            "(?:rca|根因|原因|成因|起因|结论|报告|说明|答复|回复|回函|定性|下文|眉目).{0,4}(?:出来|来了|到了|出了|有了|确认|明确|查清|查明|找到|定位|下来|了)");
    private static final Pattern FINDS = Pattern.compile(
            "^(?:经|定位到|定位为|查到|查出|查明|查实|查清|排查到|最后发现|原来)"
                    + "|^(?:we |on-call |they |he |she |the team )?(?:find|found|discover|discovered|traced|identified|pinpointed)\\b"
                    + "|^[a-z][a-z0-9&]+ (?:says|said|confirms|confirmed|admits|admitted|replied|explained) (?:that )?(?:a|an|the|their|its|one)\\b");
    private static final Pattern RETOLD = Pattern.compile("反映|反馈|报告");
    private static final Pattern BEFORE =
            Pattern.compile("^[a-z][a-z0-9' -]{1,40} had (?:been |just )?\\w+(?:ed|en|t)\\b");
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

    /** {@code 其实是七点四十二}: a time put right, and no reason. */
    static boolean tellsTheTime(Stretch words) {
        return TIME_ALONE.matcher(words.folded()).matches();
    }

    /** {@code 书面说明来了}, {@code 原因已确认}: what it says comes next. */
    static boolean announcesWhy(String folded) {
        return ANNOUNCED.matcher(folded).find();
    }

    /** {@code 经查…}, {@code we find the column hit its ceiling}, {@code Fiserv says a node was running an old build}. */
    static boolean findsOut(Stretch words) {
        return FINDS.matcher(words.folded()).find();
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
