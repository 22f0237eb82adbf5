package org.nordkassa.app.rehearsal;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Programs that play rehearsals and stay for the next one, as many as are needed at a time.
final class Stages implements AfterAllCallback {
    private final ConcurrentLinkedQueue<Stage> free = new ConcurrentLinkedQueue<>();

    /// What a rehearsal came to: the status that the program would have ended with, and all that was printed.
    record Played(int status, String output) {}

    /// How a program of the till is started, without its class and arguments.
    ///
    /// JavaFX paints forty times a second instead of the till's 120, as painting every pixel by software is much of the
    /// work. Fewer, and the till would take the computer for one that stalls.
    static List<String> java() {
        return new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djavafx.animation.pulse=40",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path")));
    }

    /// @param arguments of the command line
    Played play(List<String> arguments) throws IOException {
        var stage = free.poll();
        if (stage == null) {
            stage = new Stage();
        }
        var played = stage.play(arguments);
        free.add(stage);
        return played;
    }

    @Override
    public void afterAll(ExtensionContext context) {
        free.forEach(Stage::close);
    }

    private static final class Stage {
        private final Process process;
        private final BufferedWriter in;
        private final BufferedReader out;

        Stage() throws IOException {
            var command = java();
            command.add(PlaysOneAfterTheOther.class.getName());
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
            in = process.outputWriter(StandardCharsets.UTF_8);
            out = process.inputReader(StandardCharsets.UTF_8);
        }

        Played play(List<String> arguments) throws IOException {
            in.write(String.join("\t", arguments) + "\n");
            in.flush();
            var printed = new StringBuilder();
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith(PlaysOneAfterTheOther.STATUS)) {
                    return new Played(Integer.parseInt(line.substring(PlaysOneAfterTheOther.STATUS.length())),
                            printed.toString());
                }
                printed.append(line).append('\n');
            }
            throw new IOException("the program has ended: " + printed);
        }

        void close() {
            process.destroyForcibly().onExit().join();
        }
    }
}
