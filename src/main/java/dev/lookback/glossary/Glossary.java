package dev.lookback.glossary;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the names of known things in a text.
 *
 * <p>Compared is the folded text ({@link FoldedText}): full-width letters, upper case and common traditional characters make
 * no difference. A Latin name stands between characters that are no Latin letters or digits, a Chinese name must be a word
 * where it stands. Time is linear in the text for a given glossary. Immutable, may be shared between threads.
 */
public final class Glossary {
    private static final String SHIPPED = "/index/glossary.tsv";

    private final List<Entity> entities;
    private final Map<String, Entity> byName = new HashMap<>();
    private final NameTrie names = new NameTrie();
    private final Boundaries boundaries;

    private Glossary(Collection<Entity> entities) {
        this.entities = List.copyOf(entities);
        for (Entity entity : entities) {
            namesOf(entity).map(FoldedText::fold).forEach(name -> {
                byName.put(name, entity);
                names.put(name, entity);
            });
        }
        boundaries = new Boundaries(WordCosts.shipped(byName.keySet()));
    }

    /**
     * The glossary that comes with the program, {@code index/glossary.tsv}.
     *
     * @throws GlossaryException if it breaks a rule
     */
    public static Glossary shipped() {
        return new Glossary(GlossaryFile.parse("glossary.tsv", TableFile.bytes(Glossary.class, SHIPPED)));
    }

    /**
     * Reads a file of the same form: header {@code canonical kind zh en}, columns separated by tabs, aliases by {@code |},
     * lines that begin with {@code #} are comments.
     *
     * @throws GlossaryException if the file cannot be read or breaks rules; it names them all
     */
    public static Glossary load(Path file) {
        return new Glossary(GlossaryFile.read(file));
    }

    /** A glossary of these entities. Of two that share a name, the later gets it. */
    public static Glossary of(Collection<Entity> entities) {
        return new Glossary(entities);
    }

    /** All entities, in the order of the file. */
    public List<Entity> entities() {
        return entities;
    }

    /**
     * The entity of that name.
     *
     * @param name its canonical name or an alias, compared as in {@link #find}
     */
    public Optional<Entity> byName(String name) {
        return Optional.ofNullable(byName.get(FoldedText.fold(name)));
    }

    /**
     * Names in a text, in its order, none overlapping: the leftmost first, of those that begin together the longest.
     *
     * @return mentions with offsets in the text as given
     */
    public List<Mention> find(String text) {
        return find(FoldedText.of(text));
    }

    /** As {@link #find(String)}, for a text that is folded already; offsets are those of the original. */
    public List<Mention> find(FoldedText folded) {
        List<Mention> mentions = new ArrayList<>();
        String text = folded.text();
        int at = 0;
        while (at < text.length()) {
            int start = at;
            Optional<NameTrie.Match> match = longestAt(text, start);
            match.ifPresent(found ->
                    mentions.add(new Mention(found.entity(), folded.start(start), folded.end(found.end() - 1))));
            at = match.map(NameTrie.Match::end).orElse(start + 1);
        }
        return mentions;
    }

    private Optional<NameTrie.Match> longestAt(String text, int start) {
        List<NameTrie.Match> matches = names.at(text, start);
        return matches.reversed().stream()
                .filter(match -> boundaries.fit(text, start, match.end()))
                .findFirst();
    }

    static Stream<String> namesOf(Entity entity) {
        return Stream.of(List.of(entity.canonical()), entity.zh(), entity.en()).flatMap(List::stream);
    }
}
