package dev.lookback.facts;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a project's name of the words that stand where one is expected; a name is a name, not a sentence.
 *
 * <pre>
 * A.工长借支                    工长借支          a list's letter goes
 * 嘉定机房，正式告别              嘉定机房          so does what is said behind a comma
 * 磐石3.0再次延期                磐石3.0          and where it stands
 * 中台改造总进度                 中台改造          or that a figure of the whole follows
 * Jiading is empty            Jiading          or how it is
 * 我在会上提了一个问题, New        —                not-project-name.txt
 * </pre>
 */
final class ProjectNameRule {
    private static final Pattern MARK =
            Pattern.compile("^(?:[A-Za-z][.、．)）]\\s*|[#>*\\-\\s]+|\\d{1,2}[.、)）](?!\\d)\\s*)+");
    private static final Pattern ASIDE = Pattern.compile("\\s*(?:[,，;；。:：]|\\s[—–-]+\\s|——|→).*$");
    private static final Pattern STATE = Pattern.compile(
            "(?:项目| projects?)$|(?:再次|正式|全面|已经?|初步|继续)?(?:延期|立项|灰度|全量|上线|启动|评审|收尾|结项|(?:整体|总体|总)?进展|(?:整体|总体|总)?进度|推进中?|梳理中|进行中|开发中|告别|完成|暂停|取消)$"
                    + "|(?:灰度|上线|试点|全量)\\s?\\S{0,4}\\d.*$|（[新续]）$|\\([新续]\\)$|同日$"
                    + "|(?:\\d{1,2}\\s?月(?:\\d{1,2}[日号]?|[上中下]旬|底|初)?|\\d{1,2}/\\d{1,2}日?)\\S{0,3}$");
    private static final Pattern PREDICATE = Pattern.compile(
            "\\s+(?:is|are|was|were|has|have|had|will|would|stands|stood|goes|went|comes|came|moves|moved|slips|slipped|reached|remains|gets|got|needs|at)\\b.*$",
            Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_WRITTEN = 120;

    /** A Chinese character counts twice. */
    private static final int LONGEST = 40;

    private static final Pattern SAID =
            Pattern.compile("(?<=\\p{IsHan}{2})(?:已(?![付购结])|正在|将于|仍|还在|尚未|(?<!原)因|由于|按计划|计划于|预计|原定|推到|推迟|延至).*$");

    private final WordList not = WordList.load("not-project-name.txt");

    /** The name; empty if the words are none. */
    Optional<String> of(String written) {
        String name = written.strip();
        if (name.length() > LONGEST_WRITTEN) {
            return Optional.empty();
        }
        for (Pattern pattern : List.of(MARK, ASIDE, PREDICATE, SAID)) {
            name = without(pattern, name);
        }
        String before = "";
        while (!before.equals(name)) {
            before = name;
            name = without(STATE, name);
        }
        String folded = ReadableText.fold(name);
        boolean letters = folded.codePoints().anyMatch(Character::isLetter);
        long wide = folded.codePoints().filter(Character::isIdeographic).count();
        boolean fits = name.length() >= 2 && name.length() + wide <= LONGEST;
        return fits && letters && !not.in(folded) ? Optional.of(name) : Optional.empty();
    }

    /** Without what the pattern finds, unless nothing would be left. */
    private static String without(Pattern pattern, String name) {
        Matcher matcher = pattern.matcher(name);
        String rest = matcher.find() ? matcher.replaceFirst("").strip() : name;
        return rest.length() < 2 ? name : rest;
    }
}
