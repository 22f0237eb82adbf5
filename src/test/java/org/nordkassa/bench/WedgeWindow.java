package org.nordkassa.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import org.nordkassa.app.OpenTill;
import org.nordkassa.app.Toolkit;
import org.nordkassa.app.config.TillHome;
import org.nordkassa.app.config.TillSettings;
import org.nordkassa.checkout.Action;
import org.nordkassa.checkout.CheckoutState;
import org.nordkassa.sale.Line;
import org.nordkassa.scan.Scan;
import org.nordkassa.ui.Sounds;
import org.nordkassa.ui.basket.BasketRow;
import org.nordkassa.ui.commands.Command;

/// A till in its window, scanned at and typed into at once.
final class WedgeWindow implements AutoCloseable {
    private static final OpenTill.Size WINDOW = new OpenTill.Size(1280, 800, false);
    private static final int PRODUCTS = 40;
    private static final long LONGEST_GAP = 55_000_000;

    /// Where the focus is while it is scanned.
    private enum Screen {
        BASKET, SEARCH, FIND, PAY, DISCOUNT, HELP
    }

    record Mixed(int lost, int wrong, int swallowed) {}

    /// @param lost scans that did not arrive, or not in their order
    record Rapid(int lost, Timings painted) {}

    private final Toolkit toolkit;
    private final OpenTill till;
    private final Keyboard keyboard;
    private final Painting painting;
    private final ListView<?> basket;
    private final Random random = new Random(20261122);
    private final List<String> read = Collections.synchronizedList(new ArrayList<>());
    private final List<String> added = Collections.synchronizedList(new ArrayList<>());
    private List<Line> before = List.of();
    private boolean wasInTime;

    private WedgeWindow(Toolkit toolkit, OpenTill till) {
        this.toolkit = toolkit;
        this.till = till;
        var scene = till.window().scene();
        keyboard = new Keyboard(scene);
        painting = new Painting(scene, toolkit.thread());
        basket = (ListView<?>) till.window().find("basket").orElseThrow();
        till.window().watchScans(scan -> read.add(scan.text()));
        till.till().checkout().watch(this::note);
    }

    static WedgeWindow open(Toolkit toolkit, TillHome home, TillSettings settings) {
        var till = OpenTill.open(toolkit, home, settings, Sounds.SILENT, WINDOW);
        return toolkit.call(() -> new WedgeWindow(toolkit, till));
    }

    /// Which product's line has grown.
    private void note(CheckoutState state) {
        state.lines().stream().map(line -> line.item().sku()).distinct()
                .filter(sku -> quantity(state.lines(), sku) > quantity(before, sku)).forEach(added::add);
        before = state.lines();
    }

    /// A product may stand on several lines.
    private static long quantity(List<Line> lines, String sku) {
        return lines.stream().filter(line -> line.item().sku().equals(sku))
                .mapToLong(line -> line.quantity().thousandths()).sum();
    }

    /// Scans on every screen, with somebody typing before.
    Mixed mixWithTyping(int bursts) {
        var sent = new ArrayList<String>();
        int swallowed = 0;
        toolkit.call(() -> scanAtOnce(MadeProducts.ean(0)));
        pause(300);
        read.clear();
        for (int i = 0; i < bursts; i++) {
            var screen = Screen.values()[i % Screen.values().length];
            open(screen);
            var typed = type(screen);
            int before = read.size();
            var code = burst();
            pause(250);
            if (wasInTime) {
                sent.add(code);
                swallowed += written(screen).equals(typed) ? 0 : 1;
            } else {
                read.subList(before, read.size()).clear();
            }
            leave();
        }
        var lost = new ArrayList<>(sent);
        var wrong = new ArrayList<>(read);
        read.forEach(lost::remove);
        sent.forEach(wrong::remove);
        voidSale();
        return new Mixed(lost.size(), wrong.size(), swallowed);
    }

    private String scanAtOnce(String code) {
        keyboard.type(code);
        keyboard.enter();
        return code;
    }

    /// Keys wait for the window as a keyboard's do. A burst whose keys could not be sent at a scanner's pace, as the
    /// machine was busy, is not counted.
    private String burst() {
        double gap = random.nextDouble(0, 50);
        var code = random.nextBoolean() ? MadeProducts.ean(random.nextInt(PRODUCTS)) : made(random.nextInt(8, 81));
        wasInTime = true;
        long last = System.nanoTime();
        for (char character : code.toCharArray()) {
            toolkit.thread().execute(() -> keyboard.type(character));
            pause(gap);
            wasInTime &= System.nanoTime() - last <= LONGEST_GAP;
            last = System.nanoTime();
        }
        toolkit.thread().execute(keyboard::enter);
        return code;
    }

