package dev.lookback.bench;

import dev.lookback.answer.Assistant;
import dev.lookback.index.HybridIndex;
import dev.lookback.ingest.Embedders;
import dev.lookback.ingest.Ingester;
import java.nio.file.Path;

/**
 * What is measured: the program over one folder of reports.
 *
 * @param index its index
 * @param ingester fills it
 * @param assistant answers from it
 * @param closer closes all of them
 */
public record Subject(HybridIndex index, Ingester ingester, Assistant assistant, Runnable closer)
        implements AutoCloseable {
    @Override
    public void close() {
        closer.run();
    }

    /** Opens the program. */
    @FunctionalInterface
    public interface Opener {
        /**
         * Opens it on folders of its own.
         *
         * @param reports folder with reports
         * @param index folder of the index; made if it is not there
         * @param embedders make the vectors; closed by nobody else
         */
        Subject open(Path reports, Path index, Embedders embedders);
    }
}
