package dev.lookback.llm;

/** How many tokens a text will about be, without knowing the model's tokenizer; rather too many than too few. */
public final class TokenEstimate {
    private static final int LETTERS_A_TOKEN = 3;

    private TokenEstimate() {}

    /** A token for each Chinese character, and one for three others. */
    public static int of(String text) {
        int wide = 0;
        for (int at = 0; at < text.length(); at++) {
            wide += text.charAt(at) > 0x2E80 ? 1 : 0;
        }
        return wide + (text.length() - wide + LETTERS_A_TOKEN - 1) / LETTERS_A_TOKEN;
    }
}
