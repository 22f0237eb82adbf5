package org.nordkassa.server;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.joda.money.Money;

/// The running gift-card server. It keeps a ledger of signed movements (a balance is always their sum) and answers
/// Sitoo's public gift-card contract, and our own calls for customer balances, over HTTP.
///
/// Everything it was told is on the disk before it answers. It may be stopped at any moment, kill included.
public final class GiftCardServer implements AutoCloseable {
    private static final Logger LOG = System.getLogger(GiftCardServer.class.getName());

    private final HttpServer http;
    private final ExecutorService threads;
    private final Ledger ledger;
    private final GiftCards cards;
    private final Clock clock;

    private GiftCardServer(HttpServer http, ExecutorService threads, Ledger ledger, GiftCards cards, Clock clock) {
        this.http = http;
        this.threads = threads;
        this.ledger = ledger;
        this.cards = cards;
        this.clock = clock;
    }

    /// Opens the ledger and answers from then on.
    ///
    /// @throws IOException when the folder or the port cannot be used, or the ledger was begun in the other mode; the
    ///                     message says which
    public static GiftCardServer start(GiftCardSettings settings) throws IOException {
        return start(settings, Clock.systemDefaultZone());
    }

    /// As [#start(GiftCardSettings)]; the clock's zone says when an expiry day ends.
    public static GiftCardServer start(GiftCardSettings settings, Clock clock) throws IOException {
        var ledger = Ledger.open(settings.folder());
        try {
            settleMode(ledger, settings.mode());
            var cards = new GiftCards(ledger, settings.mode(), settings.currency(), clock,
                    settings.pinIterations());
            var endpoints = new Endpoints(cards);
            var guarded = new HoldEndpoints(new Holds(ledger, clock), SecretFile.in(settings.folder(), "holds.key"))
                    .addTo(new BooksEndpoints(GiftCardBooks.of(ledger, clock)).addTo(endpoints.guarded()));
            var keyed = new Keyed(SecretFile.in(settings.folder(), "tills.key"));
            var callers = new Callers(settings.credentials(), new TillKeys(ledger, keyed, clock));
            var front = new Front(endpoints.open(), guarded, callers, new Guesses(ledger, keyed, clock));
            var http = listen(settings);
            var threads = Executors.newVirtualThreadPerTaskExecutor();
            http.setExecutor(threads);
            http.createContext("/", front);
            http.start();
            LOG.log(Level.INFO, "Gift-card server at {0}, {1}", http.getAddress(), settings);
            return new GiftCardServer(http, threads, ledger, cards, clock);
        } catch (IOException unusable) {
            ledger.close();
            throw unusable;
        }
    }

    /// Keys and card numbers do not leave this computer in clear.
    private static HttpServer listen(GiftCardSettings settings) throws IOException {
        var bound = new InetSocketAddress(settings.bindAddress(), settings.port());
        if (settings.identity().isEmpty()) {
            if (!settings.behindProxy() && (bound.isUnresolved() || !bound.getAddress().isLoopbackAddress())) {
                throw new IOException("Without a certificate the server listens on this computer only (127.0.0.1)");
            }
            return HttpServer.create(bound, 0);
        }
        var https = HttpsServer.create(bound, 0);
        https.setHttpsConfigurator(new HttpsConfigurator(settings.identity().get().context()) {
            @Override
            public void configure(HttpsParameters parameters) {
                var ssl = getSSLContext().getDefaultSSLParameters();
                ssl.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
                parameters.setSSLParameters(ssl);
            }
        });
        return https;
    }

    private static void settleMode(Ledger ledger, GiftCardMode mode) throws IOException {
        var kept = ledger.transaction(book -> {
            if (book.empty()) {
                book.writeMode(mode);
            }
            return book.mode().orElseThrow();
        });
        if (!kept.equals(mode.word())) {
            throw new IOException("These gift cards were issued in " + kept + " mode and would be lost in "
                    + mode.word() + " mode; start the server with mode " + kept);
        }
    }

    /// Where it listens, without a trailing slash.
    public URI address() {
        var bound = http.getAddress();
        var host = bound.getAddress().isAnyLocalAddress() ? "localhost" : bound.getAddress().getHostAddress();
        return URI.create((http instanceof HttpsServer ? "https://" : "http://") + (host.contains(":") ? "[" + host + "]" : host) + ":" + bound.getPort());
    }

    public int port() {
        return http.getAddress().getPort();
    }

    /// Issues a card through the ledger, for demo shops and pre-printed cards.
    ///
    /// @param amount  first money, zero for an empty card; its currency becomes the card's
    /// @param expires last day on which the card may be used
    /// @throws IllegalArgumentException when the number is in use, or a value is not acceptable
    public void issue(String cardNumber, Money amount, Optional<LocalDate> expires, Optional<String> pin) {
        toldPlainly(() -> cards.open(new NewCard(AccountKey.card(cardNumber), amount, expires.map(this::endOf), pin,
                seed())));
    }

    /// Makes a card void: its money stays in the ledger but cannot be used.
    public void makeVoid(String cardNumber) {
        toldPlainly(() -> cards.makeVoid(AccountKey.card(cardNumber)));
    }

    /// Adds money to a customer's balance; customer mode only.
    public void credit(String customerNumber, Money amount) {
        toldPlainly(() -> cards.book(AccountKey.customer(customerNumber),
                new Entry(amount.getAmount(), Optional.of(amount.getCurrencyUnit().getCode()), seed()),
                Optional.empty()));
    }

    private static void toldPlainly(Runnable work) {
        try {
            work.run();
        } catch (Refused refusal) {
            throw new IllegalArgumentException(refusal.getMessage(), refusal);
        }
    }

    private static References seed() {
        return new References("issue-" + UUID.randomUUID(), Optional.empty(), Optional.empty());
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusSeconds(1);
    }

    /// Closes the connections, lets the work of requests under way be written to its end, then stops. Who misses an
    /// answer asks again with the same reference.
    @Override
    public void close() {
        http.stop(0);
        threads.close();
        ledger.close();
    }
}
