package dev.lookback.question;

import dev.lookback.glossary.Entity;
import dev.lookback.glossary.Glossary;
import dev.lookback.question.Question.Kind;
import dev.lookback.report.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a question is about once the conversation has filled what it leaves open.
 *
 * @param inherited names of the slots that come from the conversation
 */
record Slots(
        Kind kind,
        @Nullable Period window,
        @Nullable Period comparedWith,
        List<Entity> entities,
        Focus focus,
        Wording wording,
        List<String> inherited) {
    static Slots of(Understood own) {
        String rest = Phrases.without(own.text(), own.folded(), own.windows().spans());
        boolean isBlank = rest.codePoints().noneMatch(Character::isLetterOrDigit);
        return new Slots(
                own.kind(),
                own.window(),
                own.secondWindow(),
                own.names().entities(),
                own.focus(),
                new Wording(
                        own.topic().phrase(),
                        own.topic().contentWords(),
                        own.topic().terms(),
                        isBlank ? own.text() : rest,
                        List.of(),
                        List.of(),
                        List.of()),
                List.of());
    }

    /** The slots of a follow-up. */
    static Slots inherited(Understood own, Question previous, Glossary glossary) {
        List<String> inherited = new ArrayList<>();
        List<Entity> entities = entities(own, previous);
        if (own.names().entities().isEmpty() && !entities.isEmpty()) {
            inherited.add("entities");
        }
        Period window = own.window();
        Period second = own.secondWindow();
        if (window == null && previous.window() != null) {
            window = previous.window();
            second = previous.comparedWith();
            inherited.add("window");
        }
        Kind kind = kind(own, previous);
        if (own.kind() != kind || (own.kind() == Kind.OTHER && previous.kind() != Kind.OTHER)) {
            inherited.add("kind");
        }
        TopicMerge topic = new TopicMerge(own, previous, entities, glossary);
        if (topic.isInherited()) {
            inherited.add("project");
        }
        return new Slots(
                kind, window, second, entities, focus(own, previous, kind), topic.wording(), List.copyOf(inherited));
    }

    private static Kind kind(Understood own, Question previous) {
        return own.kind() == Kind.OTHER ? previous.kind() : own.kind();
    }

    /** Own names take the place of earlier ones of their sort: a bank that of a bank, a system that of a system. */
    private static List<Entity> entities(Understood own, Question previous) {
        List<Entity> named = own.names().entities();
        boolean party = named.stream().anyMatch(Names::isParty);
        boolean thing =
                named.stream().anyMatch(entity -> !Names.isParty(entity)) || TopicMerge.replacesTopic(own, previous);
        Set<Entity> entities = new LinkedHashSet<>(named);
        previous.entities().stream()
                .filter(entity -> Names.isParty(entity) ? !party : !thing)
                .filter(entity -> !own.names().excluded().contains(entity))
                .forEach(entities::add);
        return List.copyOf(entities);
    }

    private static Focus focus(Understood own, Question previous, Kind kind) {
        Focus mine = own.focus();
        Focus earlier = previous.focus();
        boolean sameKind = kind == previous.kind() && own.kind() != kind;
        boolean pointsAtIt = (kind == Kind.CAUSE || kind == Kind.HANDLING)
                && own.topic().ownWords().isEmpty()
                && own.names().entities().isEmpty()
                && own.window() == null;
        return new Focus(
                mine.excluded().isEmpty() ? earlier.excluded() : mine.excluded(),
                mine.sides().isEmpty() ? earlier.sides() : mine.sides(),
                mine.aggregate() == null && sameKind ? earlier.aggregate() : mine.aggregate(),
                mine.superlative() == null && (sameKind || pointsAtIt) ? earlier.superlative() : mine.superlative(),
                mine.limit() == null ? earlier.limit() : mine.limit());
    }
}
