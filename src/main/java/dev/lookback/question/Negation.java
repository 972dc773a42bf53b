package dev.lookback.question;

import java.util.regex.Pattern;

/** Words that take a thing out: 除了光大, "except Everbright", 光大以外. */
final class Negation {
    private static final Pattern BEFORE = Pattern.compile(
            "(?:除了?|除去|除开|除掉|刨掉|刨除|刨去|抛开|撇开|扣除|扣掉|去除|不含|不包括|不包含|不算|不要|不看|排除|剔除|去掉|非|不是|并非|而不是)(?:\\s|由|因|在)?$"
                    + "|\\b(?:except(?: for)?|excluding|exclude|other than|apart from|aside from|besides|without|not(?: counting| including| on| by| at| the)?|no|ignoring|leav(?:e|ing) (?:out|aside)|drop(?:ping)?|skip(?:ping)?)(?: the| those (?:of|on|by|at)| on the| for the| of)? $");
    private static final Pattern BEHIND =
            Pattern.compile("\\s?(?:侧|方)?(?:银行)?(?:以外|之外|除外|不算|不计)|\\s(?:excluded|aside|apart)\\b");
    private static final Pattern LIST =
            Pattern.compile("\\s?(?:侧|方)?\\s?(?:和|与|跟|及|以及|、|,|/|and|or|nor|& )\\s?(?:the )?");

    private Negation() {}

    static boolean isAround(String folded, Span thing) {
        return isBefore(folded, thing) || isBehind(folded, thing);
    }

    static boolean isBehind(String folded, Span thing) {
        return BEHIND.matcher(folded).region(thing.end(), folded.length()).lookingAt();
    }

    static boolean isBefore(String folded, Span thing) {
        return Span.before(BEFORE, folded, thing.start()).find();
    }

    /** Tells whether both things are parts of one list, so that what is said of one is said of the other. */
    static boolean isListed(String folded, Span first, Span second) {
        return LIST.matcher(folded.substring(first.end(), second.start())).matches();
    }
}
