package dev.lookback.guard;

import dev.lookback.report.TimeMention;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds a day that was only planned told as the day on which it was done. */
final class PlanCheck {
    private static final Pattern PLAN = Pattern.compile(
            "计划|预计|预期|拟|将|目标|争取|待|之前|前完成"
                    + "|\\bplan|\\bexpect|\\bschedul|\\bdue\\b|\\btarget|\\bfollows?\\b|\\bwill\\b|\\bto go\\b|\\bnot before\\b|\\bby\\b");
    private static final Pattern DONE = Pattern.compile(
            "已|完成了|上线了|投产了|结束了"
                    + "|\\bwent\\b|\\bwas\\b|\\bwere\\b|\\b(?:has|have) been\\b|\\blaunched\\b|\\bfinished\\b|\\bcompleted\\b|\\breleased\\b");

    private final TextReading.Reader reader;

    PlanCheck(TextReading.Reader reader) {
        this.reader = reader;
    }

    List<Fault> check(String sentence, List<SourceFacts> cited) {
        List<Fault> faults = new ArrayList<>();
        for (String clause : TextReading.clauses(sentence)) {
            TextReading reading = reader.read(clause, cited.getFirst().reference());
            if (!DONE.matcher(reading.folded()).find()
                    || PLAN.matcher(reading.folded()).find()) {
                continue;
            }
            for (TimeMention mention : reading.times()) {
                LocalDate day = mention.isDay() ? mention.date() : null;
                if (day != null && isOnlyPlanned(day, cited)) {
                    faults.add(new Fault(Fault.Kind.CONTRARY, clause.substring(mention.start(), mention.end())));
                }
            }
        }
        return faults;
    }

    /** Whether that day stands in the sources, and nowhere without a word of planning. */
    private static boolean isOnlyPlanned(LocalDate day, List<SourceFacts> cited) {
        List<String> told = cited.stream()
                .flatMap(source -> source.datedParts().stream())
                .filter(part -> part.days().contains(day))
                .map(SourceFacts.DatedPart::folded)
                .toList();
        return !told.isEmpty()
                && told.stream().allMatch(part -> PLAN.matcher(part).find());
    }
}
