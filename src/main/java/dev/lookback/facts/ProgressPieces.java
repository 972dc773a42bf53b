package dev.lookback.facts;

import dev.lookback.facts.ProgressReader.State;
import dev.lookback.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a paragraph apart that tells of several projects, a sentence each.
 *
 * <pre>
 * 项目方面，智能核算完成69%，9月底前全部完成；充电桩接口因合同纠纷停了下来。
 * The automated gate stands at 72 %. The weighbridge has moved to 25 October.
 * </pre>
 */
final class ProgressPieces {
    private static final Pattern LEAD = Pattern.compile(
            "^(?:(?:重点|在建|主要)?(?:项目|工程|建设|专项)(?:方面|上|进展|推进)?(?:的?进展|情况)?|(?:on |our |the )?projects?)\\s*[,:]\\s*");
    private static final int SHORTEST_NAME = 3;

    private static final int LONGEST_NAME = 24;

    private final ProjectNames names;
    private final ProgressReader reader;

    ProgressPieces(ProjectNames names, ProgressReader reader) {
        this.names = names;
        this.reader = reader;
    }

    /** One entry for each project; the entry itself if it is about one. */
    List<Entry> of(Entry entry, Report report) {
        if (entry.row() != null || entry.words().folded().startsWith("【")) {
            return List.of(entry);
        }
        Matcher lead = LEAD.matcher(entry.words().folded());
        boolean announced = lead.lookingAt() && lead.end() < entry.words().length();
        Stretch words = announced ? entry.words().cut(lead.end(), entry.words().length()) : entry.words();
        Topic topic = announced && entry.topic() == Topic.OTHER ? Topic.PROJECTS : entry.topic();
        List<Stretch> sentences = sentences(words);
        boolean several = sentences.size() > 1 && sentences.stream().allMatch(sentence -> tellsOne(sentence, report));
        if (several || announced) {
            List<Stretch> parts = several ? sentences : List.of(words);
            return parts.stream()
                    .map(part -> new Entry(part, null, topic, entry.headings(), entry.nested()))
                    .toList();
        }
        return List.of(entry);
    }

    /** Names a project of its own and says how far it is. */
    private boolean tellsOne(Stretch sentence, Report report) {
        State state = reader.read(sentence, report);
        int name = ProgressWords.before(sentence).length();
        boolean named = names.leading(sentence).isPresent()
                || names.subject(sentence).isPresent()
                || (name >= SHORTEST_NAME && name <= LONGEST_NAME);
        return named && (state.percent() != null || state.planned() != null || state.stage() != null);
    }

    private static List<Stretch> sentences(Stretch words) {
        List<Stretch> sentences = new ArrayList<>();
        int sentence = -1;
        for (Clause clause : Clauses.of(words)) {
            if (clause.sentence() == sentence) {
                sentences.set(sentences.size() - 1, sentences.getLast().upTo(clause.words()));
            } else {
                sentences.add(clause.words());
                sentence = clause.sentence();
            }
        }
        return sentences;
    }
}
