package dev.lookback.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A completion in chunks: the role, pieces of text, the sources, why it ends. After a failure comes an error and neither
 * a reason nor {@code [DONE]}: some clients take a stream that ends regularly for a whole answer.
 */
final class CompletionStream implements AnswerListener {
    private static final byte[] DONE = "data: [DONE]\n\n".getBytes(StandardCharsets.UTF_8);

    private final FrameQueue frames;
    private final CompletionInput input;
    private final CompletionText text;
    private final CompletionJson.Chunks chunks;
    private final StringBuilder sent = new StringBuilder();

    CompletionStream(FrameQueue frames, CompletionInput input, CompletionText text, long created) {
        this.frames = frames;
        this.input = input;
        this.text = text;
        this.chunks = new CompletionJson.Chunks(created, input.usage());
    }

    /** Has the answer made; ends with exactly one last frame, whatever happens. */
    void answer(LookbackService service) {
        frames.end(
                () -> {
                    frames.add(frame(chunks.role()));
                    return finish(service.ask(input.question(), this));
                },
                problem -> frame(CompletionJson.error(problem)));
    }

    /** Adds what is still missing; gives the last frame. */
    private byte[] finish(AnswerJson answer) {
        String content = text.of(answer.answer());
        if (content.startsWith(sent.toString())) {
            add(content.substring(sent.length()));
        }
        add(text.appendix(answer));
        frames.add(frame(chunks.finish(answer)));
        if (input.usage()) {
            frames.add(frame(chunks.usage(input, sent.toString())));
        }
        return DONE;
    }

    @Override
    public void understood(UnderstoodJson understood) {}

    @Override
    public void passage(PassageJson passage) {}

    @Override
    public void delta(String piece) {
        add(text.of(piece));
    }

    private void add(String content) {
        if (!content.isEmpty()) {
            sent.append(content);
            ObjectNode delta = JsonNodeFactory.instance.objectNode();
            delta.put("content", content);
            frames.add(frame(chunks.chunk(delta, null)));
        }
    }

    @Override
    public boolean readerLeft() {
        return frames.readerLeft();
    }

    private static byte[] frame(Object data) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("data: ".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(Json.write(data));
        bytes.writeBytes("\n\n".getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }
}
