package dev.lookback.ingest;

import dev.lookback.chunk.Chunk;
import dev.lookback.chunk.Chunker;
import dev.lookback.facts.Facts;
import dev.lookback.glossary.Glossary;
import dev.lookback.index.IndexedChunk;
import dev.lookback.index.IndexedReport;
import dev.lookback.report.ParseHints;
import dev.lookback.report.Report;
import dev.lookback.report.ReportParser;
import dev.lookback.report.UnreadableReportException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Turns the bytes of a file into all that the index stores of it, vectors apart. */
public final class ReportReader {
    private final Parse parse;
    private final Function<Report, List<Chunk>> cut;
    private final Function<Report, Facts> extract;
    private final Supplier<Glossary> glossary;

    /**
     * A reader of its parts.
     *
     * @param facts reads the facts out of a report
     * @param glossary the names of things as they are now; asked again and again
     */
    public ReportReader(
            ReportParser parser, Chunker chunker, Function<Report, Facts> facts, Supplier<Glossary> glossary) {
        this(parser::parse, chunker::chunk, facts, glossary);
    }

    ReportReader(
            Parse parse,
            Function<Report, List<Chunk>> cut,
            Function<Report, Facts> extract,
            Supplier<Glossary> glossary) {
        this.parse = parse;
        this.cut = cut;
        this.extract = extract;
        this.glossary = glossary;
    }

    interface Parse {
        Report parse(String id, byte[] bytes, ParseHints hints) throws UnreadableReportException;
    }

    Glossary glossary() {
        return glossary.get();
    }

    Report parse(String id, byte[] bytes, ParseHints hints) throws UnreadableReportException {
        return parse.parse(id, bytes, hints);
    }

    IndexedReport label(Report report) {
        Facts facts = extract.apply(report);
        ChunkLabeler labeler = new ChunkLabeler(facts, glossary.get());
        List<IndexedChunk> chunks =
                cut.apply(report).stream().map(labeler::label).toList();
        return new IndexedReport(report, chunks, facts);
    }

    /** Builds a report anew from what the index keeps of it: its text, and what is known about it. */
    IndexedReport restore(Report stored) throws UnreadableReportException {
        Report parsed = parse.parse(stored.id(), bytes(stored), yearOf(stored));
        return label(new Report(
                stored.id(),
                stored.title(),
                stored.author(),
                stored.period(),
                stored.dated(),
                stored.revision(),
                stored.text(),
                parsed.sections(),
                stored.problems()));
    }

    private static ParseHints yearOf(Report stored) {
        Integer year = stored.period() == null ? null : stored.period().to().getYear();
        return new ParseHints(year, ParseHints.NONE.weekRule());
    }

    /** Reads a report anew from the text the index keeps, with what its neighbours tell now. */
    Report reread(Report stored, NeighbourYears years) throws UnreadableReportException {
        Report parsed = years.parse(this, stored.id(), bytes(stored));
        return new Report(
                parsed.id(),
                parsed.title(),
                parsed.author(),
                parsed.period(),
                parsed.dated(),
                stored.revision(),
                stored.text(),
                parsed.sections(),
                parsed.problems());
    }

    private static byte[] bytes(Report stored) {
        return stored.text().text().getBytes(StandardCharsets.UTF_8);
    }
}
