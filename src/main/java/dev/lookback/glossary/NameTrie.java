package dev.lookback.glossary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Folded names, found from a position on in as many steps as the longest of them has characters. */
final class NameTrie {
    private final Node root = new Node();

    void put(String foldedName, Entity entity) {
        Node node = root;
        for (int index = 0; index < foldedName.length(); index++) {
            node = node.next.computeIfAbsent(foldedName.charAt(index), ignored -> new Node());
        }
        node.entity = entity;
    }

    /** Names that begin at the position, shortest first. */
    List<Match> at(String text, int start) {
        List<Match> matches = new ArrayList<>(2);
        Node node = root.next.get(text.charAt(start));
        for (int end = start + 1; node != null; end++) {
            if (node.entity != null) {
                matches.add(new Match(node.entity, end));
            }
            node = end < text.length() ? node.next.get(text.charAt(end)) : null;
        }
        return matches;
    }

    record Match(Entity entity, int end) {}

    private static final class Node {
        final Map<Character, Node> next = new HashMap<>(2);

        @Nullable
        Entity entity;
    }
}
