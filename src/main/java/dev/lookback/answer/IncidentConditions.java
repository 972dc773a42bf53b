package dev.lookback.answer;

import dev.lookback.facts.Incident.Side;
import dev.lookback.glossary.Entity;
import dev.lookback.glossary.FoldedText;
import dev.lookback.question.Focus;
import dev.lookback.question.Question;
import dev.lookback.retrieve.ContentTerm;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an incident must have for a question to be about it: names, codes, sides, grade, and other words that tell one
 * incident from another. Days are not in here.
 */
final class IncidentConditions {
    private static final Pattern GRADE = Pattern.compile(
            "(?<![a-z0-9])([a-e]{1,4}(?:[/、和与][a-e])*|p?[0-4]?)\\s?[级類]|\\b(?:severity|grade|level)[ -]([a-e]|[0-4])\\b|\\b([a-e]|(?!ad|be)[a-e]{2}|p[0-4])[- ](?:level|grade|class)\\b");

    /** Words that say whose fault is meant; the incidents' own sides decide. */
    private static final Pattern SIDE_WORDS = Pattern.compile(
            "银行|银行那边|银行那|那边|这边|渠道|机构|对方|对端|外部|第三方|合作方|供应商|行方|上游|我方|我们|自身|自己|内部|运营商|电信|责任|引起|导致|造成|引发|定性|其他|其它|别的|剩下"
                    + "|(?:banks?|side|sides|counterpart(?:y|ies)|partners?|vendors?|carriers?|telecom|own|external|internal|fault|blame|other|others|caused|responsible|down|to|the|a)(?: (?:banks?|side|sides|counterpart(?:y|ies)|partners?|vendors?|carriers?|telecom|own|external|internal|faults?|blame|provider|failures?|problems?|errors?|mistakes?|end|outages?))*");

    private static final String BANK = "银行";
    private static final Pattern BANKS = Pattern.compile("银行|行内|\\bbanks?\\b");
    private static final Set<Focus.Side> OTHER_SIDE = Set.of(Focus.Side.COUNTERPARTY, Focus.Side.BANK);

    /** Where banks are told apart, 银行 is no condition. */
    private static final Pattern BY_BANK =
            Pattern.compile("(?:哪|各|每|几|按|分)(?:一|些)?(?:几)?[个家]?(?:银)?行|\\b(?:which|per|by|each|every) banks?\\b");

    /** A clause that takes more in rather than less. */
    private static final Pattern WIDENING =
            Pattern.compile("(?:^|[,。;:?!(])\\s?(?:连同|包括|包含|算上|加上|连带|也算|含|不管|无论|不论|同一|重复)[^,。;:?!()]*"
                    + "|(?:^|[,.;:?!(])\\s?(?:including|counting|together with|taking|regardless|no matter|whether|even|all in)\\b[^,.;:?!()]*"
                    + "|[,。;:?!(]\\s?[^,。;:?!()]*(?:要用|用的|参考|备查|也算|都算|算在内|算进去|一块儿?算|一起算|一并算)(?:的|了)?(?=$|[,。;:?!)])"
                    + "|(?:^|[,。;:?!(])\\s?[^,。;:?!()]*以[^,。;:?!()]{1,10}为准|^for (?:the|our|my) [^,:]{2,30}[,:]");

    private static final Pattern VARIANTS = Pattern.compile("不管|无论|或者?|(?i)\\b(?:or|whether)\\b");

    /** Words this close in the question are shown as they stand there. */
    private static final int SHORT_GAP = 1;

    private final Question question;
    private final List<ContentTerm> parties;
    private final List<ContentTerm> things;
    private final List<ContentTerm> codes;
    private final List<ContentTerm> excluded;
    private final List<ContentTerm> words;
    private final Set<String> grades;
    private final Optional<CauseFamily.Asked> cause;

    /**
     * @param terms content terms of the question that may tell one incident from another
     */
    IncidentConditions(Question question, List<ContentTerm> terms) {
        this.question = question;
        this.grades = grades(question.text());
        this.cause = CauseFamily.in(question.text());
        Optional<Grouping> grouping = Grouping.of(question);
        parties = names(question.entities().stream().filter(IncidentConditions::isParty));
        things = names(
                question.entities().stream().filter(entity -> !isParty(entity) && entity.kind() != Entity.Kind.TERM));
        excluded = names(question.focus().excluded().stream());
        List<ContentTerm> rest = terms.stream()
                .filter(term -> !isEntity(term) && !isGrade(term))
                .filter(term -> cause.filter(asked -> asked.holds(term)).isEmpty())
                .filter(term -> grouping.filter(by -> by.holds(term.text())).isEmpty())
                .toList();
        codes = rest.stream().filter(IncidentConditions::isLiteral).toList();
        List<ContentTerm> content = rest.stream()
                .filter(term -> !isLiteral(term) && isContent(term.text(), question))
                .filter(term -> !term.text().matches("银行|banks?")
                        || !BY_BANK.matcher(FoldedText.fold(question.text())).find())
                .filter(term -> question.focus().sides().isEmpty()
                        || !SIDE_WORDS
                                .matcher(term.text().replaceAll("['’]s?(?=\\s|$)", ""))
                                .matches())
                .filter(term -> !widens(term.text(), question))
                .toList();
        List<ContentTerm> lasting =
                content.stream().filter(term -> !isSince(term.text(), question)).toList();
        words = lasting.isEmpty() ? content : lasting;
    }

