package org.nordkassa.app.rehearsal;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.nordkassa.app.DemoShop;
import org.nordkassa.app.Display;
import org.nordkassa.app.Logs;
import org.nordkassa.app.Toolkit;
import org.nordkassa.ui.UiSettings.Theme;
import org.nordkassa.app.config.TillHome;
import org.nordkassa.checkout.CheckoutState;
import org.nordkassa.checkout.port.GiftCards;
import org.nordkassa.sandbox.Sandbox;

/// A till of its own process, played by a script, with a part that breaks and says of whom: then it stands still until it is
/// killed. Every log record of its rooms, whatever its level, goes into a file as it was made.
final class PlantedTill {
    static final String READY = "ready to be killed";
    static final String CARD_WITH_PIN = "9500000000839172";
    static final String PIN = "58204617";

    private PlantedTill() {}

    /// @param arguments the home, the script, the folder for pictures, the file for log records
    public static void main(String[] arguments) throws Exception {
        var home = new TillHome(Path.of(arguments[0]));
        record(Path.of(arguments[3]));
        Logs.quiet();
        Logs.open(home);
        var toolkit = new Toolkit(Display.NONE);
        try (var shop = DemoShop.open(home, GiftCards.Mode.ON_CARD);
                var stage = new RehearsalStage(
                        toolkit, home, shop.settings(Locale.ENGLISH, Theme.LIGHT), Optional.of(shop.sandbox()))) {
            issue(shop.sandbox());
            stage.till().till().checkout().watch(PlantedTill::breakOver);
            var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
            boolean held = new Rehearsal(stage, Path.of(arguments[2]), out)
                    .play(Script.read(Path.of(arguments[1])));
            Thread.ofPlatform().name("breaks").start(() -> breakOver(stage.state())).join();
            toolkit.thread().execute(() -> breakOver(stage.state()));
            out.println(held ? READY : "missed");
            Thread.sleep(held ? Long.MAX_VALUE : 0);
        }
    }

    /// As a library would, which quotes what it cannot read.
    private static void breakOver(CheckoutState state) {
        state.member().ifPresent(member -> {
            var customer = member.customer();
            throw new IllegalStateException("cannot paint " + customer.name() + " " + customer.phone().orElseThrow().e164(),
                    new IOException(customer.email().orElseThrow().value() + " " + customer.identifiers().getFirst().value()));
        });
    }

    private static void issue(Sandbox sandbox) throws IOException, InterruptedException {
        var accounts = sandbox.accounts();
        var basic = Base64.getEncoder().encodeToString(
                (accounts.giftCardUser() + ":" + accounts.giftCardPassword()).getBytes(StandardCharsets.UTF_8));
        try (var http = HttpClient.newHttpClient()) {
            http.send(HttpRequest.newBuilder(URI.create(sandbox.giftCards().address() + "/giftcards.json?pin=" + PIN))
                    .header("Authorization", "Basic " + basic).POST(HttpRequest.BodyPublishers.ofString(
                            "{\"cardnumber\":\"" + CARD_WITH_PIN
                            + "\",\"currencycode\":\"EUR\",\"transactions\":[{\"moneyamount\":\"50.00\"}]}")).build(),
                    BodyHandlers.discarding());
        }
    }

    private static void record(Path file) throws IOException {
        var ours = Logger.getLogger("org.nordkassa");
        ours.setLevel(Level.ALL);
        ours.addHandler(new Recorder(new PrintWriter(Files.newBufferedWriter(file))));
    }

    /// What was thrown is not in it: how much of that gets into a file is up to the till's log.
    private static final class Recorder extends Handler {
        private final PrintWriter out;

        Recorder(PrintWriter out) {
            this.out = out;
            setLevel(Level.ALL);
        }

        @Override
        public synchronized void publish(LogRecord record) {
            out.println(record.getLevel() + " " + record.getLoggerName() + " " + record.getMessage() + " "
                    + Arrays.toString(record.getParameters()));
            out.flush();
        }

        @Override
        public void flush() {
            out.flush();
        }

        @Override
        public void close() {
            out.close();
        }
    }
}
