package org.nordkassa.checkout.testing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.nordkassa.checkout.port.DayBook;
import org.nordkassa.checkout.port.Journal;
import org.nordkassa.checkout.port.JournalUnavailable;
import org.nordkassa.checkout.port.JournalUnavailable.Reason;
import org.nordkassa.checkout.port.OpenEnds;
import org.nordkassa.checkout.port.TillEvent;
import org.nordkassa.loyalty.ValueEvent;
import org.nordkassa.loyalty.ValueInFlight;
import org.nordkassa.sale.Line;
import org.nordkassa.sale.Pricing;
import org.nordkassa.sale.ReceiptNumber;
import org.nordkassa.sale.Sale;
import org.nordkassa.sale.SaleDecider;
import org.nordkassa.sale.SaleEvent;
import org.nordkassa.sale.SaleId;
import org.nordkassa.sale.day.DayReport;

/// A journal that survives its till. It takes no page whose events cannot follow what stands there: such a page would
/// make the sale unreadable at the next start.
public final class InMemoryJournal implements Journal {
    private static final SaleDecider DECIDER = new SaleDecider();

    /// A sale's stream with what it comes to. An event that cannot follow is a fault of the till's.
    private record Kept(List<Entry> entries, Sale sale, Map<String, ValueInFlight> values) {
        Kept with(Entry entry) {
            var longer = new ArrayList<>(entries);
            longer.add(entry);
            return switch (entry) {
                case OfSale(var event) -> new Kept(longer, DECIDER.evolve(sale, event), values);
                case OfTill _ -> new Kept(longer, sale, values);
                case OfValue(var event) -> {
                    var next = new LinkedHashMap<>(values);
                    next.put(event.key(), event instanceof ValueEvent.Held(var use, var _)
                            ? ValueInFlight.held(use) : values.get(event.key()).after(event));
                    yield new Kept(longer, sale, next);
                }
            };
        }
    }

    private final InMemoryOutbox outbox;
    private final InstantSource clock;
    private final Map<SaleId, Kept> streams = new LinkedHashMap<>();
    private final Map<String, Long> numbers = new HashMap<>();
    private final List<Page> pages = new ArrayList<>();
    private final Set<ReceiptNumber> printed = ConcurrentHashMap.newKeySet();
    private Optional<Reason> trouble = Optional.empty();
    private long pagesLeft = Long.MAX_VALUE;

