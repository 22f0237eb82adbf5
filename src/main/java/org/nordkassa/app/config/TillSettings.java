package org.nordkassa.app.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nordkassa.checkout.ShelfRules;
import org.nordkassa.checkout.access.AccessRules;
import org.nordkassa.checkout.port.GiftCards;
import org.nordkassa.connect.custobar.CustobarSettings;
import org.nordkassa.connect.http.Trust;
import org.nordkassa.loyalty.CardNumberForm;
import org.nordkassa.loyalty.MemberForm;
import org.nordkassa.loyalty.OfflineRule;
import org.nordkassa.receipt.Shop;
import org.nordkassa.scan.CodeRules;
import org.nordkassa.scan.WedgeDevice;
import org.nordkassa.ui.UiSettings.Theme;

/// All that `till.yaml` and `secrets.yaml` say.
///
/// @param till the till's short name, also its series of receipt numbers
/// @param language the cashier's
/// @param form which fields a customer is registered and updated with
/// @param cashier printed on receipts, may be empty
public record TillSettings(
        String till, Locale language, Theme theme, String cashier, Shop shop, CodeRules codes, ShelfRules shelf,
        Printer printer, Scanner scanner, Systems systems, Patience patience, MemberForm form, Backups backups,
        AccessRules access) {
    public TillSettings(String till, Locale language, Theme theme, String cashier, Shop shop, CodeRules codes,
            ShelfRules shelf, Printer printer, Scanner scanner, Systems systems, Patience patience) {
        this(till, language, theme, cashier, shop, codes, shelf, printer, scanner, systems, patience, MemberForm.USUAL,
                Backups.DEFAULT, AccessRules.USUAL);
    }

    public TillSettings with(Scanner other) {
        return new TillSettings(
                till, language, theme, cashier, shop, codes, shelf, printer, other, systems, patience, form, backups,
                access);
    }

    public TillSettings with(Systems other) {
        return new TillSettings(
                till, language, theme, cashier, shop, codes, shelf, printer, scanner, other, patience, form, backups,
                access);
    }

    /// Where receipts come out.
    ///
    /// @param host of a network printer; empty to write files
    /// @param columns characters on a line of paper
    /// @param answers whether the printer can say that it has paper; a one-way print server cannot
    public record Printer(Optional<String> host, int port, int columns, boolean answers) {
        public static final Printer FILES = new Printer(Optional.empty(), 9100, 48, true);
    }

    /// Where codes come from.
    ///
    /// @param hid whether scanners that speak USB-HID POS are looked for
    /// @param wedge the scanners that type like a keyboard, at least one
    public record Scanner(boolean hid, List<WedgeDevice> wedge, CameraChoice camera) {
        public static final Scanner DEFAULT =
                new Scanner(true, List.of(WedgeDevice.USUAL), new CameraChoice.Off());

        public Scanner {
            wedge = List.copyOf(wedge);
        }
    }

    /// Which camera reads codes.
    public sealed interface CameraChoice {
        String FILE = "file:";

        record Off() implements CameraChoice {}

        /// @param name a part of it; empty for the first there is
        record Plugged(String name) implements CameraChoice {}

        /// @param path of a picture, a folder of pictures or an MJPEG film
        record Played(Path path) implements CameraChoice {}

        /// `off`, `auto`, `file:PATH` or a part of a camera's name. YAML takes a bare `off` for a truth value.
        ///
        /// @param base where relative paths begin
        /// @return empty when it is none of these
        static Optional<CameraChoice> of(String text, Path base) {
            if (text.startsWith(FILE)) {
                var path = text.substring(FILE.length()).strip();
                return path.isEmpty() ? Optional.empty() : Optional.of(new Played(base.resolve(path)));
            }
            return switch (text) {
                case "" -> Optional.empty();
                case "off", "false" -> Optional.of(new Off());
                case "auto", "true" -> Optional.of(new Plugged(""));
                default -> Optional.of(new Plugged(text));
            };
        }
    }

    /// Copies of the database.
    ///
    /// @param folder where they go; empty for `backups` in the till's home
    public record Backups(Duration every, int keep, Optional<Path> folder) {
        public static final Backups DEFAULT = new Backups(Duration.ofHours(4), 14, Optional.empty());
    }

    /// How long is waited for remote systems.
    ///
    /// @param lookUp for a question while the customer waits
    /// @param use for taking money or marking a use
    /// @param completion how long the end of a sale waits before it goes on without an answer
    public record Patience(Duration lookUp, Duration use, Duration completion) {
        public static final Patience DEFAULT =
                new Patience(Duration.ofMillis(2500), Duration.ofSeconds(20), Duration.ofSeconds(4));
    }

    /// The remote systems that are set up.
    public record Systems(
            Optional<Cardu> cardu, Optional<Custobar> custobar, Optional<Rule> rule, Optional<SitooCrm> sitoo,
            Optional<GiftCardServer> giftCards, Optional<HoldServer> holds) {
        public static final Systems NONE =
                new Systems(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        public Systems(Optional<Cardu> cardu, Optional<Custobar> custobar, Optional<Rule> rule,
                Optional<GiftCardServer> giftCards) {
            this(cardu, custobar, rule, Optional.empty(), giftCards, Optional.empty());
        }

        public Systems with(HoldServer server) {
            return new Systems(cardu, custobar, rule, sitoo, giftCards, Optional.of(server));
        }
    }

    /// @param every how often members are taken in
    /// @param groups the customer groups that new members get
    /// @param joining how customers become members
    /// @param numbers how new card numbers look
    public record Cardu(String address, String account, Password password, String program, Duration every,
            List<String> groups, Joining joining, CardNumberForm numbers) {
        public Cardu {
            groups = List.copyOf(groups);
        }

        /// In no group, and joining elsewhere.
        public Cardu(String address, String account, Password password, String program, Duration every) {
            this(address, account, password, program, every, List.of(), Joining.ELSEWHERE, CardNumberForm.USUAL);
        }
    }

    /// @param address which the code says that customers scan to become members
    /// @param onReceipts whether the receipts of customers whom the till does not know show it
    public record Joining(Optional<String> address, boolean onReceipts) {
        public static final Joining ELSEWHERE = new Joining(Optional.empty(), false);
    }

    /// @param scheme the word before the token: `Token` (classic) or `Bearer` (integrations)
    /// @param permissionsEvery how often everybody's marketing permissions are taken in
    public record Custobar(String address, String scheme, Password token, String shopId, CustobarSettings.Out out,
            Duration permissionsEvery) {
        public static final Duration EVERY_HOUR = Duration.ofHours(1);

        public Custobar(String address, String scheme, Password token, String shopId) {
            this(address, scheme, token, shopId, CustobarSettings.Out.USUAL, EVERY_HOUR);
        }
    }

    public record Rule(String address, Password key) {}

    /// A CRM that serves one of Sitoo's contracts, in the place of Rule's own API.
    ///
    /// @param version 1 or 2 of the contract
    /// @param user for HTTP Basic; empty to send the key as a bearer token
    public record SitooCrm(int version, String address, String user, Password key) {}

    /// @param offline what may be taken while it does not answer
    /// @param trust whom to believe at that address
    public record GiftCardServer(String address, String user, Password password, GiftCards.Mode mode, OfflineRule offline,
            Trust trust) {
        public GiftCardServer(String address, String user, Password password, GiftCards.Mode mode) {
            this(address, user, password, mode, OfflineRule.NONE);
        }

        public GiftCardServer(
                String address, String user, Password password, GiftCards.Mode mode, OfflineRule offline) {
            this(address, user, password, mode, offline, Trust.MACHINES);
        }
    }

    /// The shop's own server as lender of holds.
    ///
    /// @param mayDoWithout whether benefits and checks are used while it cannot be reached
    /// @param trust whom to believe at that address
    public record HoldServer(String address, String user, Password password, boolean mayDoWithout, Trust trust) {
        public HoldServer(String address, String user, Password password, boolean mayDoWithout) {
            this(address, user, password, mayDoWithout, Trust.MACHINES);
        }
    }

    /// A secret of the shop's, never printed.
    public record Password(String text) {
        @Override
        public String toString() {
            return "•••";
        }
    }
}
