package org.nordkassa.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.nordkassa.server.GiftCardMode;
import org.nordkassa.server.GiftCardServer;
import org.nordkassa.server.GiftCardSettings;
import org.nordkassa.server.Identity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "giftcards", description = {
    "Run the shop's gift-card server, or with --issue put a card into its ledger.",
    "Tills show a key of their own (--issue-key), or share a password, which is read from the environment variable",
    "NORDKASSA_GIFTCARDS_PASSWORD."})
final class GiftCardsCommand implements Callable<Integer> {
    private static final String PASSWORD = "NORDKASSA_GIFTCARDS_PASSWORD";
    private static final String CERTIFICATE_PASSWORD = "NORDKASSA_GIFTCARDS_CERTIFICATE_PASSWORD";

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "Folder of the ledger.")
    private Path data;

    @Option(names = "--bind", paramLabel = "ADDRESS", defaultValue = "127.0.0.1",
            description = "Address to listen on. Anything but this computer needs a certificate.")
    private String bind;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8640")
    private int port;

    @Option(names = "--mode", paramLabel = "MODE", defaultValue = "card",
            description = "card: the balance belongs to the card. customer: redeeming moves it to the customer. "
                    + "Chosen once: it cannot be changed while cards exist.")
    private String mode;

    @Option(names = "--currency", paramLabel = "CODE", defaultValue = "EUR")
    private String currency;

    @Option(names = "--user", paramLabel = "NAME", defaultValue = "till", description = "The tills' user name.")
    private String user;

    @Option(names = "--issue", paramLabel = "NUMBER", description = "Put a card into the ledger and end.")
    private Optional<String> issue;

    @Parameters(index = "0", arity = "0..1", paramLabel = "AMOUNT", description = "With --issue: what is on the card.")
    private Optional<String> amount;

    @Option(names = "--expires", paramLabel = "DATE", description = "With --issue: the card's last day.")
    private Optional<LocalDate> expires;

    @Option(names = "--pin", paramLabel = "PIN", description = "With --issue: the card's PIN.")
    private Optional<String> pin;

    @Option(names = "--list", description = "List all cards with their state and end.")
    private boolean list;

    @Option(names = "--history", paramLabel = "NUMBER",
            description = "Show what a card or a customer's balance was used for and end.")
    private Optional<String> history;

    @Option(names = "--change-mode", paramLabel = "MODE",
            description = "Say what a change to card or customer would stop from working, and end. "
                    + "The server must be stopped.")
    private Optional<String> changeMode;

    @Option(names = "--confirm", description = "With --change-mode: change it and leave behind what was issued.")
    private boolean confirm;

    @Option(names = "--carry-over", description = "With --change-mode: change it and take the balances along.")
    private boolean carryOver;

    @Option(names = "--issue-key", paramLabel = "TILL", description = "Make a key for a till, show it once and end.")
    private Optional<String> issueKey;

    @Option(names = "--revoke-key", paramLabel = "TILL", description = "Let a till's key count no more, and end.")
    private Optional<String> revokeKey;

    @Option(names = "--keys", description = "List the tills that have or had keys, and end.")
    private boolean keys;

    @Option(names = "--make-certificate", paramLabel = "HOST", split = ",",
            description = "Make a certificate for these names and addresses, show its fingerprint and end.")
    private List<String> certificateFor = List.of();

    @Option(names = "--certificate", paramLabel = "FILE",
            description = "PEM with certificate and private key, or PKCS #12 (.p12, .pfx), whose password is read from "
                    + "NORDKASSA_GIFTCARDS_CERTIFICATE_PASSWORD. Without it server.pem in --data, if it is there.")
    private Optional<Path> certificate;

    @Option(names = "--behind-proxy", description = "A proxy speaks TLS: listen in clear, also on other addresses.")
    private boolean behindProxy;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var books = new GiftCardBooksWork(data, spec.commandLine().getOut());
        var tills = new GiftCardTillsWork(data, spec.commandLine().getOut());
        if (issueKey.isPresent()) {
            return tills.issue(issueKey.get());
        }
        if (revokeKey.isPresent()) {
            return tills.revoke(revokeKey.get());
        }
        if (keys) {
            return tills.list();
        }
        if (!certificateFor.isEmpty()) {
            return tills.makeCertificate(certificateFor);
        }
        if (list) {
            return books.list();
        }
        if (history.isPresent()) {
            return books.history(history.get());
        }
        if (changeMode.isPresent()) {
            return books.changeMode(mode("--change-mode", changeMode.get()), confirm, carryOver);
        }
        try (var server = GiftCardServer.start(settings())) {
            var out = spec.commandLine().getOut();
            if (issue.isPresent()) {
                server.issue(issue.get(), money(), expires, pin);
                out.println("issued");
                return 0;
            }
            out.println("gift-card server at " + server.address() + " (Ctrl+C stops it)");
            out.flush();
            Forever.until(server::close);
            return 0;
        }
    }

    private GiftCardSettings settings() throws IOException {
        var shared = Optional.ofNullable(System.getenv(PASSWORD)).filter(text -> !text.isBlank())
                .map(password -> Map.of(user, password));
        if (shared.isEmpty() && issue.isEmpty() && !new GiftCardTillsWork(data, spec.commandLine().getOut()).hasKeys()) {
            throw new ParameterException(spec.commandLine(), "Give each till a key with --issue-key, or set " + PASSWORD
                    + " to a password that they share.");
        }
        var plain = new GiftCardSettings(data, issue.isPresent() ? "127.0.0.1" : bind, issue.isPresent() ? 0 : port,
                giftCardMode(), CurrencyUnit.of(currency), shared.orElse(Map.of()), Optional.empty(), behindProxy);
        var identity = identity();
        return identity.map(plain::with).orElse(plain);
    }

    private Optional<Identity> identity() throws IOException {
        var file = certificate.or(() -> Optional.of(GiftCardTillsWork.identity(data)).filter(Files::exists))
                .filter(_ -> !behindProxy);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        var name = file.get().getFileName().toString();
        return Optional.of(name.endsWith(".p12") || name.endsWith(".pfx")
                ? Identity.ofPkcs12(file.get(), Optional.ofNullable(System.getenv(CERTIFICATE_PASSWORD)).orElse("")
                        .toCharArray())
                : Identity.ofPem(file.get()));
    }

    private GiftCardMode giftCardMode() {
        return mode("--mode", mode);
    }

    private GiftCardMode mode(String option, String word) {
        return switch (word) {
            case "card" -> GiftCardMode.CARD;
            case "customer" -> GiftCardMode.CUSTOMER;
            default -> throw new ParameterException(spec.commandLine(), option + " is card or customer.");
        };
    }

    private Money money() {
        try {
            return Money.parse(currency + " " + amount.orElseThrow());
        } catch (RuntimeException unreadable) {
            throw new ParameterException(spec.commandLine(), "--issue needs an amount such as 50.00.", unreadable);
        }
    }
}