    public InMemoryJournal(InMemoryOutbox outbox, InstantSource clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    public synchronized void failAs(Reason reason) {
        trouble = Optional.of(reason);
    }

    public synchronized void work() {
        trouble = Optional.empty();
        pagesLeft = Long.MAX_VALUE;
    }

    /// Takes so many pages more and then none, as if the power had gone.
    public synchronized void stopAfter(long morePages) {
        pagesLeft = morePages;
    }

    /// Every page written so far.
    public synchronized List<Page> pages() {
        return List.copyOf(pages);
    }

    /// Every entry of every sale, in order.
    public synchronized List<Entry> entries() {
        return pages.stream().flatMap(page -> page.entries().stream()).toList();
    }

    /// Every event of value in flight, in order.
    public List<ValueEvent> values() {
        return entries().stream().<ValueEvent>mapMulti((entry, events) -> {
            if (entry instanceof OfValue(var event)) {
                events.accept(event);
            }
        }).toList();
    }

    @Override
    public synchronized void append(SaleId sale, Page page) {
        check();
        write(sale, page);
    }

    @Override
    public synchronized void divide(SaleId sale, Page page, Stream begun) {
        check();
        write(sale, page);
        write(begun.sale(), Page.of(begun.entries()));
    }

    @Override
    public synchronized void complete(SaleId sale, String series, Function<ReceiptNumber, Page> page) {
        check();
        long number = numbers.getOrDefault(series, 0L) + 1;
        var written = page.apply(new ReceiptNumber(series, number));
        write(sale, written);
        numbers.put(series, number);
    }

    @Override
    public synchronized void note(TillEvent event) {
        check();
        pages.add(Page.of(List.of(new OfTill(event))));
    }

    @Override
    public synchronized List<TillEvent> noted(Instant since) {
        return entries().stream().<TillEvent>mapMulti((entry, events) -> {
            if (entry instanceof OfTill(var event) && !event.at().isBefore(since)) {
                events.accept(event);
            }
        }).toList();
    }

    private void check() {
        trouble.ifPresent(reason -> {
            throw new JournalUnavailable(reason, new IllegalStateException("in a test"));
        });
        if (pagesLeft-- <= 0) {
            throw new JournalUnavailable(Reason.OTHER, new IllegalStateException("cut off"));
        }
    }

    private void write(SaleId id, Page page) {
        var stream = streams.getOrDefault(id, new Kept(List.of(), new Sale.NotStarted(), Map.of()));
        for (var entry : page.entries()) {
            stream = stream.with(entry);
        }
        streams.put(id, stream);
        pages.add(page);
        outbox.add(page.messages(), clock.instant());
    }

    /// Where every use of every sale stands.
    public synchronized Map<String, ValueInFlight> inFlight() {
        var all = new LinkedHashMap<String, ValueInFlight>();
        streams.values().forEach(stream -> all.putAll(stream.values()));
        return all;
    }

    public synchronized List<Sale> sales() {
        return streams.values().stream().map(Kept::sale).toList();
    }

    @Override
    public synchronized Optional<Stream> unfinished() {
        return streams.entrySet().stream().filter(stream -> stream.getValue().sale() instanceof Sale.Open)
                .findFirst().map(stream -> new Stream(stream.getKey(), stream.getValue().entries()));
    }

    @Override
    public synchronized Optional<Stream> read(SaleId sale) {
        return Optional.ofNullable(streams.get(sale)).map(stream -> new Stream(sale, stream.entries()));
    }

    @Override
    public synchronized Optional<SaleId> byReceipt(ReceiptNumber number) {
        return latest(Integer.MAX_VALUE).stream().filter(sale -> sale.number().equals(number)).findFirst()
                .map(sale -> sale.start().id());
    }

    @Override
    public synchronized List<Sale.Completed> latest(int most) {
        return sales().reversed().stream().filter(Sale.Completed.class::isInstance).map(Sale.Completed.class::cast)
                .limit(most).toList();
    }

    @Override
    public OpenEnds openEnds() {
        return new OpenEnds() {
            @Override
            public List<Use> uses(int most) {
                return open(most);
            }

            @Override
            public List<Unprinted> unprinted(int most) {
                return latest(Integer.MAX_VALUE).reversed().stream().filter(sale -> !printed.contains(sale.number()))
                        .map(sale -> new Unprinted(sale.number(), sale.start().id(), sale.at())).limit(most).toList();
            }

            @Override
            public List<CardPayment> cardPayments() {
                var open = new LinkedHashMap<String, CardPayment>();
                noted(Instant.MIN).forEach(event -> {
                    if (event instanceof TillEvent.CardPaymentAsked(var key, var sale, var amount, var at)) {
                        open.put(key, new CardPayment(key, sale, amount, at));
                    } else if (event instanceof TillEvent.CardPaymentEnded ended) {
                        open.remove(ended.key());
                    }
                });
                return List.copyOf(open.values());
            }

            @Override
            public void printed(ReceiptNumber number) {
                printed.add(number);
            }
        };
    }

    /// Entries are counted by pages here.
    @Override
    public DayBook days() {
        return new DayBook() {
            @Override
            public Page open() {
                return openDay();
            }

            @Override
            public List<DayReport> closed(int most) {
                return closings().reversed().stream().map(TillEvent.DayClosed::report).limit(most).toList();
            }
        };
    }

    private List<TillEvent.DayClosed> closings() {
        return noted(Instant.MIN).stream().filter(TillEvent.DayClosed.class::isInstance)
                .map(TillEvent.DayClosed.class::cast).toList();
    }

    private synchronized DayBook.Page openDay() {
        var before = closings().reversed().stream().findFirst();
        int after = before.map(closing -> (int) closing.upTo()).orElse(0);
        var since = pages.subList(after, pages.size()).stream().flatMap(page -> page.entries().stream()).toList();
        var ended = streams.entrySet().stream().filter(stream -> !(stream.getValue().sale() instanceof Sale.Open)
                        && since.contains(stream.getValue().entries().stream().filter(OfSale.class::isInstance)
                                .reduce((_, last) -> last).orElseThrow()))
                .map(stream -> new Stream(stream.getKey(), stream.getValue().entries())).toList();
        return new DayBook.Page(pages.size(), before.map(TillEvent.DayClosed::report), ended,
                since.stream().<TillEvent>mapMulti((entry, events) -> {
                    if (entry instanceof OfTill(var event)) {
                        events.accept(event);
                    }
                }).toList());
    }

    private synchronized List<OpenEnds.Use> open(int most) {
        return streams.entrySet().stream().flatMap(stream -> stream.getValue().values().values().stream()
                .filter(value -> !value.stage().isSettled())
                .map(value -> new OpenEnds.Use(value.use().key(), stream.getKey(),
                        stream.getValue().sale() instanceof Sale.Completed sale
                                ? Optional.of(sale.number()) : Optional.empty()))).limit(most).toList();
    }

    /// When the slip was taken into a sale in which it still is.
    public synchronized Optional<Instant> slipTakenAt(String code) {
        return streams.values().stream().filter(stream -> linesOf(stream.sale()).stream()
                        .anyMatch(line -> line.item().slip().equals(Optional.of(code))))
                .flatMap(stream -> stream.entries().stream()).<Instant>mapMulti((entry, found) -> {
                    if (entry instanceof OfSale(SaleEvent.LineAdded(var line, var at))
                            && line.item().slip().equals(Optional.of(code))) {
                        found.accept(at);
                    }
                }).reduce((_, later) -> later);
    }

    private static List<Line> linesOf(Sale sale) {
        return switch (sale) {
            case Sale.Open open -> open.lines();
            case Sale.Completed completed -> completed.pricing().lines().stream()
                    .map(Pricing.PricedLine::line).toList();
            case Sale.NotStarted _, Sale.Voided _ -> List.of();
        };
    }

    /// Whether an event of this kind stands in the journal.
    public boolean has(Class<? extends SaleEvent> kind) {
        return entries().stream().anyMatch(entry -> entry instanceof OfSale(var event) && kind.isInstance(event));
    }
}
