package dev.lookback.chunk;

import dev.lookback.report.SourceSpan;
import java.util.List;

/**
 * The unit that is stored, found and cited.
 *
 * @param id stable as long as the report's id and the chunk's text stay: a hash of both, and of how many equal texts stand
 *     before it in the report
 * @param span its lines in the report
 * @param text those lines verbatim
 * @param section heading path
 * @param context parent bullets or table header, outermost first; not part of the text
 */
public record Chunk(String id, SourceSpan span, String text, List<String> section, List<String> context) {
    public Chunk {
        section = List.copyOf(section);
        context = List.copyOf(context);
    }
}
