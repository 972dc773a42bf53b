package dev.lookback.guard;

import dev.lookback.glossary.Entity;
import dev.lookback.glossary.FoldedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a cause that is laid at the door of somebody to whom the source does not give it. */
final class PartyCheck {
    private static final List<Pattern> SOURCE_CAUSES =
            WordFile.lines("causes.txt").stream().map(Pattern::compile).toList();
    /** In a sentence a cause ends at the comma; in a report it goes on to the end of its line. */
    private static final List<Pattern> SENTENCE_CAUSES = WordFile.lines("causes.txt").stream()
            .map(cause -> Pattern.compile(cause.replace("[^。；;\\n]", "[^，。；;,\\n]")))
            .toList();

    private static final Pattern DENIED = Pattern.compile(
            "(?:并非|不是|非|与|不属于|not (?:due to|caused by|the|a|on|an)?|neither|rather than|unrelated to|nothing to do with|而不是|而非)\\s?([^，。；;,.\\n]{2,40})");
    /** 到光大的光缆 names whom the line leads to, not who cut it. */
    private static final Pattern TOWARDS = Pattern.compile(
            "(?:到|至|往|对|向|给|影响|与|和|(?:\\bto|towards|for|with|between|and)\\s(?:the\\s)?(?:china\\s)?)\\s?$");

    private static final Pattern OWNED = Pattern.compile(
            "(?:(?<own>\\bour own|\\bour|我方的?|我们的|我司的?)|(?:\\bthe bank's(?: own)?|\\bthe bank’s|银行侧的?|银行方的?|对方的?))\\s?(?<what>[a-z]{4,}|\\p{IsHan}{2})");
    private static final Pattern SOMEBODY =
            Pattern.compile("\\bby (?:the|another|an?) [a-z]+(?:'s)?\\b|[\\p{IsHan}a-z]{2,6}(?:团队|部门|小组|方|侧)");
    private static final int ENOUGH_WORDS = 2;
    private static final Set<String> CLASSES = Set.of("OWN", "BANK", "CARRIER", "OTHER");

    private final TextReading.Reader reader;
    private final Support support;
    private final List<Party> parties;

    /** A word for somebody who can be at fault. */
    private record Party(String name, Pattern words) {}

    PartyCheck(TextReading.Reader reader, Support support) {
        this.reader = reader;
        this.support = support;
        parties = WordFile.lines("parties.tsv").stream()
                .map(line -> line.split("\t", -1))
                .map(columns -> new Party(columns[0], Pattern.compile(columns[1])))
                .toList();
    }

    List<Fault> check(String sentence, List<SourceFacts> cited) {
        String folded = FoldedText.fold(sentence);
        Set<String> blamed = blamed(folded, SENTENCE_CAUSES);
        List<Fault> faults = new ArrayList<>();
        Matcher owned = OWNED.matcher(folded);
        while (owned.find()) {
            if (isOthers(owned, cited)) {
                faults.add(new Fault(Fault.Kind.ATTRIBUTION, owned.group()));
            }
        }
        for (String party : blamed) {
            if (cited.stream().noneMatch(source -> blames(source, party))
                    || (party.equals("OWN") && isDoneByOthers(folded, cited))) {
                faults.add(new Fault(Fault.Kind.ATTRIBUTION, party));
            }
        }
        return faults;
    }

    /** A thing of ours that in the source is theirs, or the other way round. */
    private boolean isOthers(Matcher owned, List<SourceFacts> cited) {
        String what = owned.group("what").length() > 6 ? owned.group("what").substring(0, 6) : owned.group("what");
        boolean ours = owned.group("own") != null;
        boolean right = false;
        boolean wrong = false;
        for (SourceFacts source : cited) {
            for (String part : source.parts()) {
                if (part.contains(what)) {
                    Set<String> named = named(part);
                    boolean own = named.contains("OWN");
                    right |= own == ours && (own || !named.isEmpty());
                    wrong |= own != ours && (own || !named.isEmpty());
                }
            }
        }
        return wrong && !right;
    }

    /** Our cause, told by a part of the source that names somebody else and not us. */
    private boolean isDoneByOthers(String sentence, List<SourceFacts> cited) {
        for (String cause : causes(sentence)) {
            List<Support.Word> words = support.words(cause).stream()
                    .filter(word -> !word.neutral())
                    .toList();
            for (String nearest : Nearest.parts(words, cited, ENOUGH_WORDS)) {
                if (!named(nearest).contains("OWN") && SOMEBODY.matcher(nearest).find()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the source lays a cause at that door, or at nobody's though it knows of them. */
    private boolean blames(SourceFacts source, String party) {
        if (denied(source.folded()).contains(party)) {
            return false;
        }
        Set<String> stated = blamed(source.folded(), SOURCE_CAUSES);
        return stated.isEmpty()
                ? !CLASSES.contains(party) || named(source.folded()).contains(party)
                : fits(party, stated, List.of(source));
    }

    private boolean fits(String party, Set<String> stated, List<SourceFacts> cited) {
        if (stated.contains(party)) {
            return true;
        }
        boolean outside = stated.stream().anyMatch(each -> !each.equals("OWN"));
        return switch (party) {
            case "OTHER" -> outside;
            case "OWN" -> false;
            case "BANK" -> stated.contains("OTHER");
            case "CARRIER" -> false;
            default ->
                outside
                        && CLASSES.containsAll(stated)
                        && cited.stream()
                                .flatMap(source -> source.entities().stream())
                                .anyMatch(entity -> entity.canonical().equals(party));
        };
    }

    /** Who is named in the stretches that tell a cause, those left out of whom it is said that they were not. */
    private Set<String> blamed(String folded, List<Pattern> causes) {
        Set<String> blamed = new HashSet<>();
        for (Pattern cause : causes) {
            Matcher found = cause.matcher(folded);
            while (found.find()) {
                blamed.addAll(named(DENIED.matcher(found.group(1)).replaceAll("~")));
            }
        }
        return blamed;
    }

    /** The stretches of a sentence that tell a cause. */
    List<String> causes(String sentence) {
        String folded = FoldedText.fold(sentence);
        List<String> causes = new ArrayList<>();
        for (Pattern cause : SENTENCE_CAUSES) {
            Matcher found = cause.matcher(folded);
            while (found.find()) {
                causes.add(found.group(1));
            }
        }
        return causes;
    }

    private Set<String> denied(String folded) {
        Set<String> denied = new HashSet<>();
        Matcher found = DENIED.matcher(folded);
        while (found.find()) {
            denied.addAll(named(found.group(1)));
        }
        return denied;
    }

    private Set<String> named(String segment) {
        Set<String> named = new HashSet<>();
        for (Party party : parties) {
            if (party.words().matcher(segment).find()) {
                named.add(party.name());
            }
        }
        reader.glossary().find(segment).stream()
                .filter(mention ->
                        !TOWARDS.matcher(segment.substring(0, mention.start())).find())
                .map(mention -> mention.entity())
                .filter(entity -> entity.kind() != Entity.Kind.TERM && entity.kind() != Entity.Kind.SYSTEM)
                .forEach(entity -> {
                    named.add(entity.canonical());
                    if (entity.kind() == Entity.Kind.BANK) {
                        named.add("BANK");
                    }
                });
        return named;
    }
}
