package dev.lookback.question;

import dev.lookback.glossary.Entity;
import dev.lookback.glossary.Glossary;
import dev.lookback.glossary.Mention;
import dev.lookback.question.LookAlikes.LookAlike;
import dev.lookback.question.Question.Kind;
import dev.lookback.question.Question.Language;
import dev.lookback.question.Topic.Word;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of a follow-up together with those it takes over.
 *
 * <p>Words of its own replace the earlier topic when it asks the same of something else (那证书过期的呢), and are added to it
 * when it asks something else of the same (为什么延期). Names are exchanged inside the earlier question, so that what is
 * searched still reads like a question: 光大出过哪些故障 becomes 中信出过哪些故障.
 */
final class TopicMerge {
    private static final Pattern LEAN = Pattern.compile(
            "^(?:那么?|那就|然后|另外|还有|而|以及|对了)[,， ]*|(?:呢|呐)(?=[?？!！。 ]*$)|^(?i:and|also|then|so|but|or)\\b[, ]*|^(?i:what|how) about(?: the)? ");

    private static final Pattern CONNECTOR = Pattern.compile("\\s?(?:[和与跟及、,，/]|\\b(?:and|or)\\b)\\s?$");

    private final Understood own;
    private final Question previous;
    private final List<Entity> entities;
    private final Glossary glossary;

    /** @param entities of the follow-up, those it takes over included */
    TopicMerge(Understood own, Question previous, List<Entity> entities, Glossary glossary) {
        this.own = own;
        this.previous = previous;
        this.entities = entities;
        this.glossary = glossary;
    }

    /** Tells whether a follow-up asks the same as before, of something else. */
    static boolean asksTheSame(Understood own, Question previous) {
        return own.kind() == Kind.OTHER || own.kind() == previous.kind();
    }

    /** Tells whether a follow-up names another topic. */
    static boolean replacesTopic(Understood own, Question previous) {
        boolean namesProject = (previous.kind() == Kind.PROGRESS || previous.kind() == Kind.PLAN)
                && own.names().entities().stream().anyMatch(entity -> !Names.isParty(entity));
        return asksTheSame(own, previous)
                && (namesProject || !FollowUpRules.areGeneric(own.topic().ownFolded()));
    }

    /** Whether words other than names of things come from the question before. */
    boolean isInherited() {
        boolean replaced = replacesTopic(own, previous) && lookAlike().isEmpty();
        return !replaced && !earlierWords().isEmpty();
    }

    /** Topic, words and stand-alone text; windows and notes are left empty. */
    Wording wording() {
        List<LookAlike> alike = lookAlike();
        if (!alike.isEmpty()) {
            return exchangeWords(alike.getFirst());
        }
        if (replacesTopic(own, previous)) {
            String names = own.names().entities().isEmpty() ? names() : "";
            return wording(
                    joined(names, own.topic().phrase()),
                    joined(names, ownText()),
                    own.topic().terms());
        }
        String topic = exchangeNames(previous.wording().topic());
        List<String> terms = Stream.concat(previous.wording().terms().stream(), own.topic().terms().stream())
                .distinct()
                .toList();
        if (asksTheSame(own, previous)) {
            return wording(topic, exchangeNames(previous.wording().standAlone()), terms);
        }
        String added = own.topic().ownWords().stream().map(Word::text).collect(Collectors.joining(" "));
        return wording(joined(topic, added), joined(topic, ownText()), terms);
    }

    private Wording wording(String topic, String standAlone, List<String> terms) {
        List<String> words = Stream.concat(earlierContent(), own.topic().contentWords().stream())
                .distinct()
                .filter(topic::contains)
                .toList();
        return new Wording(topic, words, terms, standAlone, List.of(), List.of(), List.of());
    }

    private Stream<String> earlierContent() {
        return previous.wording().contentWords().stream();
    }

    private List<String> earlierWords() {
        return earlierContent()
                .filter(word -> glossary.byName(word)
                        .map(entity -> !previous.entities().contains(entity))
                        .orElse(true))
                .toList();
    }

    private String ownText() {
        String rest = Phrases.without(own.text(), own.folded(), own.windows().spans());
        return LEAN.matcher(rest).replaceAll("").strip();
    }

    private String names() {
        return entities.stream().map(Entity::canonical).collect(Collectors.joining(" "));
    }

    /** The text with names that are no longer asked about exchanged for those that are. */
    private String exchangeNames(String text) {
        String names = own.topic().words().stream()
                .filter(Word::isEntity)
                .map(Word::text)
                .distinct()
                .collect(Collectors.joining(own.language() == Language.ZH ? "和" : " and "));
        if (names.isEmpty()) {
            return text;
        }
        StringBuilder exchanged = new StringBuilder(text);
        boolean isPlaced = false;
        List<Mention> gone = glossary.find(text).stream()
                .filter(mention -> previous.entities().contains(mention.entity()))
                .filter(mention -> !entities.contains(mention.entity()))
                .toList();
        for (Mention mention : gone.reversed()) {
            boolean isFirst = mention.equals(gone.getFirst());
            int start = isFirst ? mention.start() : startWithConnector(text, mention.start());
            exchanged.replace(start, mention.end(), isFirst ? names : "");
            isPlaced |= isFirst;
        }
        return isPlaced ? exchanged.toString() : joined(names, text);
    }

    /** 光大和中信: with 中信 goes 和. */
    private static int startWithConnector(String text, int start) {
        Matcher connector = Span.before(CONNECTOR, text, start);
        return connector.find() ? connector.start() : start;
    }

    private List<LookAlike> lookAlike() {
        List<Word> mine = own.topic().ownWords();
        boolean isMetric = previous.kind() == Kind.TREND && asksTheSame(own, previous) && mine.size() == 1;
        return isMetric
                ? new LookAlikes(glossary)
                        .find(previous.wording().topic(), mine.getFirst().text()).stream()
                                .toList()
                : List.of();
    }

    private Wording exchangeWords(LookAlike alike) {
        String topic = exchangeNames(previous.wording().topic()).replace(alike.earlier(), alike.now());
        String text = exchangeNames(previous.wording().standAlone()).replace(alike.earlier(), alike.now());
        return new Wording(
                topic,
                earlierContent()
                        .map(word -> word.replace(alike.earlier(), alike.now()))
                        .toList(),
                previous.wording().terms(),
                text,
                List.of(),
                List.of(),
                List.of());
    }

    private static String joined(String first, String second) {
        return second.contains(first) || second.isEmpty() ? longer(first, second) : (first + " " + second).strip();
    }

    private static String longer(String first, String second) {
        return second.isEmpty() ? first : second;
    }
}
