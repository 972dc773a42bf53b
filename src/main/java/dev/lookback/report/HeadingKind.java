package dev.lookback.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** What a heading announces, told by the words in {@code heading-words.tsv}. */
enum HeadingKind {
    /** Things that broke. */
    INCIDENT,
    /** Drills, maintenance, changes: things that happened as intended. */
    CALM,
    /** What is to come. */
    PLAN,
    OTHER;

    private static final int LONGEST_GENERIC = 40;
    private static final List<Rule> RULES = load();
    private static final Pattern NOTHING_ELSE = Pattern.compile(
            "(?:本周|上周|线上|生产|系统|重大|重要|主要|其他|环境|运行|稳定性|安全|业务|相关|情况|汇总|列表|清单|记录|一览|明细|通报|说明|总结|处理|类|及|和|与|与|的|[、/&（）()\\s]"
                    + "|this week|last week|production|summary|list|and|the|report|log|of|week)+");

    /** The kind of one heading. */
    static HeadingKind of(String heading) {
        String folded = FoldedText.fold(heading);
        return RULES.stream()
                .filter(rule -> rule.words.matcher(folded).find())
                .map(Rule::kind)
                .findFirst()
                .orElse(OTHER);
    }

    /** The kind of the innermost heading that tells one. */
    static HeadingKind of(List<String> path) {
        for (String heading : path.reversed()) {
            HeadingKind kind = of(heading);
            if (kind != OTHER) {
                return kind;
            }
        }
        return OTHER;
    }

    /** Whether the heading only says that incidents follow, and is not the name of one. */
    static boolean isGeneric(String heading) {
        if (heading.length() > LONGEST_GENERIC) {
            return false;
        }
        String folded = FoldedText.fold(heading);
        for (Rule rule : RULES) {
            folded = rule.words.matcher(folded).replaceAll(" ");
        }
        String rest = NOTHING_ELSE.matcher(folded).replaceAll("");
        return rest.replaceAll("[\\s\\p{Punct}]+", "").length() <= 1;
    }

    private static List<Rule> load() {
        InputStream resource =
                Objects.requireNonNull(HeadingKind.class.getResourceAsStream("heading-words.tsv"), "heading-words.tsv");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            List<Rule> rules = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("# ")) {
                    String[] columns = line.split("\t", 2);
                    rules.add(new Rule(valueOf(columns[0]), pattern(columns[1])));
                }
            }
            return List.copyOf(rules);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read heading-words.tsv", unreadable);
        }
    }

    private static Pattern pattern(String words) {
        List<String> alternatives = new ArrayList<>();
        for (String word : words.toLowerCase(Locale.ROOT).split("\\|", -1)) {
            if (word.startsWith("=")) {
                alternatives.add("^\\W*" + Pattern.quote(word.substring(1)) + "\\W*$");
                continue;
            }
            boolean latin = word.charAt(0) < 0x80;
            alternatives.add(latin ? "\\b" + Pattern.quote(word) + "\\b" : Pattern.quote(word));
        }
        return Pattern.compile(String.join("|", alternatives));
    }

    private record Rule(HeadingKind kind, Pattern words) {}
}
