package dev.lookback.guard;

import dev.lookback.glossary.Entity;
import dev.lookback.report.TimeMention;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a part of a sentence states, held against one source at a time.
 *
 * @param reading the part as read in the days of the source it is held against
 * @param count the computed number of incidents; null if there is none
 */
record Clause(TextReading reading, @Nullable Integer count) {
    private static final Pattern OF_REPORT =
            Pattern.compile("(?i)周报|报告|汇报|当周|本周|该周|那周|截至|截止|第.{1,3}周|report|week|as of|until|by ");

    /** What of it the source does not bear out. */
    List<Fault> faults(SourceFacts source) {
        List<Fault> faults = new ArrayList<>();
        boolean ofReport = OF_REPORT.matcher(reading.text()).find();
        for (TimeMention time : reading.times()) {
            String words = reading.text().substring(time.start(), time.end());
            if (!source.bearsOut(time, words, ofReport)) {
                faults.add(new Fault(Fault.Kind.DATE, words));
            }
        }
        for (Figure figure : reading.figures()) {
            if (!isCount(figure) && !source.bearsOut(figure)) {
                faults.add(new Fault(Fault.Kind.FIGURE, figure.words()));
            }
        }
        for (Entity entity : reading.entities()) {
            if (entity.kind() != Entity.Kind.TERM && !source.names(entity)) {
                faults.add(new Fault(Fault.Kind.NAME, entity.canonical()));
            }
        }
        return faults;
    }

    private boolean isCount(Figure figure) {
        return count != null
                && figure.unit() == Unit.INCIDENT
                && figure.value().compareTo(BigDecimal.valueOf(count)) == 0;
    }
}
