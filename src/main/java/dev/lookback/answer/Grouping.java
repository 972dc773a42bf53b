package dev.lookback.answer;

import dev.lookback.glossary.FoldedText;
import dev.lookback.question.Focus.Aggregate;
import dev.lookback.question.Focus.Side;
import dev.lookback.question.Focus.Superlative;
import dev.lookback.question.Question;
import dev.lookback.question.Question.Kind;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a question tells incidents apart: by bank, by system, by stretches of time.
 *
 * @param by what they are told apart by
 * @param wanted what is asked of the groups
 */
record Grouping(By by, Wanted wanted) {
    private static final Pattern HOW_MANY_BANKS =
            Pattern.compile("(?:几|多少)[家个]?(?:不同的)?银行|\\bhow many (?:different |distinct |of the )?banks\\b");

    /** Which failed, not which another failure hit. */
    private static final Pattern WHICH_BANKS = Pattern.compile(
            "哪(?:些|几家)(?:家)?银行(?!.*(?:影响|波及|受))[^,。?]{0,8}(?:故障|出事|出过事|问题|事故|中断|挂|坏)|\\bwhich banks (?:had|have had|failed|caused|broke|were down|went down)\\b");

    private static final Pattern WHICH_ONES = Pattern.compile("哪(?:些|几)家");

    private static final Pattern CAUSES = Pattern.compile(
            "(?:哪(?:一)?(?:类|种|些类)|什么(?:类型)?的?)(?:的)?原因[^,。?]{0,10}(?:最多|最常|最高|最频繁)|(?:最常见|最主要|最多|占比最[高大])的?(?:是)?(?:故障|事故)?(?:的)?原因|原因[^,。?]{0,4}(?:分布|分类|归类|构成)|(?:按|分)原因"
                    + "|\\btop (?:\\w+ )?(?:root )?causes\\b|\\b(?:most common|most frequent|main|leading|biggest) (?:root )?causes?\\b|\\bby (?:root )?cause\\b|\\bbreakdown of (?:the )?(?:root )?causes\\b");

    /** What is asked of the groups. */
    enum Wanted {
        /** Those with the most incidents. */
        MOST,
        FEWEST,
        /** How many each has. */
        EACH,
        /** How many have any. */
        HOW_MANY,
        /** Which have any. */
        WHICH
    }

    /** What incidents are told apart by. */
    enum By {
        BANK("银行", "banks?"),
        SYSTEM("系统|服务|组件|应用|模块|平台|中间件", "(?:systems?|services?|components?|applications?|apps?|modules?|platforms?)"),
        DAY("天|日子", "days?"),
        WEEK("周|星期", "weeks?"),
        MONTH("月份?", "months?"),
        QUARTER("季度?", "quarters?"),
        YEAR("年份?", "years?"),
        CAUSE("类别|类型|种类|原因", "(?:root )?causes?");

        private final Pattern word;
        private final Pattern which;
        private final Pattern each;

        By(String zh, String en) {
            word = Pattern.compile("(?:" + zh + "|" + en + ")");
            which = Pattern.compile("哪(?:一|几|些)?(?:家|个|几家|套|种)?(?:" + zh + (name().equals("BANK") ? "|行" : "")
                    + ")|最(?:多|少|频繁|常|容易|爱|不稳定|稳定)[^,。?]{0,6}的(?:是|那|一|几|家|个|套|些)*(?:" + zh
                    + ")|\\bwhich (?:of (?:our|the) )?" + en
                    + "\\b|\\b" + en
                    + " (?:with|had|has|have|that (?:has|had|have)) (?:had )?(?:the )?(?:most|fewest|least)\\b");
            each = Pattern.compile(
                    "(?:每一?[个家]?|各[个家]?|按|分|逐)(?:" + zh + ")|\\b(?:per|by|each|for each|for every|every) " + en + "\\b"
                            + (name().equals("MONTH") ? "|\\bmonthly\\b" : ""));
        }
    }

    /** How the question tells them apart; empty if it does not. */
    static Optional<Grouping> of(Question question) {
        String text = FoldedText.fold(question.text());
        Superlative superlative = question.focus().superlative();
        if (HOW_MANY_BANKS.matcher(text).find()) {
            return Optional.of(new Grouping(By.BANK, Wanted.HOW_MANY));
        }
        if (CAUSES.matcher(text).find()) {
            return Optional.of(new Grouping(By.CAUSE, Wanted.MOST));
        }
        boolean ofBanks = question.focus().sides().equals(Set.of(Side.BANK))
                && WHICH_ONES.matcher(text).find();
        if (superlative == null && (ofBanks || WHICH_BANKS.matcher(text).find())) {
            return Optional.of(new Grouping(By.BANK, Wanted.WHICH));
        }
        if (superlative == Superlative.MOST || superlative == Superlative.FEWEST) {
            Wanted wanted = superlative == Superlative.MOST ? Wanted.MOST : Wanted.FEWEST;
            Optional<By> ranked = Arrays.stream(By.values())
                    .filter(by -> by != By.CAUSE && by.which.matcher(text).find())
                    .findFirst();
            if (ranked.isPresent()) {
                return Optional.of(new Grouping(ranked.get(), wanted));
            }
        }
        return isOverGroups(question)
                ? Arrays.stream(By.values())
                        .filter(by -> by != By.CAUSE && by.each.matcher(text).find())
                        .findFirst()
                        .or(() -> question.kind() == Kind.TREND ? Optional.of(By.MONTH) : Optional.empty())
                        .map(by -> new Grouping(by, Wanted.EACH))
                : Optional.empty();
    }

    private static boolean isOverGroups(Question question) {
        return question.kind() == Kind.COUNT
                || question.kind() == Kind.TREND
                || question.focus().aggregate() == Aggregate.COUNT;
    }

    /** Tells whether a folded word only says what is told apart. */
    boolean holds(String folded) {
        return by.word.matcher(folded).matches();
    }
}