    /** "Taking both authors together", 连同机房那次一并算: a clause that takes more in tells nothing apart. */
    private static boolean widens(String word, Question question) {
        String text = FoldedText.fold(question.text());
        String narrow = WIDENING.matcher(text).replaceAll(" ");
        return text.contains(word) && !narrow.contains(word);
    }

    /** "After the pilot" tells when, not which. */
    private static boolean isSince(String word, Question question) {
        return Pattern.compile(Pattern.quote(word) + "(?:之后|以后|以来|后[,， ])")
                .matcher(FoldedText.fold(question.text()))
                .find();
    }

    /** A word that the question is about: not a single character, nor a bare number, nor one that only asks. */
    private static boolean isContent(String word, Question question) {
        return word.length() > 1
                && word.codePoints().anyMatch(Character::isLetter)
                && question.wording().contentWords().stream()
                        .map(FoldedText::fold)
                        .anyMatch(content -> content.contains(word) || word.contains(content));
    }

    private IncidentConditions(IncidentConditions of, List<ContentTerm> words) {
        question = of.question;
        grades = of.grades;
        cause = of.cause;
        parties = of.parties;
        things = of.things;
        codes = of.codes;
        excluded = of.excluded;
        this.words = words;
    }

    /** The same with only those of the words. */
    IncidentConditions withWords(List<ContentTerm> fewer) {
        return new IncidentConditions(this, fewer);
    }

    /** Other words than names. */
    List<ContentTerm> words() {
        return words;
    }

    /** What the question calls what is asked about, names of the glossary aside; empty if it has no words for it. */
    String label() {
        FoldedText folded = FoldedText.of(question.text());
        List<int[]> spans = Stream.concat(
                        Stream.concat(codes.stream(), words.stream()).map(ContentTerm::text),
                        cause.stream().map(CauseFamily.Asked::words))
                .filter(folded.text()::contains)
                .map(words -> {
                    int start = folded.text().indexOf(words);
                    return new int[] {folded.start(start), folded.end(start + words.length() - 1)};
                })
                .sorted(Comparator.comparingInt(span -> span[0]))
                .toList();
        StringBuilder label = new StringBuilder();
        int end = 0;
        for (int[] span : spans) {
            String gap = label.isEmpty() ? "" : question.text().substring(Math.min(end, span[0]), span[0]);
            label.append(gap.length() <= SHORT_GAP ? gap : " ")
                    .append(question.text(), Math.max(end, span[0]), Math.max(end, span[1]));
            end = Math.max(end, span[1]);
        }
        return label.toString();
    }

    /** Whether it names nothing but days. */
    boolean isEmpty() {
        return words.isEmpty() && parties.isEmpty() && things.isEmpty() && codes.isEmpty() && !hasFocus();
    }

    /** Whether something is left to choose by when no word is. */
    boolean isNarrowWithoutWords() {
        return question.window() != null || !parties.isEmpty() || !things.isEmpty() || !codes.isEmpty() || hasFocus();
    }

    /** The cause that is asked for, if it is one of many names. */
    Optional<CauseFamily.Asked> cause() {
        return cause;
    }

    /** Whether a grade is asked for. */
    boolean hasGrade() {
        return !grades.isEmpty();
    }

    /** Words joined by "or" behind a name widen it: "the WAF, old box or cloud". */
    boolean listsVariants() {
        return VARIANTS.matcher(question.text()).find();
    }

    private boolean hasFocus() {
        return !grades.isEmpty()
                || cause.isPresent()
                || !question.focus().sides().isEmpty()
                || !question.focus().excluded().isEmpty();
    }

    /** Tells whether it has the names, the sides and the grade; one name of each sort is enough. */
    boolean namesHold(Event event, IncidentText texts) {
        return (cause.isEmpty() || cause.get().isOf(event))
                && isAboutOne(parties, event, texts)
                && isAboutOne(things, event, texts)
                && (codes.isEmpty() || codes.stream().anyMatch(code -> code.isIn(texts.of(event))))
                && focusHolds(event, texts);
    }

