package org.nordkassa.app.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// With a program in the place of the system's, which does as its manual says and notes its arguments.
@DisabledOnOs(OS.WINDOWS)
class CommandKeyStoreTest {
    private static final String TOOL = """
            #!/bin/sh
            cd "$(dirname "$0")" || exit 9
            echo "$*" >> arguments
            case $1 in
                lookup) [ -f kept ] || exit 1; cat kept ;;
                store) cat > kept ;;
                find-generic-password) [ -f kept ] || exit 44; cat kept; echo ;;
                -i) read -r _ _ _ service _ account _ secret; [ "$service" = Nordkassa ] && printf %s "$secret" > kept ;;
            esac
            """;

    @TempDir
    private Path folder;
    private Path tool;

    @BeforeEach
    void makeTool() throws IOException {
        tool = folder.resolve("secret-tool");
        Files.writeString(tool, TOOL);
        Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwx------"));
    }

    private void keeps(KeyStore store) throws IOException {
        assertEquals(Optional.empty(), store.read());
        store.write("{\"rule.key\":\"sälä'\\\" k\"}");
        assertEquals(Optional.of("{\"rule.key\":\"sälä'\\\" k\"}"), store.read());
        assertFalse(Files.readString(folder.resolve("arguments")).contains(Files.readString(folder.resolve("kept"))));
    }

    @Test
    void theSecretServiceKeepsThemAndNoArgumentTellsThem() throws IOException {
        keeps(new CommandKeyStore(CommandKeyStore.Program.secretTool(tool.toString()), new TillHome(folder)));
    }

    @Test
    void theKeychainKeepsThemAndNoArgumentTellsThem() throws IOException {
        keeps(new CommandKeyStore(CommandKeyStore.Program.keychain(tool.toString()), new TillHome(folder)));
    }

    @Test
    void aStoreThatForgetsIsToldAtOnce() throws IOException {
        Files.writeString(tool, "#!/bin/sh\ncat >/dev/null\n[ \"$1\" = store ] || exit 1\n");
        var store = new CommandKeyStore(CommandKeyStore.Program.secretTool(tool.toString()), new TillHome(folder));
        assertThrows(IOException.class, () -> store.write("x"));
    }

    @Test
    void eachPlatformHasItsOwn() {
        var home = new TillHome(folder);
        assertEquals(KeyStore.Kind.MACOS_KEYCHAIN, KeyStores.of(home, "Mac OS X", Map.of()).kind());
        assertInstanceOf(WindowsKeyStore.class, KeyStores.of(home, "Windows 11", Map.of()));
        assertEquals(KeyStore.Kind.NONE, KeyStores.of(home, "Linux", Map.of("PATH", folder.toString())).kind());
        assertEquals(KeyStore.Kind.LINUX_SECRET_SERVICE, KeyStores.of(home, "Linux",
                Map.of("PATH", folder.toString(), "DBUS_SESSION_BUS_ADDRESS", "unix:path=/run/bus")).kind());
    }
}
