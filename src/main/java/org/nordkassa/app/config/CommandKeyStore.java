package org.nordkassa.app.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A key store that comes with a program of the system: the Keychain of macOS, the Secret Service of Linux desktops.
/// Secrets reach it by its standard input only, for the arguments of a program can be seen by everybody on the computer.
final class CommandKeyStore implements KeyStore {
    private static final String SERVICE = "Nordkassa";

    /// So long a person may take to unlock the store.
    private static final long PATIENCE_SECONDS = 120;

    private final Program program;
    private final String account;

    CommandKeyStore(Program program, TillHome home) {
        this.program = program;
        this.account = account(home.folder());
    }

    /// Two tills of one person have a home each.
    private static String account(Path folder) {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(folder.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8));
    }

    /// How a program is spoken to.
    ///
    /// @param lookUp its arguments for reading; the account follows
    /// @param store its arguments for writing
    interface Program {
        Kind kind();

        List<String> lookUp(String account);

        /// @return the exit status with which it says that there is no such secret
        int notFound();

        List<String> store(String account);

        String input(String account, String secret);

        /// `security`: what it is told to do comes by its standard input, secret and all.
        static Program keychain(String path) {
            return new Program() {
                @Override
                public Kind kind() {
                    return Kind.MACOS_KEYCHAIN;
                }

                @Override
                public List<String> lookUp(String account) {
                    return List.of(path, "find-generic-password", "-s", SERVICE, "-a", account, "-w");
                }

                @Override
                public int notFound() {
                    return 44;
                }

                @Override
                public List<String> store(String account) {
                    return List.of(path, "-i");
                }

                @Override
                public String input(String account, String secret) {
                    return "add-generic-password -U -s " + SERVICE + " -a " + account + " -w " + secret + "\n";
                }
            };
        }

        /// `secret-tool` of libsecret.
        static Program secretTool(String path) {
            return new Program() {
                @Override
                public Kind kind() {
                    return Kind.LINUX_SECRET_SERVICE;
                }

                @Override
                public List<String> lookUp(String account) {
                    return List.of(path, "lookup", "service", SERVICE, "account", account);
                }

                @Override
                public int notFound() {
                    return 1;
                }

                @Override
                public List<String> store(String account) {
                    return List.of(path, "store", "--label=Nordkassa", "service", SERVICE, "account", account);
                }

                @Override
                public String input(String account, String secret) {
                    return secret;
                }
            };
        }
    }

    @Override
    public Kind kind() {
        return program.kind();
    }

    @Override
    public Optional<String> read() throws IOException {
        var answer = run(program.lookUp(account), "");
        if (answer.status() == program.notFound() && answer.complaint().length() < 400 && answer.output().isBlank()) {
            return Optional.empty();
        }
        if (answer.status() != 0) {
            throw new IOException(program.kind() + " ended with " + answer.status());
        }
        return Optional.of(decoded(answer.output().strip()));
    }

    private String decoded(String output) throws IOException {
        try {
            return new String(Base64.getDecoder().decode(output), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            throw new IOException(program.kind() + " holds something else");
        }
    }

    /// As ASCII letters, which no program changes or shows in another form.
    @Override
    public void write(String text) throws IOException {
        var secret = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        var answer = run(program.store(account), program.input(account, secret));
        if (answer.status() != 0 || !read().equals(Optional.of(text))) {
            throw new IOException(program.kind() + " has not kept it (" + answer.status() + ")");
        }
    }

    private record Answered(int status, String output, String complaint) {}

    private static Answered run(List<String> command, String input) throws IOException {
        var process = new ProcessBuilder(command).start();
        try (var to = process.outputWriter(StandardCharsets.UTF_8)) {
            to.write(input);
            to.close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("no answer from the key store");
            }
            return new Answered(process.exitValue(), text(process.getInputStream().readAllBytes()),
                    text(process.getErrorStream().readAllBytes()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        } finally {
            process.destroy();
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
