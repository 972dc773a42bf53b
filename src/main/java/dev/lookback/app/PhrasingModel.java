package dev.lookback.app;

import dev.lookback.answer.Phraser;
import dev.lookback.glossary.Glossary;
import dev.lookback.glossary.Lexicon;
import dev.lookback.guard.Guard;
import dev.lookback.llm.ChatConfig;
import dev.lookback.llm.ChatMeters;
import dev.lookback.llm.ChatModel;
import dev.lookback.llm.ChatModels;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The language model of a process with all that belongs to it; empty if none is configured.
 *
 * @param model asked for text; null for none
 * @param phraser has answers phrased; null for none
 * @param meters what the model was asked and what that cost
 */
record PhrasingModel(@Nullable ChatModel model, @Nullable Phraser phraser, List<MeterBinder> meters)
        implements AutoCloseable {
    PhrasingModel {
        meters = List.copyOf(meters);
    }

    /** Opens it; nothing is sent before the first question. */
    static PhrasingModel open(@Nullable ChatConfig config, Supplier<Glossary> glossary, Lexicon lexicon) {
        if (config == null) {
            return new PhrasingModel(null, null, List.of());
        }
        ChatMeters meters = new ChatMeters(config.model());
        ChatModel model = ChatModels.open(config, meters);
        return new PhrasingModel(
                model, new Phraser(model, config.deadlines(), new Guard(glossary.get(), lexicon)), List.of(meters));
    }

    @Override
    public void close() {
        if (model != null) {
            model.close();
        }
    }
}
