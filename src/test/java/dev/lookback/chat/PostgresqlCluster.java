package dev.lookback.chat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A PostgreSQL server of its own, on a free port, gone when stopped; the programs are Debian's. */
final class PostgresqlCluster {
    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");

    private final Path programs;
    private final Path data;
    private final int port;

    private PostgresqlCluster(Path programs, Path data, int port) {
        this.programs = programs;
        this.data = data;
        this.port = port;
    }

    static boolean isInstalled() {
        return programs().isPresent();
    }

    private static Optional<Path> programs() {
        if (!Files.isDirectory(VERSIONS)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(VERSIONS)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(programs -> Files.isExecutable(programs.resolve("initdb")))
                    .max(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PostgresqlCluster start() throws IOException, InterruptedException {
        Path programs = programs().orElseThrow();
        Path data = Path.of(
                run(List.of("mktemp", "-d", "/tmp/lookback-postgresql-XXXXXX")).strip());
        PostgresqlCluster cluster = new PostgresqlCluster(programs, data, freePort());
        cluster.program("initdb", "-D", data.toString(), "-U", "chat", "--auth=trust", "--no-sync", "-E", "UTF8");
        cluster.program(
                "pg_ctl",
                "-D",
                data.toString(),
                "-w",
                "-l",
                data.resolve("log").toString(),
                "-o",
                "-F -c listen_addresses=127.0.0.1 -c port=%d -c unix_socket_directories=%s"
                        .formatted(cluster.port, data),
                "start");
        return cluster;
    }

    int port() {
        return port;
    }

    void stop() throws IOException, InterruptedException {
        program("pg_ctl", "-D", data.toString(), "-m", "immediate", "stop");
        run(List.of("rm", "-r", data.toString()));
    }

    private void program(String name, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(programs.resolve(name).toString()));
        command.addAll(List.of(arguments));
        run(command);
    }

    /** The server refuses to run as root; the package brings a user for it. */
    private static String run(List<String> command) throws IOException, InterruptedException {
        List<String> whole = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            whole.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        whole.addAll(command);
        Path output = Files.createTempFile("lookback-postgresql", ".txt");
        try {
            // Into a file: the server inherits the output, and a pipe would not end before it does.
            Process process = new ProcessBuilder(whole)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .directory(new File("/"))
                    .start();
            int status = process.waitFor();
            String said = Files.readString(output, StandardCharsets.UTF_8);
            if (status != 0) {
                throw new IOException(command + " ended with " + status + ": " + said);
            }
            return said;
        } finally {
            Files.delete(output);
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
