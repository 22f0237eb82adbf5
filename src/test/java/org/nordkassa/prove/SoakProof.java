package org.nordkassa.prove;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
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
import org.nordkassa.app.config.TillSettings;
import org.nordkassa.checkout.Action;
import org.nordkassa.checkout.port.GiftCards;

/// Sells through the window, without end: memory, open files and threads stay level, and a sale takes no longer at the end.
final class SoakProof {
    private static final int MARKS = 10;
    private static final int WARM_UP = 10;

    private final Path folder;
    private final int sales;
    private final Toolkit toolkit;

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
        var home = ProofShop.copy(ProofShop.template(folder.resolve("template"), 0), folder.resolve("till"));
        var remote = ProofShop.settings("T1", List.of("", "", ""), GiftCards.Mode.ON_CARD);
        var settings = new TillSettings(remote.till(), remote.language(), remote.theme(), "", remote.shop(), remote.codes(),
                remote.shelf(), remote.printer(), remote.scanner(), TillSettings.Systems.NONE, remote.patience());
        var marks = new ArrayList<Mark>();
        try (var till = OpenTill.open(toolkit, home, settings, _ -> { }, new OpenTill.Size(1024, 768, false))) {
            var cashier = new Cashier(till.till().checkout());
            sell(till, cashier, Math.max(WARM_UP, sales / 20));
            for (int mark = 0; mark < MARKS; mark++) {
                marks.add(sell(till, cashier, Math.max(1, sales / MARKS)));
            }
        }
        var broken = judged(marks);
        return List.of(new Finding("sales in a row through the window: " + told(marks), sales,
                broken.isEmpty() ? sales : 0, broken.isEmpty() ? 0 : sales, (System.nanoTime() - start) / 1e9, true, broken));
    }

    /// Codes are typed as a scanner types them, into whatever has the focus; the money is given by an action, as its screen
    /// has nothing that could grow.
    private Mark sell(OpenTill till, Cashier cashier, int count) throws Exception {
        long start = System.nanoTime();
        for (int sale = 0; sale < count; sale++) {
            int lines = 0;
            for (var code : List.of(ProofShop.MUG, ProofShop.BREAD, ProofShop.MUG)) {
                scanUntilThere(till, cashier, code, ++lines);
            }
            cashier.cash("50.00");
        }
        double millis = (System.nanoTime() - start) / 1e6 / count;
        painted();
        return new Mark(heap(), files(), ManagementFactory.getThreadMXBean().getThreadCount(), millis);
    }

    /// On a busy machine a burst of keys may come too slowly for a scanner's: then it is scanned again, as a cashier does.
    private void scanUntilThere(OpenTill till, Cashier cashier, String code, int lines) throws InterruptedException {
        for (int tries = 0; cashier.settle().state().lines().size() < lines; tries++) {
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
