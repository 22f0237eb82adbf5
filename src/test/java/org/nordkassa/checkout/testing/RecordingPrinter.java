package org.nordkassa.checkout.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.nordkassa.checkout.port.ReceiptPrinter;
import org.nordkassa.receipt.DayPaper;
import org.nordkassa.receipt.Receipt;

/// Takes one job at a time, as a printer does.
public final class RecordingPrinter implements ReceiptPrinter {
    private final List<Receipt> printed = new CopyOnWriteArrayList<>();
    private final List<DayPaper> days = new CopyOnWriteArrayList<>();
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger atWork = new AtomicInteger();
    private volatile boolean outOfPaper;
    private volatile CountDownLatch gate = new CountDownLatch(0);

    public List<Receipt> printed() {
        return printed;
    }

    public int drawerOpened() {
        return opened.get();
    }

    public void runOutOfPaper() {
        outOfPaper = true;
    }

    public void refill() {
        outOfPaper = false;
    }

    public void holdBack() {
        gate = new CountDownLatch(1);
    }

    public void release() {
        gate.countDown();
    }

    @Override
    public Printed print(Receipt receipt) {
        return work(() -> printed.add(receipt));
    }

    @Override
    public Printed print(DayPaper paper) {
        return work(() -> days.add(paper));
    }

    public List<DayPaper> days() {
        return days;
    }

    @Override
    public Printed openDrawer() {
        return work(opened::incrementAndGet);
    }

    private Printed work(Runnable job) {
        if (atWork.incrementAndGet() > 1) {
            throw new IllegalStateException("two jobs at once");
        }
        try {
            Waits.until(gate);
            if (outOfPaper) {
                return new Failed("no paper");
            }
            job.run();
            return new Done();
        } finally {
            atWork.decrementAndGet();
        }
    }
}
