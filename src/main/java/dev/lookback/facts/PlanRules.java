package dev.lookback.facts;

import dev.lookback.report.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what a report announces: each item below {@code 下周计划}, {@code Next steps} and the like, {@code 1. 券核销问题定位闭环}. Items
 * nested below one are its details, unless it only opens the list ({@code 研发：}).
 */
final class PlanRules {
    private static final int SHORTEST = 2;

    private final InlinePlans inline = new InlinePlans();

    List<Plan> find(List<Entry> entries, FactIds ids) {
        List<Plan> plans = new ArrayList<>();
        for (Entry entry : entries) {
            List<Stretch> told = entry.row() == null ? inline.items(entry) : List.of();
            if (!told.isEmpty()) {
                told.stream()
                        .flatMap(words -> words.field().stream())
                        .forEach(item -> plans.add(new Plan(ids.next("plan", item.text()), item.span(), item)));
            } else if (entry.topic() == Topic.PLANS && isAnnounced(entry)) {
                Stretch words = entry.row() == null ? entry.words() : item(entry.words(), entry.row());
                Optional<Field> field = words.length() < SHORTEST ? Optional.empty() : words.field();
                field.ifPresent(item -> plans.add(new Plan(ids.next("plan", item.text()), item.span(), item)));
            }
        }
        return List.copyOf(plans);
    }

    private static boolean isAnnounced(Entry entry) {
        String words = entry.words().folded();
        boolean opens = words.endsWith(":");
        boolean link = words.startsWith("[") || words.startsWith("![");
        return !opens && !link && words.codePoints().anyMatch(Character::isLetter);
    }

    /** The longest cell of a row. */
    private static Stretch item(Stretch row, Block block) {
        Stretch longest = row.cut(0, 0);
        for (Block.Cell cell : block.cells()) {
            Stretch value = row.source().stretch(cell.span());
            longest = value.length() > longest.length() ? value : longest;
        }
        return longest;
    }
}
