package dev.lookback.facts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a line before the first word that tells of progress: {@code 会员积分开发进度80%} is about {@code 会员积分}. */
final class ProgressWords {
    private static final Pattern FIRST = Pattern.compile(
            "整体进度|总进度|总体进度|进度|已完成|完成|已于|已上线|上线|投产|开发|研发|测试|联调|提测|评审|启动|立项|进行中|计划|预计|"
                    + "暂停|取消|延期|推迟|招标|改造|\\d{1,2}/\\d{1,2}|\\d+(?:\\.\\d+)?\\s?%|\\b(?:is|was|were|are|has|went|in|on|at)\\b");

    private ProgressWords() {}

    static Stretch before(Stretch words) {
        Matcher matcher = FIRST.matcher(words.folded());
        return matcher.find() ? words.cut(0, matcher.start()).bare() : words.bare();
    }
}
