package dev.lookback.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plans told in one line or paragraph.
 *
 * <pre>
 * 下周打算：一是盯高温日峰值；二是统一时钟；三是加人旁站。
 * For the coming week: switch gate lane 6; agree alerts with the vendor.
 * </pre>
 */
final class InlinePlans {
    private static final Pattern LEAD = Pattern.compile(
            "^(?:(?:下周|下一周|次周|下阶段|下一步|下步|后续|接下来|近期)"
                    + "(?:的)?(?:工作|重点|主要|初步)?(?:打算|安排|计划|重点|工作|要做的?|目标|方向|任务)?"
                    + "|(?:for |in )?(?:the )?(?:next|coming|following) week|next steps?|plans? for (?:the )?next week|up next|to ?do)\\s*[:]\\s*");
    private static final Pattern SEPARATOR = Pattern.compile("[;；]|(?<=[\\p{IsHan})])。(?=\\S)");
    private static final Pattern NUMBER =
            Pattern.compile("^\\s*(?:[一二三四五六七八九]是|[（(]?\\d{1,2}[)）.、]|[①-⑳]|第[一二三四五六]|and )[,，]?\\s*");

    /** Tells whether a text begins by announcing what is to come. */
    static boolean announces(Stretch words) {
        return LEAD.matcher(words.folded().stripLeading()).find();
    }

    /** The items of a line that announces them; empty if it announces nothing. */
    List<Stretch> items(Entry entry) {
        Stretch words = entry.words();
        Matcher lead = LEAD.matcher(words.folded());
        if (!lead.find() || lead.end() >= words.length()) {
            return List.of();
        }
        List<Stretch> items = new ArrayList<>();
        int from = lead.end();
        Matcher separator = SEPARATOR.matcher(words.folded());
        while (separator.find(Math.min(from, words.length()))) {
            add(words.cut(from, separator.start()), items);
            from = separator.end();
        }
        add(words.cut(from, words.length()), items);
        return items;
    }

    private static void add(Stretch part, List<Stretch> items) {
        Matcher number = NUMBER.matcher(part.folded());
        Stretch item = (number.lookingAt() ? part.cut(number.end(), part.length()) : part).bare();
        if (item.length() > 1 && item.plain().codePoints().anyMatch(Character::isLetter)) {
            items.add(item);
        }
    }
}
