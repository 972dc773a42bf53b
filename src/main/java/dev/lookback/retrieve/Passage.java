package dev.lookback.retrieve;

import dev.lookback.chunk.Chunk;
import dev.lookback.index.ChunkKind;
import dev.lookback.index.Hit;
import dev.lookback.index.ReportSummary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A chunk as it was found, with what is needed to understand and cite it.
 *
 * @param chunk the chunk
 * @param report the report it stands in
 * @param kind what it is about
 * @param entities canonical names of the entities it names
 * @param eventDate day of its incident, if it tells one
 * @param copyKey what it has in common with the lines that say the same in other reports; null if it is too short to tell
 * @param alsoIn passages of other reports that say the same, the latest first
 */
public record Passage(
        Chunk chunk,
        ReportSummary report,
        ChunkKind kind,
        List<String> entities,
        @Nullable LocalDate eventDate,
        @Nullable String copyKey,
        List<Passage> alsoIn) {
    private static final Pattern EXPORT_NOTE =
            Pattern.compile("\\s*(?:Created|Last edited|Updated|创建时间|更新时间)[^:：\\n]{0,20}[:：][^\\n]*\\s*");

    public Passage {
        entities = List.copyOf(entities);
        alsoIn = List.copyOf(alsoIn);
    }

    /** The passage of a stored chunk. */
    public static Passage of(Hit hit) {
        return new Passage(
                hit.chunk(), hit.report(), hit.kind(), hit.entities(), hit.eventDate(), hit.copyKey(), List.of());
    }

    /** The same, with the passages that say the same. */
    Passage withCopies(List<Passage> others) {
        return new Passage(chunk, report, kind, entities, eventDate, copyKey, others);
    }

    /** Tells whether it is a line that an export adds on top, such as {@code Created: …}: it never answers anything. */
    boolean isExportNote() {
        return EXPORT_NOTE.matcher(chunk.text()).matches();
    }

    /** Id of the chunk; what a citation is bound to. */
    public String id() {
        return chunk.id();
    }

    /** The chunk's lines, verbatim. */
    public String text() {
        return chunk.text();
    }

    /** What stands above the chunk: title, headings, parents or table header, one a line. */
    public String head() {
        List<String> above = new ArrayList<>(List.of(report.title()));
        above.addAll(chunk.section());
        above.addAll(chunk.context());
        return String.join("\n", above);
    }
}
