package org.nordkassa.ui.demo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.nordkassa.checkout.CheckoutState;
import org.nordkassa.checkout.CustomerSearch;
import org.nordkassa.checkout.Notice;
import org.nordkassa.checkout.port.ReceiptPrinter;
import org.nordkassa.sale.Country;
import org.nordkassa.ui.Fonts;
import org.nordkassa.ui.Sounds;
import org.nordkassa.ui.TillWindow;
import org.nordkassa.ui.UiSettings;
import org.nordkassa.ui.commands.Command;

/// Saves a picture of every screen of the till: `UiGallery FOLDER [LANGUAGE] [light|dark] [WIDTHxHEIGHT] [NAME]`.
public final class UiGallery {
    private record Shot(CheckoutState state, Consumer<TillWindow> then) {}

    private UiGallery() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        var language = Locale.of(arguments.length > 1 ? arguments[1] : "en");
        var themes = arguments.length > 2 ? List.of(arguments[2]) : List.of("light", "dark");
        var sizes = arguments.length > 3 ? List.of(arguments[3]) : List.of("1024x768", "1920x1080");
        Fonts.load();
        Platform.setImplicitExit(false);
        for (var theme : themes) {
            for (var size : sizes) {
                for (var shot : shots().entrySet()) {
                    if (arguments.length <= 4 || shot.getKey().matches(arguments[4])) {
                        var file = folder.resolve(shot.getKey() + "-" + theme + "-" + size + ".png");
                        take(shot.getValue(), language, theme, size, file);
                    }
                }
            }
        }
        Platform.exit();
    }

    private static Map<String, Shot> shots() {
        var shots = new LinkedHashMap<String, Shot>();
        Consumer<TillWindow> nothing = _ -> { };
        shots.put("01-empty", new Shot(Canned.empty(), nothing));
        shots.put("02-basket", new Shot(Canned.selling(Canned.eightLines()), nothing));
        shots.put("03-search", new Shot(Canned.selling(Canned.eightLines().subList(0, 2)), window ->
                window.scene().lookup("#search").requestFocus()));
        shots.put("04-member-asking", new Shot(Canned.memberAsking(), nothing));
        shots.put("05-member", new Shot(Canned.memberAnswered(), nothing));
        shots.put("06-member-using", new Shot(Canned.memberUsing(), nothing));
        shots.put("07-member-troubled", new Shot(Canned.memberTroubled(), nothing));
        shots.put("08-several", new Shot(Canned.severalFound(), nothing));
        shots.put("09-searching", new Shot(Canned.finding(new CustomerSearch.Searching("040 123 4567")), nothing));
        shots.put("10-register", new Shot(Canned.finding(new CustomerSearch.NobodyFound("+358401234567", "", true)),
                nothing));
        shots.put("11-pay-cash", new Shot(Canned.paying(Canned.empty().payment(), List.of()), press(Command.PAY)));
        shots.put("12-pay-rest", new Shot(Canned.paying(Canned.empty().payment(), List.of(Canned.giftCardTender())),
                press(Command.PAY)));
        shots.put("12-pay-several", new Shot(Canned.paying(Canned.empty().payment(), Canned.threeTenders()),
                press(Command.PAY)));
        shots.put("13-pay-terminal", new Shot(Canned.paying(Canned.onTerminal(Canned.eur("116.31")), List.of()),
                nothing));
        shots.put("14-pay-gift-number", new Shot(Canned.paying(Canned.empty().payment(), List.of()),
                press(Command.GIFT_CARD)));
        shots.put("15-pay-gift-pin", new Shot(Canned.paying(Canned.pinNeeded(), List.of()), nothing));
        shots.put("16-pay-gift", new Shot(Canned.paying(Canned.giftCard(), List.of()), nothing));
        shots.put("17-pay-balance", new Shot(Canned.paying(Canned.empty().payment(), List.of()), press(Command.BALANCE)));
        shots.put("18-discount", new Shot(Canned.selling(Canned.eightLines()), press(Command.DISCOUNT)));
        shots.put("19-quantity", new Shot(Canned.selling(Canned.eightLines()), press(Command.QUANTITY)));
        shots.put("20-finished", new Shot(Canned.finished(Optional.of(new ReceiptPrinter.Done())), nothing));
        shots.put("21-help", new Shot(Canned.selling(Canned.eightLines()), press(Command.HELP)));
        shots.put("22-void", new Shot(Canned.selling(Canned.eightLines()), press(Command.VOID_SALE)));
        shots.put("23-info", new Shot(noted(new Notice.SaleResumed()), nothing));
        return shots;
    }

    private static CheckoutState noted(Notice notice) {
        var state = Canned.selling(Canned.eightLines());
        return new CheckoutState(state.currency(), state.sale(), state.currentLine(), Optional.of(3000L), state.member(),
                state.finding(), state.payment(), state.uses(), state.finished(), state.systems(), state.doubts(),
                Optional.of(notice));
    }

    private static Consumer<TillWindow> press(Command command) {
        return window -> window.press(command);
    }

    private static void take(Shot shot, Locale language, String theme, String size, Path file) throws Exception {
        var done = new CompletableFuture<Void>();
        int width = Integer.parseInt(size.substring(0, size.indexOf('x')));
        int height = Integer.parseInt(size.substring(size.indexOf('x') + 1));
        Runnable work = () -> {
            var checkout = new FakeCheckout(Canned.empty());
            var window = new TillWindow(checkout, Platform::runLater, new UiSettings(language,
                    theme.equals("dark") ? UiSettings.Theme.DARK : UiSettings.Theme.LIGHT, Country.FI,
                    "Nordkassa Demo", "T1"), Sounds.SILENT, Clock.fixed(Canned.NOW, Canned.ZONE));
            var stage = new Stage();
            stage.setScene(window.scene());
            stage.setWidth(width);
            stage.setHeight(height);
            stage.show();
            checkout.publish(shot.state());
            later(6, () -> {
                shot.then().accept(window);
                if (file.toString().contains("search-")) {
                    window.find("search").ifPresent(node ->
                            ((javafx.scene.control.TextField) node).setText("kuunsilta"));
                }
                later(12, () -> {
                    save(window, width, height, file);
                    window.stop();
                    stage.hide();
                    done.complete(null);
                });
            });
        };
        try {
            Platform.startup(work);
        } catch (IllegalStateException running) {
            Platform.runLater(work);
        }
        done.get();
        System.out.println(file);
    }

    private static void later(int turns, Runnable work) {
        if (turns == 0) {
            work.run();
        } else {
            Platform.runLater(() -> later(turns - 1, work));
        }
    }

    private static void save(TillWindow window, int width, int height, Path file) {
        var image = new WritableImage(width, height);
        window.scene().snapshot(image);
        write(image, file);
    }

    /// Writes a picture without the module javafx-swing.
    public static void write(WritableImage image, Path file) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var buffered = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height,
                javafx.scene.image.PixelFormat.getIntArgbInstance(), pixels, 0, width);
        buffered.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            ImageIO.write(buffered, "png", file.toFile());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
