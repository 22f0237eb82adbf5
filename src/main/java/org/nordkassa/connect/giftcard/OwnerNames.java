package org.nordkassa.connect.giftcard;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.nordkassa.checkout.port.SharedHolds.Claim;
import org.nordkassa.loyalty.Customer;

/// What an owner is called at the server of holds: a keyed hash of each thing they are known by, never the thing itself.
/// Two tills may know somebody by different things, and one in common is enough.
record OwnerNames(SecretKeySpec key) {
    private static final String ALGORITHM = "HmacSHA256";

    static OwnerNames under(byte[] key) {
        return new OwnerNames(new SecretKeySpec(key, ALGORITHM));
    }

    List<String> of(Claim claim) {
        var known = claim.owner().map(OwnerNames::identities).orElse(List.of());
        var names = known.isEmpty()
                ? claim.use().customer().map(id -> "till:" + id.value()).stream().toList() : known;
        return (names.isEmpty() ? List.of("nobody:" + claim.use().key()) : names).stream().map(this::hashed).toList();
    }

    private static List<String> identities(Customer customer) {
        return Stream.of(
                customer.identifiers().stream().map(one -> one.type().name().toLowerCase(Locale.ROOT) + ":" + one.value()),
                customer.phone().map(phone -> "phone:" + phone.e164()).stream(),
                customer.email().map(email -> "email:" + email.value()).stream())
                .flatMap(part -> part).limit(16).toList();
    }

    private String hashed(String identity) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(mac.doFinal(identity.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, missing);
        }
    }

    /// The key stays out of logs.
    @Override
    public String toString() {
        return "OwnerNames";
    }
}
