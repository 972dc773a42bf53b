package dev.lookback.guard;

import dev.lookback.glossary.FoldedText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Whether a sentence is part of an answer at all: in its language, and not about the model or its task. */
final class VoiceCheck {
    private static final Pattern OFF_TASK = WordFile.pattern("off-task.txt");
    private static final Pattern QUOTED = Pattern.compile("[“\"「『《][^”\"」』》]{1,400}[”\"」』》]");
    private static final double LEAST_HAN = 0.2;
    private static final double MOST_HAN = 0.3;
    private static final int TOO_SHORT_TO_TELL = 12;

    private final Instructions instructions = new Instructions();

    List<Fault> check(String sentence, Evidence evidence) {
        List<Fault> faults = new ArrayList<>();
        boolean offTask = OFF_TASK.matcher(FoldedText.fold(sentence)).find()
                || !instructions.without(sentence).equals(sentence);
        if (offTask || evidence.repeatsTask(sentence)) {
            faults.add(new Fault(Fault.Kind.OFF_TASK, ""));
        }
        if (isOtherLanguage(sentence, evidence.chinese())) {
            faults.add(new Fault(Fault.Kind.LANGUAGE, ""));
        }
        return faults;
    }

    private static boolean isOtherLanguage(String sentence, boolean chinese) {
        String said = QUOTED.matcher(sentence).replaceAll("");
        long letters = said.codePoints().filter(Character::isLetter).count();
        long han = said.codePoints().filter(Character::isIdeographic).count();
        if (letters < TOO_SHORT_TO_TELL) {
            return false;
        }
        double share = (double) han / letters;
        return chinese ? share < LEAST_HAN : share > MOST_HAN;
    }
}
