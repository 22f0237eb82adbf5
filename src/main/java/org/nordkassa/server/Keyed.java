package org.nordkassa.server;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Hashes under the server's own key.
record Keyed(SecretKeySpec key) {
    private static final String ALGORITHM = "HmacSHA256";

    Keyed(byte[] key) {
        this(new SecretKeySpec(key, ALGORITHM));
    }

    String hash(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, missing);
        }
    }

    @Override
    public String toString() {
        return "Keyed";
    }
}
