package org.nordkassa.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.nordkassa.loyalty.ValueEvent;
import org.nordkassa.loyalty.ValueUse;
import org.nordkassa.store.chain.JournalKey;

/// The PINs of gift cards whose use may have to be repeated or given back after an answer was lost or the till was cut off:
/// beside the journal, sealed with AES-GCM under a key derived from the till's own, so that no copy of the database gives
/// them away. What was refused or given back needs its PIN no more; what was taken keeps it for a while, for returns.
final class SealedPins {
    private static final Duration KEPT = Duration.ofDays(60);
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    SealedPins(JournalKey key) {
        this.key = new SecretKeySpec(key.derived("gift-card PINs"), "AES");
    }

    /// Follows what stands in the journal, in the same transaction.
    void follow(Session session, ValueEvent event) throws SQLException {
        switch (event) {
            case ValueEvent.Held(var use, var at) -> {
                var pin = pinOf(use.subject());
                if (pin.isPresent()) {
                    keep(session, use.key(), pin.get(), at);
                }
            }
            case ValueEvent.Refused _, ValueEvent.GivenBack _ ->
                    session.update("delete from pin where use_key = ?", event.key());
            case ValueEvent.CaptureIntended _, ValueEvent.Captured _, ValueEvent.BecameUnknown _,
                    ValueEvent.TakenOffline _, ValueEvent.GiveBackIntended _ -> { }
        }
    }

    private static Optional<String> pinOf(ValueUse.Subject subject) {
        return switch (subject) {
            case ValueUse.OfGiftCard(var _, var pin) -> pin;
            case ValueUse.OfCardMove(var _, var pin, var _) -> pin;
            case ValueUse.OfBenefit _, ValueUse.OfPromotion _, ValueUse.OfBonusCheck _, ValueUse.OfCustomerBalance _,
                    ValueUse.OfCardLoad _ -> Optional.empty();
        };
    }

    void keep(Session session, String useKey, String pin, Instant at) throws SQLException {
        session.update("insert into pin (use_key, sealed, since) values (?, ?, ?)", useKey, seal(useKey, pin),
                at.toEpochMilli());
    }

    static void forgetOld(Session session, Instant now) throws SQLException {
        session.update("delete from pin where since < ?", now.minus(KEPT).toEpochMilli());
    }

    /// The event as it was before its PIN was taken out. One that cannot be opened, because the till's key was lost, counts
    /// as none.
    ValueEvent complete(Session session, ValueEvent event) throws SQLException {
        if (!(event instanceof ValueEvent.Held(var use, var at))) {
            return event;
        }
        var subject = switch (use.subject()) {
            case ValueUse.OfGiftCard(var number, var _) -> new ValueUse.OfGiftCard(number, kept(session, use.key()));
            case ValueUse.OfCardMove(var number, var _, var to) ->
                    new ValueUse.OfCardMove(number, kept(session, use.key()), to);
            case ValueUse.OfBenefit _, ValueUse.OfPromotion _, ValueUse.OfBonusCheck _, ValueUse.OfCustomerBalance _,
                    ValueUse.OfCardLoad _ -> use.subject();
        };
        return new ValueEvent.Held(new ValueUse(
                use.key(), subject, use.amount(), use.sale(), use.customer(), use.staff()), at);
    }

    private Optional<String> kept(Session session, String useKey) throws SQLException {
        return session.first("select sealed from pin where use_key = ?", row -> row.getBytes(1), useKey)
                .flatMap(sealed -> open(useKey, sealed));
    }

    private byte[] seal(String useKey, String pin) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, useKey).doFinal(pin.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException everyJavaCan) {
            throw new IllegalStateException(everyJavaCan);
        }
    }

    private Optional<String> open(String useKey, byte[] sealed) {
        if (sealed.length < NONCE) {
            return Optional.empty();
        }
        try {
            var nonce = ByteBuffer.wrap(sealed, 0, NONCE);
            var bare = new byte[NONCE];
            nonce.get(bare);
            return Optional.of(new String(cipher(Cipher.DECRYPT_MODE, bare, useKey)
                    .doFinal(sealed, NONCE, sealed.length - NONCE), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException otherKey) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String useKey) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(useKey.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
