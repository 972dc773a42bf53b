package dev.lookback.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lookback.facts.Field;
import dev.lookback.facts.Incident;
import dev.lookback.facts.Incident.Side;
import dev.lookback.index.Filter;
import dev.lookback.index.HybridIndex.ReportFacts;
import dev.lookback.report.Period;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Counts, lists, sums and the longest equal a recount over the stored facts, for random days, banks, sides and "as of". */
class RecountTest {
    private static final LocalDate START = LocalDate.parse("2024-01-01");
    private static final int WEEKS = 20;
    private static final int QUESTIONS = 15;
    private static final List<String> BANKS = List.of("光大银行", "中信银行", "招商银行");
    private static final List<String> CAUSES = List.of("银行侧数据库切换", "我方发布漏配", "电信专线中断", "");

    @TempDir
    Path root;

    static Stream<Integer> seeds() {
        return IntStream.range(0, Integer.getInteger("seeds", 2)).boxed();
    }

    /** What a question is about. */
    private record Asked(
            LocalDate from,
            LocalDate to,
            @Nullable String bank,
            @Nullable Side side,
            @Nullable LocalDate asOf) {
        String words() {
            String fault = side == Side.OWN ? "我们自己造成的" : side == Side.COUNTERPARTY ? "银行侧的" : "";
            return from + " 到 " + to + " " + (bank == null ? "" : bank) + fault + "故障";
        }
    }

    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void answersEqualARecount(int seed) throws IOException {
        Random random = new Random(seed);
        try (AnswerBench bench = bench(random)) {
            for (int at = 0; at < QUESTIONS; at++) {
                Asked asked = asked(random);
                check(asked, recount(bench, asked), bench);
            }
        }
    }

    private static void check(Asked asked, List<dev.lookback.facts.Event> expected, AnswerBench bench) {
        Answer count = bench.ask(asked.words() + "一共几起", asked.asOf());
        if (count.status() == Answer.Status.NOT_FOUND) {
            assertEquals(List.of(), expected, asked.words());
            return;
        }
        assertEquals(expected.size(), count.count(), () -> asked + count.text());
        if (expected.isEmpty()) {
            return;
        }
        List<Table.Row> rows =
                bench.ask("列出 " + asked.words() + "清单", asked.asOf()).table().rows();
        assertEquals(expected.size(), rows.size(), asked.words());
        assertTrue(rows.stream().noneMatch(row -> row.citations().isEmpty()), "every row must be cited");
        assertTrue(
                count.citations().stream()
                        .allMatch(citation -> asked.asOf() == null
                                || !Objects.requireNonNull(
                                                citation.passage().report().dated())
                                        .isAfter(asked.asOf())),
                "nothing later may be cited");
        if (expected.size() > 1) {
            String text = bench.ask(asked.words() + "一共多少分钟", asked.asOf()).text();
            long known = minutes(expected).count();
            assertTrue(
                    text.contains(
                            "其中 " + known + " 起能确定时长，合计 " + minutes(expected).sum() + " 分钟"),
                    () -> asked + text);
            OptionalLong longest = minutes(expected).max();
            assertTrue(
                    longest.isEmpty()
                            || bench.ask(asked.words() + "最长的一次持续多久", asked.asOf())
                                    .text()
                                    .contains("，" + longest.getAsLong() + " 分钟"),
                    asked.words());
        }
    }

    private static java.util.stream.LongStream minutes(List<dev.lookback.facts.Event> events) {
        return events.stream()
                .map(event -> event.incident().minutes())
                .filter(Objects::nonNull)
                .mapToLong(Integer::longValue);
    }

    private static List<dev.lookback.facts.Event> recount(AnswerBench bench, Asked asked) {
        List<Incident> told = new ArrayList<>();
        Map<String, Period> weeks = new HashMap<>();
        for (ReportFacts facts : bench.index.facts(new Filter(null, Set.of(), Set.of(), null, asked.asOf()))) {
            for (Incident incident : facts.facts().incidents()) {
                told.add(incident);
                weeks.put(incident.id(), facts.report().period());
            }
        }
        Period window = new Period(asked.from(), asked.to());
        return dev.lookback.facts.Event.link(told).stream()
                .filter(event ->
                        event.isIn(window, weeks.get(event.tellings().getFirst().id())))
                .filter(event -> asked.bank() == null || isAbout(event, asked.bank()))
                .filter(event -> asked.side() == null || event.incident().side() == asked.side())
                .toList();
    }

    private static boolean isAbout(dev.lookback.facts.Event event, String bank) {
        return event.tellings().stream()
                .flatMap(telling -> Stream.of(telling.symptom(), telling.impact(), telling.cause()))
                .filter(Objects::nonNull)
                .map(Field::text)
                .anyMatch(words -> words.contains(bank));
    }

    private static Asked asked(Random random) {
        LocalDate from = START.plusDays(random.nextInt(7 * WEEKS));
        LocalDate to = from.plusDays(1 + random.nextInt(60));
        String bank = random.nextBoolean() ? BANKS.get(random.nextInt(BANKS.size())) : null;
        Side side = switch (random.nextInt(4)) {
            case 0 -> Side.OWN;
            case 1 -> Side.COUNTERPARTY;
            default -> null;
        };
        LocalDate asOf = random.nextInt(3) == 0 ? START.plusDays(20 + random.nextInt(7 * WEEKS)) : null;
        return new Asked(from, to, bank, side, asOf);
    }

    private AnswerBench bench(Random random) throws IOException {
        AnswerBench bench = new AnswerBench(root);
        for (int week = 0; week < WEEKS; week++) {
            if (random.nextInt(6) > 0) {
                LocalDate monday = START.plusWeeks(week);
                bench.report("w%02d.md".formatted(week), report(monday, random));
            }
        }
        return bench.ready();
    }

    private static String[] report(LocalDate monday, Random random) {
        List<String> lines = new ArrayList<>(List.of("# 支付周报 " + monday + " ~ " + monday.plusDays(6), "", "## 生产事件"));
        for (int at = random.nextInt(4); at > 0; at--) {
            LocalDate day = monday.plusDays(random.nextInt(7));
            String bank = BANKS.get(random.nextInt(BANKS.size()));
            String cause = CAUSES.get(random.nextInt(CAUSES.size()));
            lines.add("- %d/%d %02d:%02d %s入金失败 %d 笔"
                    .formatted(
                            day.getMonthValue(),
                            day.getDayOfMonth(),
                            8 + random.nextInt(12),
                            random.nextInt(60),
                            bank,
                            10 + random.nextInt(900)));
            if (!cause.isEmpty()) {
                lines.add("  原因：" + cause);
            }
            lines.add(random.nextInt(5) > 0 ? "  处置：重试后恢复，历时%d分钟".formatted(3 + random.nextInt(200)) : "  处置：联系处理");
        }
        return lines.toArray(String[]::new);
    }
}
