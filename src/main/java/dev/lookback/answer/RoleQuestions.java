package dev.lookback.answer;

import dev.lookback.glossary.FamilyNames;
import dev.lookback.glossary.FoldedText;
import dev.lookback.retrieve.Passage;
import dev.lookback.retrieve.RankedPassage;
import java.util.regex.Pattern;

/**
 * Keeps questions for who holds a role from being answered by lines that name the role and nobody: "who leads SRE". What
 * tells it is left to others. Safe for use by several threads.
 */
final class RoleQuestions implements AnswerWriter {
    private static final Pattern ASKED = Pattern.compile(
            "(?:谁|哪位|哪个人)(?:是|在|来)?(?:[^,。?]{0,12})(?:负责|牵头|主管|主导|带队|管着?|负责人|组长|领导|接口人|owner|leader|经理)|(?:负责人|牵头人|接口人|组长|领导|主管|经理|owner|leader)(?:是|叫)?(?:谁|哪位|什么名字)"
                    + "|\\bwho (?:leads?|runs?|owns?|heads?|manages?|led|is (?:the |our )?(?:head|lead|leader|owner|manager|boss|responsible|in charge|director|coordinator)|is running|is leading|was leading)\\b|\\bwho(?:'s| is) in charge\\b");

    private static final String HAN_NAME = FamilyNames.anyOf() + "\\p{IsHan}{1,2}";
    private static final String LATIN_NAME = "\\p{Lu}[a-zà-ÿ]+";
    private static final String NAME = "(?:" + HAN_NAME + "|" + LATIN_NAME + ")";

    /** Somebody beside a word for a role, or a full name that stands for itself. */
    private static final Pattern HOLDER = Pattern.compile(
            "(?:负责人|牵头人|接口人|组长|主管|经理|总监|(?i:owner|leader|lead|pm|dri|head|manager))(?: of [\\w -]{2,30})?(?:\\s?[:：是为]\\s?| is | was |\\s?[(（])"
                    + NAME
                    + "|[由请让](?!谁|哪)[^，。；,;：:]{2,14}(?:负责|牵头|主导|跟进|接手|带队|组织)|(?:团队|部门?|组|中心|公司|厂商|供应商|科|处|室|驻场|同学|同事)(?:统一|全程|继续)?(?:负责|牵头|主导)|"
                    + NAME + "(?:负责|牵头|主导|接手|带队|担任|出任|接任)"
                    + "|\\b(?:led|owned|run|headed|managed|driven|coordinated) by " + LATIN_NAME
                    + "|" + LATIN_NAME + " (?:" + LATIN_NAME
                    + " )?(?:leads|owns|runs|heads|manages|took over|takes over|is (?:in charge|responsible|leading|running|the (?:lead|owner|head)))\\b"
                    + "|(?<!\\p{IsHan})" + HAN_NAME + "(?=[，、：:（(,;；。\\s)）]|$)");

    private static final int FEW = 6;

    /** Writes nothing ever; nobody else may answer if nobody is told. */
    @Override
    public Outcome write(Asked asked, Draft draft) {
        if (!ASKED.matcher(FoldedText.fold(asked.question().text())).find()) {
            return Outcome.PASSED;
        }
        boolean told = asked.retrieval().passages().stream()
                .limit(FEW)
                .map(RankedPassage::passage)
                .map(Passage::text)
                .anyMatch(text -> HOLDER.matcher(text).find());
        return told ? Outcome.PASSED : Outcome.NONE_FITS;
    }
}
