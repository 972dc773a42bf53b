package dev.lookback.app;

import dev.lookback.chat.ChatException;
import dev.lookback.glossary.GlossaryException;
import dev.lookback.index.IndexException;
import java.io.PrintWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;

/** The entry point: runs one command. Exit status 0 done, 1 failed, 2 wrong usage or configuration. */
@Command(
        name = "lookback",
        description = "Answers questions over a team's report history; every sentence is cited.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ServeCommand.class,
            IndexCommand.class,
            AskCommand.class,
            SearchCommand.class,
            IncidentsCommand.class,
            MetricsCommand.class,
            ProjectsCommand.class,
            EvalCommand.class,
            LearnRefusalCommand.class,
            FeedbackCommand.class,
            BenchCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Main {
    private static final Logger LOG = LoggerFactory.getLogger(Main.class);

    private Main() {}

    /**
     * Runs one command and ends the process with its exit status.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command line, for tests: writers can be set and the exit status is returned. */
    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new Main());
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setUsageHelpAutoWidth(true);
        commandLine.setParameterExceptionHandler((failed, arguments) -> {
            failed.getCommandLine().getErr().println("lookback: " + failed.getMessage());
            return ExitCode.USAGE;
        });
        commandLine.setExecutionExceptionHandler(oneLine());
        return commandLine;
    }

    /** Tells a failure in one line; the stack trace goes to the log, and only if it is nobody's foreseen mistake. */
    private static IExecutionExceptionHandler oneLine() {
        return (failed, command, arguments) -> {
            PrintWriter err = command.getErr();
            switch (failed) {
                case ConfigException wrong -> {
                    wrong.mistakes().forEach(mistake -> err.println("lookback: " + mistake));
                    return ExitCode.USAGE;
                }
                case CommandException foreseen -> err.println("lookback: " + foreseen.getMessage());
                case IndexException foreseen -> err.println("lookback: " + foreseen.getMessage());
                case ChatException foreseen -> err.println("lookback: " + foreseen.getMessage());
                case GlossaryException foreseen -> err.println("lookback: " + foreseen.getMessage());
                case IllegalArgumentException foreseen -> err.println("lookback: " + foreseen.getMessage());
                default -> {
                    LOG.error("command failed", failed);
                    err.println("lookback: " + failed);
                }
            }
            return ExitCode.SOFTWARE;
        };
    }
}