    private String made(int length) {
        var text = new StringBuilder("X");
        while (text.length() < length) {
            text.append((char) ('A' + random.nextInt(26)));
        }
        return text.toString();
    }

    private void key(Runnable stroke) {
        toolkit.call(() -> {
            stroke.run();
            return stroke;
        });
    }

    private void open(Screen screen) {
        key(() -> {
            switch (screen) {
                case BASKET -> { }
                case SEARCH -> till.window().press(Command.SEARCH);
                case FIND -> till.window().press(Command.FIND_CUSTOMER);
                case PAY -> till.window().press(Command.PAY);
                case DISCOUNT -> till.window().press(Command.DISCOUNT);
                case HELP -> till.window().press(Command.HELP);
            }
        });
        pause(150);
    }

    private String type(Screen screen) {
        var text = switch (screen) {
            case BASKET, HELP -> "";
            case SEARCH -> "zeb";
            case FIND, PAY, DISCOUNT -> String.valueOf(random.nextInt(10, 99));
        };
        for (char character : text.toCharArray()) {
            key(() -> keyboard.type(character));
            pause(random.nextDouble(90, 180));
        }
        return text;
    }

    private String written(Screen screen) {
        return toolkit.call(() -> switch (screen) {
            case BASKET, HELP -> field("search");
            case SEARCH -> field("search");
            case FIND -> field("find-field");
            case PAY, DISCOUNT -> till.window().desk().entry().typed();
        });
    }

    private String field(String id) {
        return till.window().find(id).map(node -> ((TextField) node).getText()).orElse("");
    }

    private void leave() {
        for (int i = 0; i < 4; i++) {
            key(() -> till.window().press(Command.BACK));
        }
        key(() -> till.window().find("find-field").ifPresent(node -> ((TextField) node).clear()));
        pause(100);
    }

    /// Twenty scans a second: wedge, USB-HID and camera in turns, each from where its device hands it over.
    Rapid rapidly(int scans) {
        var expected = new ArrayList<String>();
        var painted = new Timings();
        added.clear();
        long start = System.nanoTime();
        for (int i = 0; i < scans; i++) {
            int product = i * 7 % PRODUCTS;
            var sku = MadeProducts.sku(product);
            expected.add(sku);
            long wanted = 1000L * (expected.stream().filter(sku::equals).count());
            int turn = i;
            painted.add(painting.after(() -> beforeLast(turn, product), () -> last(turn, product),
                    () -> isShown(sku, wanted)));
            LockSupport.parkNanos(start + (i + 1) * 50_000_000L - System.nanoTime());
        }
        int same = 0;
        while (same < Math.min(expected.size(), added.size()) && expected.get(same).equals(added.get(same))) {
            same++;
        }
        int lost = Math.max(expected.size(), added.size()) - same;
        voidSale();
        return new Rapid(lost, painted);
    }

    private void beforeLast(int turn, int product) {
        if (turn % 3 == 0) {
            keyboard.type(MadeProducts.ean(product));
        }
    }

    private void last(int turn, int product) {
        switch (turn % 3) {
            case 0 -> keyboard.enter();
            case 1 -> hand(product, Scan.Source.HID);
            default -> hand(product, Scan.Source.CAMERA);
        }
    }

    private void hand(int product, Scan.Source source) {
        Thread.ofVirtual().start(() -> till.till().checkout().act(new Action.CodeScanned(
                new Scan(MadeProducts.ean(product), Scan.Symbology.EAN_13, source, Instant.now()))));
    }

    private boolean isShown(String sku, long thousandths) {
        return quantity(basket.getItems().stream().filter(BasketRow.LineRow.class::isInstance)
                .map(row -> ((BasketRow.LineRow) row).line()).toList(), sku) >= thousandths;
    }

    private void voidSale() {
        till.till().checkout().act(new Action.VoidSale());
        painting.awaitDrawn(0, () -> basket.getItems().isEmpty());
    }

    private static void pause(double millis) {
        LockSupport.parkNanos((long) (millis * 1e6));
    }

    @Override
    public void close() {
        till.close();
    }
}
