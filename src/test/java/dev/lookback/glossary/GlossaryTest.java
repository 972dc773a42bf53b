package dev.lookback.glossary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlossaryTest {
    private static final Glossary GLOSSARY = Fixtures.glossary();

    @Test
    void takesTheLongestOfTheNamesThatBeginTogether() {
        assertEquals(List.of("光大银行@0-6"), found("中国光大银行"));
        assertEquals(List.of("光大银行@0-3"), found("光大行的接口"));
        assertEquals(List.of("中国银行@4-17"), found("the Bank of China link"));
    }

    @Test
    void comparesWidthCaseAndTraditionalCharactersWithOffsetsIntoTheText() {
        assertEquals(List.of("光大银行@1-4"), found("调ＣＥＢ接口"));
        assertEquals(List.of("光大银行@0-10"), found("EVERbright is down"));
        assertEquals(List.of("光大银行@0-4"), found("光大銀行"));
        assertEquals(List.of("微信支付@3-13"), found("on WeChat\u00a0Pay"));
        assertEquals(List.of("微信支付@3-15"), found("on WeChat \n Pay"));
        assertEquals(List.of("光大银行@2-5"), found("𠮷光\u200b大"));
    }

    @Test
    void latinNamesStandBetweenOtherCharacters() {
        assertEquals(List.of(), found("Everbrights BOCA xCEB CEB2 éCEB"));
        assertEquals(List.of("光大银行@0-3", "中信银行@4-9"), found("CEB/CITIC"));
        assertEquals(List.of("光大银行@0-3"), found("ceb_adapter"));
        assertEquals(List.of("光大银行@2-5"), found("调用CEB接口"));
        assertEquals(List.of("光大银行@4-6"), found("M6V-光大"));
        assertEquals(List.of("POS收单@0-5"), found("POS收单系统"));
        assertEquals(List.of(), found("xPOS收单系统"));
    }

    @Test
    void findsANameByAnyOfItsFormsAndNothingElse() {
        assertEquals(Optional.of("光大银行"), GLOSSARY.byName(" everbright  bank ").map(Entity::canonical));
        assertEquals(Optional.of("光大银行"), GLOSSARY.byName("光大").map(Entity::canonical));
        assertEquals(Optional.empty(), GLOSSARY.byName("光"));
        assertEquals(Optional.empty(), GLOSSARY.byName(""));
    }

    @Test
    void emptyTextNamesNothing() {
        assertEquals(List.of(), found(""));
        assertEquals(List.of(), found("\u200b"));
    }

    @ParameterizedTest(name = "seed={0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void findsWhatTheSlowWayFinds(long seed) {
        Random random = new Random(seed);
        List<Entity> entities = new ArrayList<>();
        for (int number = 0; number < 40; number++) {
            entities.add(new Entity(word(random, 2 + random.nextInt(4)), Entity.Kind.TERM, List.of(), List.of()));
        }
        Set<String> names = entities.stream().map(Entity::canonical).collect(Collectors.toSet());
        String text = word(random, 400);
        assertEquals(slowly(names, text), namesIn(Glossary.of(entities), text));
    }

    private static String word(Random random, int length) {
        String letters = "ab-1 ";
        StringBuilder word = new StringBuilder();
        while (word.length() < length) {
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return word.toString().replaceAll(" +", "-");
    }

    private static List<String> slowly(Set<String> names, String text) {
        Boundaries boundaries = new Boundaries(WordCosts.shipped(names));
        List<String> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int start = at;
            Optional<String> name = names.stream()
                    .filter(one -> text.startsWith(one, start) && boundaries.fit(text, start, start + one.length()))
                    .max(Comparator.comparingInt(String::length));
            name.ifPresent(one -> found.add(one + "@" + start));
            at += name.map(String::length).orElse(1);
        }
        return found;
    }

    private static List<String> namesIn(Glossary glossary, String text) {
        return glossary.find(text).stream()
                .map(mention -> mention.entity().canonical() + "@" + mention.start())
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sentences")
    void chineseNamesAreWordsWhereTheyStand(String sentence, List<String> expected) {
        assertEquals(
                expected,
                GLOSSARY.find(sentence).stream()
                        .map(mention -> mention.entity().canonical())
                        .toList());
    }

    static Stream<Object[]> sentences() {
        return TableFile.resource(GlossaryTest.class, "/glossary/words.tsv").stream()
                .map(row -> new Object[] {row[0], names(row[1])});
    }

    private static List<String> names(String column) {
        return column.isEmpty()
                ? List.of()
                : Arrays.stream(column.split("\\|", -1)).collect(Collectors.toList());
    }

    private static List<String> found(String text) {
        return GLOSSARY.find(text).stream()
                .map(mention -> mention.entity().canonical() + "@" + mention.start() + "-" + mention.end())
                .toList();
    }
}
