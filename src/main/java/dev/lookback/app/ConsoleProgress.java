package dev.lookback.app;

import dev.lookback.ingest.IngestProgress;
import dev.lookback.ingest.IngestProgress.Stage;
import dev.lookback.ingest.ProgressListener;
import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows progress: a bar on a terminal, else a plain line at each tenth of the way. Used by one thread. */
final class ConsoleProgress implements ProgressListener, AutoCloseable {
    private static final int STEPS = 10;

    private final PrintWriter err;
    private final boolean terminal;
    private @Nullable ProgressBar bar;
    private @Nullable Stage stage;
    private int lastStep;

    ConsoleProgress(PrintWriter err) {
        this.err = err;
        this.terminal =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }

    @Override
    public void progressed(IngestProgress progress) {
        if (progress.stage() != stage) {
            close();
            stage = progress.stage();
            lastStep = 0;
        }
        if (terminal) {
            bar(progress).maxHint(progress.total()).stepTo(progress.done());
        } else {
            line(progress);
        }
    }

    private ProgressBar bar(IngestProgress progress) {
        ProgressBar shown = bar;
        if (shown == null) {
            shown = new ProgressBarBuilder()
                    .setTaskName(name(progress.stage()))
                    .setInitialMax(progress.total())
                    .setStyle(ProgressBarStyle.ASCII)
                    .showSpeed()
                    .build();
            bar = shown;
        }
        return shown;
    }

    private void line(IngestProgress progress) {
        int step = progress.total() == 0 ? STEPS : progress.done() * STEPS / progress.total();
        if (step > lastStep) {
            lastStep = step;
            String left = progress.left() == null
                    ? ""
                    : ", %d s left".formatted(progress.left().toSeconds());
            err.printf(
                    "%s %d of %d (%.0f a second%s)%n",
                    name(progress.stage()), progress.done(), progress.total(), progress.perSecond(), left);
            err.flush();
        }
    }

    private static String name(Stage stage) {
        return switch (stage) {
            case READING -> "reading";
            case EMBEDDING -> "embedding";
        };
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
