package org.nordkassa.prove;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.nordkassa.app.Display;
import org.nordkassa.app.OpenTill;
import org.nordkassa.app.Toolkit;
import org.nordkassa.checkout.Action;
import org.nordkassa.checkout.CheckoutState;
import org.nordkassa.checkout.port.GiftCards;
import org.nordkassa.prove.ProofShop.Owner;

/// Sells through the window, without end: memory, open files and threads stay level, and a sale takes no longer at the end.
/// One sale in four is a member's, who uses a bonus check and a gift card; all of them are told to all systems.
final class SoakProof {
    private static final int MARKS = 10;
    private static final int WARM_UP = 10;
    private static final int MEMBER_EVERY = 4;

    private final Path folder;
    private final int sales;
    private final Toolkit toolkit;
    private int sold;

    SoakProof(Path folder, int sales) {
        this(folder, sales, new Toolkit(Display.NONE));
    }

    SoakProof(Path folder, int sales, Toolkit toolkit) {
        this.folder = folder;
        this.sales = sales;
        this.toolkit = toolkit;
    }

    /// How the process stands.
    private record Mark(double heapMegabytes, long files, int threads, double millisASale) {}

    List<Finding> run() throws Exception {
        long start = System.nanoTime();
        int owners = (warmUp() + MARKS * aMark()) / MEMBER_EVERY + 1;
        var home = ProofShop.copy(ProofShop.template(folder.resolve("template"), owners), folder.resolve("till"));
        var marks = new ArrayList<Mark>();
        try (var shop = ShopApart.start(new ChildJvm(folder), owners, folder.resolve("shop.err"));
                var till = OpenTill.open(toolkit, home,
                        ProofShop.settingsWithHolds("T1", shop.addresses(), GiftCards.Mode.ON_CARD), _ -> { },
                        new OpenTill.Size(1024, 768, false))) {
            var cashier = new Cashier(till.till().checkout());
            sell(till, cashier, warmUp());
            for (int mark = 0; mark < MARKS; mark++) {
                marks.add(sell(till, cashier, aMark()));
            }
        }
        var broken = judged(marks);
        return List.of(new Finding("sales in a row through the window: " + told(marks), sales,
                broken.isEmpty() ? sales : 0, broken.isEmpty() ? 0 : sales, (System.nanoTime() - start) / 1e9, true, broken));
    }

    private int warmUp() {
        return Math.max(WARM_UP, sales / 20);
    }

    private int aMark() {
        return Math.max(1, sales / MARKS);
    }

    private Mark sell(OpenTill till, Cashier cashier, int count) throws Exception {
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            sell(till, cashier);
        }
        double millis = (System.nanoTime() - start) / 1e6 / count;
        cashier.quiet();
        painted();
        return new Mark(heap(), files(), ManagementFactory.getThreadMXBean().getThreadCount(), millis);
    }

    /// Codes are typed as a scanner types them, into whatever has the focus; what is paid is given by actions, as their
    /// screens have nothing that could grow.
    private void sell(OpenTill till, Cashier cashier) throws InterruptedException {
        var codes = List.of(ProofShop.MUG, ProofShop.BREAD, ProofShop.MUG);
        for (int lines = 1; lines <= codes.size(); lines++) {
            int wanted = lines;
            scanUntil(till, cashier, codes.get(lines - 1), state -> state.lines().size() >= wanted);
        }
        if (sold % MEMBER_EVERY == 0) {
            var owner = new Owner(sold / MEMBER_EVERY);
            scanUntil(till, cashier, owner.card(), state -> state.member().isPresent());
            cashier.act(new Action.UseOffer(owner.check()));
            cashier.act(new Action.AskGiftCard(owner.giftCard(), Optional.empty()));
            cashier.act(new Action.PayByGiftCard(cashier.money("10.00")));
        }
        cashier.cash("50.00");
        var sale = cashier.state().finished().orElseThrow().receipt().sale();
        if (sold % MEMBER_EVERY == 0 && (sale.tenders().size() < 2 || sale.pricing().discounts().isEmpty())) {
            throw new IllegalStateException("a member's check or gift card was not used: " + cashier.state().notice());
        }
        sold++;
    }

    /// On a busy machine a burst of keys may come too slowly for a scanner's: then it is scanned again, as a cashier does.
    private void scanUntil(OpenTill till, Cashier cashier, String code, Predicate<CheckoutState> isThere)
            throws InterruptedException {
        for (int tries = 0; !isThere.test(cashier.settle().state()); tries++) {
            if (tries % 500 == 0) {
                scan(till, code);
            }
            Thread.sleep(2);
        }
    }

    private void scan(OpenTill till, String code) {
        toolkit.call(() -> {
            for (char letter : code.toCharArray()) {
                stroke(till.window().scene(), String.valueOf(letter), KeyCode.getKeyCode(String.valueOf(letter)));
            }
            stroke(till.window().scene(), "\r", KeyCode.ENTER);
            return code;
        });
    }

    private static void stroke(Scene scene, String text, KeyCode code) {
        fire(scene, KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, text, code);
        fire(scene, KeyEvent.KEY_TYPED, text, "", KeyCode.UNDEFINED);
        fire(scene, KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, text, code);
    }

    private static void fire(Scene scene, EventType<KeyEvent> type, String character, String text, KeyCode code) {
        EventTarget target = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
        Event.fireEvent(target, new KeyEvent(type, character, text, code, false, false, false, false));
    }

    private void painted() throws InterruptedException {
        var painted = new CountDownLatch(1);
        toolkit.thread().execute(painted::countDown);
        painted.await();
    }

    private static double heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e6;
    }

    private static long files() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount() : 0;
    }

    /// The second half against the first: what only wavers is level, what leaks is not.
    private static List<String> judged(List<Mark> marks) {
        var broken = new ArrayList<String>();
        var first = marks.subList(0, MARKS / 2);
        var second = marks.subList(MARKS / 2, MARKS);
        if (least(second, Mark::heapMegabytes) > least(first, Mark::heapMegabytes) * 1.25 + 10) {
            broken.add("memory grows: " + marks);
        }
        if (least(second, Mark::files) > least(first, Mark::files) + 8) {
            broken.add("open files grow: " + marks);
        }
        if (least(second, Mark::threads) > least(first, Mark::threads) + 8) {
            broken.add("threads grow: " + marks);
        }
        if (least(second, Mark::millisASale) > least(first, Mark::millisASale) * 1.5 + 5) {
            broken.add("sales become slower: " + marks);
        }
        return broken;
    }

    private static double least(List<Mark> marks, ToDoubleFunction<Mark> figure) {
        return marks.stream().mapToDouble(figure).min().orElseThrow();
    }

    private static String told(List<Mark> marks) {
        var a = marks.getFirst();
        var z = marks.getLast();
        return String.format(Locale.ROOT, "%.0f>%.0f MB, %d>%d files, %d>%d threads, %.0f>%.0f ms", a.heapMegabytes(),
                z.heapMegabytes(), a.files(), z.files(), a.threads(), z.threads(), a.millisASale(), z.millisASale());
    }
}
