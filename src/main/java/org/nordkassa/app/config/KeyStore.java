package org.nordkassa.app.config;

import java.io.IOException;
import java.util.Optional;

/// Where the platform keeps a person's secrets. The till puts all of a home's secrets there as one text, so that starting
/// asks for them once. Calls block, for as long as it takes the person to unlock the store.
public interface KeyStore {
    /// The stores that the till knows.
    enum Kind {
        MACOS_KEYCHAIN, WINDOWS_DATA_PROTECTION, LINUX_SECRET_SERVICE,
        /// There is none: secrets stand in a file that only its owner may read.
        NONE
    }

    /// No store: everything stays in the file.
    KeyStore NONE = new KeyStore() {
        @Override
        public Kind kind() {
            return Kind.NONE;
        }

        @Override
        public Optional<String> read() {
            return Optional.empty();
        }

        @Override
        public void write(String text) throws IOException {
            throw new IOException("no key store");
        }
    };

    Kind kind();

    /// @return empty when nothing was put there yet
    /// @throws IOException when the store cannot be used; the message holds no secret
    Optional<String> read() throws IOException;

    /// @throws IOException when the store has not taken it
    void write(String text) throws IOException;
}
