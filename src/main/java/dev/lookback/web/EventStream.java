package dev.lookback.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;

/** The events of one answer, each with its name. */
final class EventStream implements AnswerListener {
    private final FrameQueue frames;

    EventStream(FrameQueue frames) {
        this.frames = frames;
    }

    /** Has the answer made; ends with exactly one last event, whatever happens. */
    void answer(Function<AnswerListener, AnswerJson> ask) {
        frames.end(() -> frame("answer", ask.apply(this)), problem -> frame("error", problem));
    }

    @Override
    public void understood(UnderstoodJson understood) {
        frames.add(frame("understood", understood));
    }

    @Override
    public void passage(PassageJson passage) {
        frames.add(frame("passage", passage));
    }

    @Override
    public void delta(String text) {
        frames.add(frame("delta", Map.of("text", text)));
    }

    @Override
    public boolean readerLeft() {
        return frames.readerLeft();
    }

    private static byte[] frame(String event, Object data) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(("event: " + event + "\ndata: ").getBytes(StandardCharsets.UTF_8));
        // JSON escapes line breaks, so the data is one line whatever a report holds.
        bytes.writeBytes(Json.write(data));
        bytes.writeBytes("\n\n".getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }
}
