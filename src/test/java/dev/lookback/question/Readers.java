package dev.lookback.question;

import dev.lookback.glossary.Glossary;
import dev.lookback.glossary.Lexicon;
import dev.lookback.report.WeekRule;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Readers of questions for tests. */
final class Readers {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Glossary GLOSSARY = Glossary.shipped();

    /** Reads as on 2026-11-21, with the glossary that comes with the program. */
    static final QuestionReader TODAY = on(LocalDate.of(2026, 11, 21));

    private Readers() {}

    static QuestionReader on(LocalDate day) {
        Clock clock = Clock.fixed(day.atTime(9, 30).atZone(ZONE).toInstant(), ZONE);
        return new QuestionReader(() -> GLOSSARY, Lexicon.shipped(), () -> WeekRule.HOLDS_NEW_YEAR, clock);
    }
}
