package dev.lookback.retrieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lookback.chunk.Chunk;
import dev.lookback.index.ChunkKind;
import dev.lookback.index.ReportSummary;
import dev.lookback.report.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTest {
    private static final ReportSummary REPORT = new ReportSummary("r.md", "周报", null, null, null, "1", List.of());

    private static final NewNames NAMES = new NewNames(Set.of("the", "pump", "was", "by")::contains);

    private final Evidence evidence = new Evidence(AskedFor.shipped(), NAMES);
    private final ContentTerm pump = term("水泵");
    private final ContentTerm repair = term("维修");

    @Test
    void hasTheSameSignsInTheSameOrderWhateverWasFound() {
        assertEquals(List.copyOf(of("水泵维修花了多少钱", found("水泵维修用了两天", 1, 0.6)).keySet()), List.copyOf(of("水泵").keySet()));
    }

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    水泵维修花了多少钱 | 水泵维修用了两天 | money
                    水泵维修花了多少钱 | 水泵维修付了 300 元 |
                    水泵维修花了多少钱，是不是 300 元 | 水泵维修付了 300 元 | money
                    水泵维修过吗 | 水泵维修用了两天 |
                    水泵是谁修的 | 水泵维修用了两天 | person
                    水泵是谁修的 | 水泵维修由赵工负责 |
                    水泵是谁修的 | 水泵，许静负责，两天 |
                    who repaired the pump | The pump was repaired by Henrik |
                    who repaired the pump | The pump was repaired | person
                    水泵停了几个小时 | 水泵停了，损失 300 元 | length
                    水泵停了几个小时 | 水泵停了 3 小时 |
                    水泵的事来了多少人 | 水泵 3 台，付了 300 元 | people
                    水泵一共几间 | 3、水泵房开放，住进 9 家 | number
                    水泵几点开 | 水泵 5/3 开了 | clock
                    水泵房在几楼 | 水泵房换了锁 | floor
                    水泵房在几楼 | 水泵房搬到 3 楼 |
                    水泵什么时候能修好 | 水泵还在修 | due
                    水泵什么时候能修好 | 水泵月底修好 |
                    which company repaired the pump | The pump was repaired | company
                    what did the pump cost | The pump was repaired in 3 hours | money
                    哪家公司的水泵故障最多 | 水泵换了 |
                    这几期水泵的变化 | 水泵换了 |
                    水泵为什么停 | 水泵 5/3 停 | reason
                    水泵保修几年 | 水泵 2018 年装，5 月修过 | years
                    水泵保修几年 | 水泵保修 3 年 |
                    水泵漏水，厂家打算怎么办 | 水泵漏水，答应换垫圈 |
                    哪个水泵坏了 | 两台水泵坏了 | which
                    哪个水泵坏了 | 东侧水泵坏了 |
                    水泵维修了吗 | 水泵换了新的 | outcome
                    水泵维修了吗 | 水泵没有修 |
                    水泵维修了吗 | 水泵已维修 |
                    """)
    void findsWhatIsAskedForAndLacking(String question, String passage, String lacking) {
        List<String> expected = lacking == null ? List.of() : List.of(lacking);
        assertEquals(expected, seen(question, found(passage, 1, 0.6)).lacking());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"zh", "en"})
    void everySortThatCanBeLackingHasAText(String language) {
        ResourceBundle texts = ResourceBundle.getBundle("dev.lookback.answer.texts", Locale.of(language));
        assertEquals(
                List.of(),
                AskedFor.shipped().stream()
                        .filter(sort -> sort.held() != null)
                        .map(sort -> "lacks." + sort.name())
                        .filter(key -> !texts.containsKey(key))
                        .toList());
        assertTrue(texts.containsKey("lacks.which") && texts.containsKey("lacks.outcome"));
    }

    @Test
    void whatTheNearestPassageHoldsIsNotLacking() {
        Found nearest = found("抽水机修好了，300 元", 0, 0.9);
        assertEquals(
                List.of(), seen("水泵维修花了多少钱", found("水泵维修", 1, 0.6), nearest).lacking());
    }

    @Test
    void noPassageSaysAllOfItWhereSomethingIsLacking() {
        assertEquals(1.0, of("水泵停了", found("水泵 5/3 停", 1, 0.6)).get("allSaid"));
        assertEquals(0.0, of("水泵为什么停", found("水泵 5/3 停", 1, 0.6)).get("allSaid"));
    }

    @Test
    void countsTheTermsThatNoLikelyPassageHolds() {
        Map<String, Double> signs = of("水泵维修", found("水泵换了新的", 0.5, 0.6));
        assertEquals(1.0, signs.get("allButOneHeld"));
        assertEquals(0.0, of("水泵维修", found("水泵维修好了", 0.5, 0.6)).get("allButOneHeld"));
    }

    @Test
    void whatIsFoundByNeitherWordsNorVectorsIsThereByChance() {
        assertEquals(1.0, of("水泵维修", found("年会在周五", 0, 0.36)).get("chance"));
        assertEquals(0.0, of("水泵维修", found("抽水机修好了", 0, 0.6)).get("chance"));
    }

    @Test
    void aNumberOfTheQuestionThatTheFirstPassageLacksIsStray() {
        assertEquals(1.0, of("3号水泵", found("2号水泵停了", 0.5, 0.6)).get("strayNumber"));
        assertEquals(0.0, of("2号水泵", found("2号水泵停了", 0.5, 0.6)).get("strayNumber"));
    }

    @Test
    void nearIsWhatIsNearerThanPassagesAreToEverydayQuestions() {
        assertEquals(2.0, of("水泵", found("抽水机修好了", 0, 0.6)).get("nearness"), 1e-9);
        assertEquals(-1.0, of("水泵", found("年会在周五", 0, 0.45)).get("nearness"), 1e-9);
        assertEquals(4.0, of("水泵", found("水泵", 1, 1)).get("nearness"), 1e-9);
    }

    @Test
    void theShippedModelWeighsEverySign() {
        RefusalModel shipped = RefusalModel.shipped();
        Map<String, Double> signs = of("水泵维修", found("水泵维修用了两天", 1, 0.6));
        assertEquals(Set.of(), shipped.withoutWeight(signs.keySet()));
        assertTrue(shipped.threshold() > 0 && shipped.threshold() < 1);
    }

    @Test
    void namesALineThatLacksAColumn() {
        assertEquals(
                "line must have 4 columns separated by tabs, got \"money\t多少钱\"",
                assertThrows(IllegalArgumentException.class, () -> AskedFor.of("money\t多少钱"))
                        .getMessage());
    }

    private record Found(String text, double coverage, double nearness) {}

    private static Found found(String text, double coverage, double nearness) {
        return new Found(text, coverage, nearness);
    }

    private Map<String, Double> of(String question, Found... passages) {
        return seen(question, passages).signs();
    }

    private Evidence.Seen seen(String question, Found... passages) {
        List<RankedPassage> ranked = new ArrayList<>();
        for (Found found : passages) {
            Chunk chunk = new Chunk(
                    "c" + ranked.size(),
                    new SourceSpan("r.md", 1, 1, 0, found.text().length()),
                    found.text(),
                    List.of(),
                    List.of());
            Passage passage = new Passage(chunk, REPORT, ChunkKind.NOTE, List.of(), null, null, List.of());
            ranked.add(new RankedPassage(
                    passage,
                    ranked.size() + 1,
                    1,
                    Set.of(),
                    new RankedPassage.Parts(1, found.nearness(), found.coverage())));
        }
        return evidence.of(question, question, List.of(pump, repair), ranked, new ChanceNearness.Level(0.5, 0.05));
    }

    private static ContentTerm term(String word) {
        return new ContentTerm(word, List.of(word), ContentTerm.Kind.WORD);
    }
}
