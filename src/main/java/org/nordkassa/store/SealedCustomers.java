package org.nordkassa.store;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.nordkassa.checkout.port.Journal.Entry;
import org.nordkassa.checkout.port.Journal.OfSale;
import org.nordkassa.checkout.port.Journal.OfTill;
import org.nordkassa.checkout.port.Journal.OfValue;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.ValueEvent;
import org.nordkassa.sale.SaleEvent;

/// What leads from the journal to a customer: who was in the basket, and whose check, benefit or card was used. It stands in
/// the entry under a key of the customer's own (AES-256-GCM, tied to the entry's number), and the key stands beside the
/// journal. To erase the customer, the key is destroyed; the chain stays good, and sales, amounts and numbers stay readable.
final class SealedCustomers {
    /// The shape of an entry with a sealed part.
    static final int SHAPE = 2;
    /// In the place of what can be read no more: fits wherever a customer's, an offer's or a card's number stands.
    static final String GONE = "ERASED";

    /// The entries that lead to a customer, also those from before they were sealed. Takes the customer's id twice.
    static final String ENTRIES_OF = "select entry from customer_entry where customer = ?1 union all select id from entry "
            + "where type = 'sale.customer-attached' and json_extract(body, '$.customer') = ?2";

    private static final String SEALED = "sealed";
    private static final int KEY_BYTES = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Session session;
    private final SecureRandom random = new SecureRandom();

    SealedCustomers(Session session) {
        this.session = session;
    }

    /// Whom an entry leads to.
    static Optional<String> customer(Entry entry) {
        return switch (entry) {
            case OfSale(SaleEvent.CustomerAttached(var customer, var _)) -> Optional.of(customer.id());
            case OfValue(ValueEvent.Held(var use, var _)) -> use.customer().map(CustomerId::value);
            case OfSale _, OfValue _, OfTill _ -> Optional.empty();
        };
    }

    /// @param no the entry's number in the chain
    EntryCodec.Encoded seal(long no, String customer, EntryCodec.Encoded clear) throws SQLException {
        var body = JsonObject.parse(clear.body());
        var hidden = new JsonObject();
        move(body, hidden, "customer");
        body.maybeObject("subject").ifPresent(subject -> {
            move(subject, hidden, "number");
            move(subject, hidden, "offerId");
            move(subject, hidden, "to");
        });
        body.with(SEALED, Base64.getEncoder().encodeToString(sealed(no, keyFor(customer), hidden.toString())));
        return new EntryCodec.Encoded(clear.type(), SHAPE, clear.at(), body.toString());
    }

    private static void move(JsonObject from, JsonObject to, String name) {
        from.maybeText(name).ifPresent(text -> to.with(name, text));
        from.without(name);
    }

    /// Notes that the entry is about the customer; after the entry was written.
    void note(long no, String customer) throws SQLException {
        session.update("insert into customer_entry (entry, customer) values (?, ?)", no, customer);
    }

    private byte[] keyFor(String customer) throws SQLException {
        var known = session.first("select key from customer_key where customer = ?", row -> row.getBytes(1), customer);
        if (known.isPresent()) {
            return known.get();
        }
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        session.update("insert into customer_key (customer, key) values (?, ?)", customer, key);
        return key;
    }

    /// The body as it was before it was sealed. Of a customer who was erased, [#GONE] stands in place of each name.
    String open(long no, String body) throws SQLException {
        var json = JsonObject.parse(body);
        var hidden = session.first("select k.key from customer_entry e join customer_key k on k.customer = e.customer "
                        + "where e.entry = ?", row -> row.getBytes(1), no)
                .flatMap(key -> opened(no, key, json.text(SEALED))).map(JsonObject::parse);
        json.without(SEALED).with("customer", hidden.map(clear -> clear.text("customer")).orElse(GONE));
        json.maybeObject("subject").ifPresent(subject -> namesOf(subject.text("kind")).forEach(name ->
                subject.with(name, hidden.flatMap(clear -> clear.maybeText(name)).orElse(GONE))));
        return json.toString();
    }

    private static List<String> namesOf(String kind) {
        return switch (kind) {
            case "gift-card", "card-load" -> List.of("number");
            case "card-move" -> List.of("number", "to");
            case "balance" -> List.of();
            default -> List.of("offerId");
        };
    }

    private byte[] sealed(long no, byte[] key, String clear) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var bytes = cipher(Cipher.ENCRYPT_MODE, no, key, nonce).doFinal(clear.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(NONCE + bytes.length).put(nonce).put(bytes).array();
        } catch (GeneralSecurityException everyJavaCan) {
            throw new IllegalStateException(everyJavaCan);
        }
    }

    private static Optional<String> opened(long no, byte[] key, String text) {
        try {
            var sealed = Base64.getDecoder().decode(text);
            var nonce = new byte[NONCE];
            ByteBuffer.wrap(sealed).get(nonce);
            return Optional.of(new String(cipher(Cipher.DECRYPT_MODE, no, key, nonce)
                    .doFinal(sealed, NONCE, sealed.length - NONCE), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException | BufferUnderflowException otherKey) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, long no, byte[] key, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(Long.toString(no).getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }
}
