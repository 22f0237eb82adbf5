package org.nordkassa.app.config;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.Optional;

/// Windows' data protection (DPAPI): a file that only the same person on the same computer can read, whoever gets hold of
/// it. Called without a library of somebody else's, through Java's own access to native functions.
final class WindowsKeyStore implements KeyStore {
    /// No window may pop up: `CRYPTPROTECT_UI_FORBIDDEN`.
    private static final int SILENTLY = 1;

    /// `DATA_BLOB`: how many bytes, and where.
    private static final StructLayout BLOB = MemoryLayout.structLayout(
            JAVA_INT.withName("size"), MemoryLayout.paddingLayout(4), ADDRESS.withName("data"));
    private static final long DATA = 8;

    private final Path file;

    WindowsKeyStore(Path file) {
        this.file = file;
    }

    @Override
    public Kind kind() {
        return Kind.WINDOWS_DATA_PROTECTION;
    }

    @Override
    public Optional<String> read() throws IOException {
        return Files.exists(file)
                ? Optional.of(new String(call("CryptUnprotectData", Files.readAllBytes(file)), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    @Override
    public void write(String text) throws IOException {
        AtomicFile.write(file, call("CryptProtectData", text.getBytes(StandardCharsets.UTF_8)));
        if (!read().equals(Optional.of(text))) {
            throw new IOException("Windows has not kept it");
        }
    }

    /// Both functions take the same: blob in, description, entropy, reserved, prompt, flags, blob out.
    private static byte[] call(String function, byte[] bytes) throws IOException {
        try (var arena = Arena.ofConfined()) {
            var library = SymbolLookup.libraryLookup("crypt32.dll", arena);
            var protect = Linker.nativeLinker().downcallHandle(library.findOrThrow(function), FunctionDescriptor.of(
                    JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, JAVA_INT, ADDRESS));
            var in = arena.allocate(BLOB);
            in.set(JAVA_INT, 0, bytes.length);
            in.set(ADDRESS, DATA, arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes));
            var out = arena.allocate(BLOB);
            return taken(call(protect, in, out), out, function);
        } catch (IllegalArgumentException | NoSuchElementException none) {
            throw new IOException("Windows' data protection is not there", none);
        }
    }

    private static int call(MethodHandle protect, MemorySegment in, MemorySegment out) throws IOException {
        var none = MemorySegment.NULL;
        try {
            return (int) protect.invokeExact(in, none, none, none, none, SILENTLY, out);
        } catch (Throwable impossible) {
            throw new IOException("Windows' data protection cannot be called", impossible);
        }
    }

    /// What Windows allocated for the answer is a few hundred bytes, and is left to the end of the program.
    private static byte[] taken(int success, MemorySegment out, String function) throws IOException {
        if (success == 0) {
            throw new IOException(function + " failed");
        }
        return out.get(ADDRESS, DATA).reinterpret(out.get(JAVA_INT, 0)).toArray(ValueLayout.JAVA_BYTE);
    }
}
