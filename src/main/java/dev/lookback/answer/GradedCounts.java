package dev.lookback.answer;

import dev.lookback.facts.MetricReading;
import dev.lookback.glossary.FoldedText;
import dev.lookback.index.ChunkKind;
import dev.lookback.index.Filter;
import dev.lookback.index.HybridIndex;
import dev.lookback.index.HybridIndex.ReportFacts;
import dev.lookback.question.Question;
import dev.lookback.retrieve.Passage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What reports say themselves of how many incidents there were of each grade: the other definition of how many there were,
 * beside the events they list. Safe for use by several threads.
 */
final class GradedCounts {
    private static final Pattern COUNT = Pattern.compile(
            "(?:事故|故障)数?(?<zh>[A-E]{1,4}级|(?:P|S|SEV-?)[0-5](?:/(?:P|S|SEV-?)?[0-5])*)|(?<en>(?:P|S|SEV-?)[0-5](?:/(?:P|S|SEV-?)?[0-5])*) incidents");
    private static final Pattern LONGER = Pattern.compile(
            "半年|季度|全年|年度(?!可用)|年终|年中|累计|去年|同期|\\b(?:h[12]|q[1-4]|half[- ]year|quarter\\w*|annual|yearly|year to date|ytd)\\b");

    /** More reports than these are added up. */
    private static final int FEW = 3;

    private final HybridIndex index;

    GradedCounts(HybridIndex index) {
        this.index = index;
    }

    private record Stated(String grade, BigDecimal value, Passage passage, String line) {}

    /** Adds a sentence with what the reports of the question's days state; does nothing if they state none. */
    void write(Question question, Texts texts, Draft draft) {
        say(find(question), texts, draft);
    }

    /**
     * Answers how many of some grades there were by what the reports state; tells whether they state any.
     *
     * @param grades letters or codes in lower case
     */
    boolean write(Question question, Set<String> grades, Texts texts, Draft draft) {
        List<Stated> about = find(question).stream()
                .filter(stated -> grades.stream()
                        .anyMatch(grade -> stated.grade.toLowerCase(Locale.ROOT).contains(grade)))
                .toList();
        if (about.isEmpty()) {
            return false;
        }
        say(about, texts, draft);
        boolean exact = about.stream().allMatch(stated -> stated.value.signum() == 0 || isOnly(stated.grade, grades));
        BigDecimal sum = about.stream().map(Stated::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (exact && sum.stripTrailingZeros().scale() <= 0) {
            draft.count(sum.intValue());
        }
        return true;
    }

    /** Tells whether all of a grade's letters were asked for: CD is not C. */
    private static boolean isOnly(String grade, Set<String> grades) {
        String folded = grade.toLowerCase(Locale.ROOT);
        return grades.contains(folded)
                || folded.replace("级", "").chars().allMatch(letter -> grades.contains(Character.toString(letter)));
    }

    private void say(List<Stated> all, Texts texts, Draft draft) {
        if (all.isEmpty()) {
            return;
        }
        List<Integer> cited = all.stream()
                .map(stated -> draft.cite(stated.passage, stated.line))
                .toList();
        Map<String, List<Stated>> byReport = new LinkedHashMap<>();
        all.forEach(stated -> byReport.computeIfAbsent(PassageWriter.from(stated.passage), report -> new ArrayList<>())
                .add(stated));
        if (byReport.size() <= FEW) {
            List<String> parts = new ArrayList<>();
            byReport.forEach((report, stated) -> parts.add(texts.of("count.gradedBy", report, sums(stated, texts))));
            draft.say(texts.of("count.graded", String.join(texts.of("separator"), parts)), cited);
        } else {
            draft.say(texts.of("count.gradedSum", byReport.size(), sums(all, texts)), cited);
        }
    }

    private static String sums(List<Stated> stated, Texts texts) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        stated.forEach(each -> sums.merge(each.grade, each.value, BigDecimal::add));
        List<String> parts = new ArrayList<>();
        sums.forEach((grade, sum) -> parts.add(
                texts.of("count.grade", grade, sum.stripTrailingZeros().toPlainString())));
        return String.join(texts.of("list.separator"), parts);
    }

    private List<Stated> find(Question question) {
        Filter filter = new Filter(question.window(), Set.of(ChunkKind.METRIC), Set.of(), null, question.asOf());
        List<Stated> found = new ArrayList<>();
        for (ReportFacts facts : index.facts(filter)) {
            for (MetricReading metric : facts.facts().metrics()) {
                Optional<String> grade = grade(metric.name());
                String chunk = facts.chunks().get(metric.id());
                if (grade.isPresent() && chunk != null) {
                    index.chunks(List.of(chunk)).stream()
                            .map(Passage::of)
                            .map(passage -> new Stated(
                                    grade.get(), new BigDecimal(metric.value()), passage, line(passage, metric)))
                            .filter(stated -> !isOfLonger(stated))
                            .forEach(found::add);
                }
            }
        }
        return found;
    }

    /** A review of half a year stands in the report of one week; what the weeks before stated is in it already. */
    private static boolean isOfLonger(Stated stated) {
        String above = String.join(" ", stated.passage.chunk().section()) + " "
                + String.join(" ", stated.passage.chunk().context());
        return LONGER.matcher(FoldedText.fold(above + " " + stated.line)).find();
    }

    private static Optional<String> grade(String name) {
        Matcher matcher = COUNT.matcher(FoldedText.fold(name)
                .toUpperCase(Locale.ROOT)
                .replace("INCIDENTS", "incidents")
                .replace(" 级", "级"));
        return matcher.matches()
                ? Optional.of(matcher.group("zh") == null ? matcher.group("en") : matcher.group("zh"))
                : Optional.empty();
    }

    /** The line of the passage in which it stands. */
    private static String line(Passage passage, MetricReading metric) {
        List<String> lines = passage.text().lines().toList();
        int at = metric.span().firstLine() - passage.chunk().span().firstLine();
        return (at >= 0 && at < lines.size() ? lines.get(at) : lines.getFirst()).strip();
    }
}