    private static boolean isAboutOne(List<ContentTerm> names, Event event, IncidentText texts) {
        return names.isEmpty() || names.stream().anyMatch(name -> texts.isAbout(name, event));
    }

    /** Tells whether it has all other words too. */
    boolean wordsHold(String text) {
        return words.stream().allMatch(word -> word.isIn(text));
    }

    private boolean focusHolds(Event event, IncidentText texts) {
        Focus focus = question.focus();
        boolean unwanted = excluded.stream().anyMatch(name -> texts.isAbout(name, event));
        boolean graded = grades.isEmpty()
                || event.tellings().stream()
                        .map(telling -> telling.incident().grade())
                        .anyMatch(stated -> stated != null
                                && grades.stream().anyMatch(grade -> isGrade(FoldedText.fold(stated.text()), grade)));
        return !unwanted && graded && sideHolds(focus.sides(), event.incident().side(), event);
    }

    /** Whoever leaves one side out wants those too of which the side is not told. */
    private static boolean sideHolds(Set<Focus.Side> wanted, Side side, Event event) {
        boolean leavesOut = wanted.size() > 1 && !wanted.equals(OTHER_SIDE);
        return wanted.isEmpty()
                || switch (side) {
                    case OWN -> wanted.contains(Focus.Side.OWN);
                    case COUNTERPARTY -> wanted.contains(isOfBank(event) ? Focus.Side.BANK : Focus.Side.COUNTERPARTY);
                    case CARRIER -> wanted.contains(Focus.Side.CARRIER);
                    case UNKNOWN -> leavesOut;
                };
    }

    private static boolean isOfBank(Event event) {
        return event.incident().entities().stream().anyMatch(name -> name.endsWith(BANK))
                || event.tellings().stream()
                        .anyMatch(
                                telling -> BANKS.matcher(telling.text().what()).find());
    }

    private static boolean isParty(Entity entity) {
        return switch (entity.kind()) {
            case BANK, NETWORK, CHANNEL, COMPANY -> true;
            case SYSTEM, TERM -> false;
        };
    }

    private static List<ContentTerm> names(Stream<Entity> entities) {
        return entities.map(IncidentConditions::name).toList();
    }

    /** All names of a thing; one of them must stand in the text. */
    static ContentTerm name(Entity entity) {
        Set<String> all = new LinkedHashSet<>();
        Stream.of(List.of(entity.canonical()), entity.zh(), entity.en())
                .flatMap(List::stream)
                .map(FoldedText::fold)
                .forEach(all::add);
        return new ContentTerm(entity.canonical(), List.copyOf(all), ContentTerm.Kind.NAME);
    }

    /** Entities are conditions already, or what must not be there. */
    private boolean isEntity(ContentTerm term) {
        return Stream.concat(question.entities().stream(), question.focus().excluded().stream())
                .filter(entity -> entity.kind() != Entity.Kind.TERM)
                .map(entity -> FoldedText.fold(entity.canonical()))
                .anyMatch(term.alternatives()::contains);
    }

    private boolean isGrade(ContentTerm term) {
        String bare = term.text().replaceAll("[级\\s/、和与]", "");
        return !bare.isEmpty()
                && (grades.contains(bare)
                        || bare.chars().allMatch(letter -> grades.contains(Character.toString(letter))));
    }

    private static boolean isGrade(String stated, String wanted) {
        return Pattern.compile("(?<![a-z0-9])" + Pattern.quote(wanted) + "(?![a-z0-9])")
                .matcher(stated)
                .find();
    }

    /** The grades asked for, in lower case; empty for any. */
    Set<String> grades() {
        return grades;
    }

    /** AB级 and A级和B级 are both of two grades. */
    private static Set<String> grades(String text) {
        Set<String> grades = new LinkedHashSet<>();
        Matcher matcher = GRADE.matcher(FoldedText.fold(text).toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            String found = matcher.group(1) != null
                    ? matcher.group(1)
                    : matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
            if (found.matches("[a-e/、和与]+")) {
                found.chars()
                        .filter(letter -> letter < 0x80 && Character.isLetter(letter))
                        .forEach(letter -> grades.add(Character.toString(letter)));
            } else if (!found.isEmpty()) {
                grades.add(found);
            }
        }
        return grades;
    }

    /** A name that the glossary does not have, or a code: it must stand there as it is. */
    private static boolean isLiteral(ContentTerm term) {
        String text = term.text();
        boolean isCode =
                text.chars().anyMatch(Character::isDigit) && text.chars().anyMatch(Character::isLetter);
        return term.kind() == ContentTerm.Kind.NAME || isCode;
    }
}
