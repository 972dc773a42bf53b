package dev.lookback.glossary;

import dev.lookback.glossary.GlossaryFile.Fault;
import dev.lookback.glossary.GlossaryFile.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the names of a glossary must obey for a name to mean one entity; compared folded, as texts are. */
final class NameRules {
    private final Map<String, Row> canonicals = new HashMap<>();
    private final Map<String, Row> aliases = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private NameRules() {}

    static List<Fault> faults(List<Row> rows) {
        NameRules rules = new NameRules();
        rows.forEach(rules::checkCanonical);
        rows.forEach(row -> Glossary.namesOf(row.entity()).skip(1).forEach(alias -> rules.checkAlias(alias, row)));
        return rules.faults;
    }

    private void checkCanonical(Row row) {
        String name = row.entity().canonical();
        if (isShort(name)) {
            fault(row, "canonical name must have at least 2 characters", name);
            return;
        }
        Row earlier = canonicals.putIfAbsent(FoldedText.fold(name), row);
        if (earlier != null) {
            fault(row, "canonical name must not be given twice, also on line %d".formatted(earlier.line()), name);
        }
    }

    private void checkAlias(String alias, Row row) {
        if (isShort(alias)) {
            fault(row, "alias must have at least 2 characters", alias);
            return;
        }
        String folded = FoldedText.fold(alias);
        Row owner = canonicals.get(folded);
        if (owner != null && owner.line() != row.line()) {
            int line = owner.line();
            fault(row, "alias must not be the canonical name of another entry, see line %d".formatted(line), alias);
            return;
        }
        Row earlier = aliases.putIfAbsent(folded, row);
        if (owner != null || earlier != null) {
            int line = earlier == null ? row.line() : earlier.line();
            fault(row, "alias must not be given twice, also on line %d".formatted(line), alias);
        }
    }

    private static boolean isShort(String name) {
        String folded = FoldedText.fold(name);
        return folded.codePointCount(0, folded.length()) < 2;
    }

    private void fault(Row row, String rule, String value) {
        faults.add(Fault.of(row.line(), rule, value));
    }
}
