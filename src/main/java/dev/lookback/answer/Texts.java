package dev.lookback.answer;

import dev.lookback.facts.Moment;
import dev.lookback.question.Question.Language;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The sentences of answers in one language, from {@code texts_zh.properties} and {@code texts_en.properties}. */
final class Texts {
    private static final int HOUR = 60;

    private final Locale locale;
    private final ResourceBundle bundle;

    private Texts(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                "dev.lookback.answer.texts",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The sentences in that language. */
    static Texts in(Language language) {
        return new Texts(
                switch (language) {
                    case ZH -> Locale.CHINESE;
                    case EN -> Locale.ENGLISH;
                });
    }

    /** The sentence of that name with its places filled in. */
    String of(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /** When something was noticed. */
    String moment(@Nullable Moment detected) {
        return detected == null ? of("incident.undated") : detected.toString().replace('T', ' ');
    }

    /** A duration in minutes, and from an hour on in hours too. */
    String minutes(long minutes) {
        return minutes < HOUR ? of("minutes", minutes) : of("minutes.hours", minutes, hours(minutes));
    }

    /** The same for a place that stands in brackets itself. */
    String minutesInBrackets(long minutes) {
        return minutes < HOUR ? of("minutes", minutes) : of("minutes.hours.inBrackets", minutes, hours(minutes));
    }

    private String hours(long minutes) {
        return minutes % HOUR == 0 ? of("hours", minutes / HOUR) : of("hours.minutes", minutes / HOUR, minutes % HOUR);
    }
}
