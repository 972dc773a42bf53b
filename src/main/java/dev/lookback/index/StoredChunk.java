package dev.lookback.index;

import dev.lookback.chunk.Chunk;
import dev.lookback.report.Period;
import dev.lookback.report.SourceSpan;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What a chunk's document stores, as bytes.
 *
 * <p>Ranking reads some two hundred of them for one question, and an answer that counts reads thousands: they are kept
 * uncompressed, field by field. As JSON in Lucene's compressed stored fields they took most of the time of a search.
 *
 * @param report without its problems
 */
record StoredChunk(
        Chunk chunk,
        ChunkKind kind,
        List<String> entities,
        @Nullable LocalDate eventDate,
        @Nullable String copyKey,
        ReportSummary report) {
    private static final byte ABSENT = 0;
    private static final byte PRESENT = 1;

    Hit hit(int rank, float score) {
        return new Hit(chunk, report, kind, entities, eventDate, copyKey, rank, score);
    }

    BytesRef bytes() {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        try {
            write(out);
        } catch (IOException impossible) {
            throw new IllegalStateException("memory cannot be written", impossible);
        }
        return new BytesRef(out.toArrayCopy());
    }

    private void write(DataOutput out) throws IOException {
        out.writeString(chunk.id());
        out.writeString(chunk.text());
        writeAll(out, chunk.section());
        writeAll(out, chunk.context());
        SourceSpan span = chunk.span();
        out.writeVInt(span.firstLine());
        out.writeVInt(span.lastLine());
        out.writeVInt(span.start());
        out.writeVInt(span.end());
        out.writeString(kind.name());
        writeAll(out, entities);
        writeDay(out, eventDate);
        writeOptional(out, copyKey);
        out.writeString(report.id());
        out.writeString(report.title());
        writeOptional(out, report.author());
        Period period = report.period();
        writeDay(out, period == null ? null : period.from());
        writeDay(out, period == null ? null : period.to());
        writeDay(out, report.dated());
        out.writeString(report.revision());
    }

    private static void writeAll(DataOutput out, List<String> texts) throws IOException {
        out.writeVInt(texts.size());
        for (String text : texts) {
            out.writeString(text);
        }
    }

    private static void writeOptional(DataOutput out, @Nullable String text) throws IOException {
        out.writeByte(text == null ? ABSENT : PRESENT);
        if (text != null) {
            out.writeString(text);
        }
    }

    private static void writeDay(DataOutput out, @Nullable LocalDate day) throws IOException {
        out.writeByte(day == null ? ABSENT : PRESENT);
        if (day != null) {
            out.writeZLong(day.toEpochDay());
        }
    }

    static StoredChunk of(BytesRef bytes) throws IOException {
        DataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        String id = in.readString();
        String text = in.readString();
        List<String> section = readAll(in);
        List<String> context = readAll(in);
        int firstLine = in.readVInt();
        int lastLine = in.readVInt();
        int start = in.readVInt();
        int end = in.readVInt();
        ChunkKind kind = ChunkKind.valueOf(in.readString());
        List<String> entities = readAll(in);
        LocalDate eventDate = readDay(in);
        String copyKey = readOptional(in);
        ReportSummary report = readReport(in);
        SourceSpan span = new SourceSpan(report.id(), firstLine, lastLine, start, end);
        return new StoredChunk(new Chunk(id, span, text, section, context), kind, entities, eventDate, copyKey, report);
    }

    private static ReportSummary readReport(DataInput in) throws IOException {
        String id = in.readString();
        String title = in.readString();
        String author = readOptional(in);
        LocalDate from = readDay(in);
        LocalDate to = readDay(in);
        Period period = from == null || to == null ? null : new Period(from, to);
        LocalDate dated = readDay(in);
        return new ReportSummary(id, title, author, period, dated, in.readString(), List.of());
    }

    private static List<String> readAll(DataInput in) throws IOException {
        int count = in.readVInt();
        List<String> texts = new ArrayList<>(count);
        for (int at = 0; at < count; at++) {
            texts.add(in.readString());
        }
        return texts;
    }

    private static @Nullable String readOptional(DataInput in) throws IOException {
        return in.readByte() == ABSENT ? null : in.readString();
    }

    private static @Nullable LocalDate readDay(DataInput in) throws IOException {
        return in.readByte() == ABSENT ? null : LocalDate.ofEpochDay(in.readZLong());
    }
}
