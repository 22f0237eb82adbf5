package org.nordkassa.sale;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/// The state of a sale, by phase.
public sealed interface Sale {
    /// Before the first event.
    record NotStarted() implements Sale {}

    /// A basket being filled or paid.
    ///
    /// @param cashier the number of the one whose it is; empty where nobody logs in
    /// @param following the sale that opens when this one is over, where it was split
    record Open(
            SaleStart start,
            List<Line> lines,
            List<Discount> discounts,
            Optional<CustomerRef> customer,
            List<Tender> tenders,
            int lastId,
            Optional<String> cashier,
            Optional<OtherPart> following) implements Sale {
        public Open(SaleStart start, List<Line> lines, List<Discount> discounts, Optional<CustomerRef> customer,
                List<Tender> tenders, int lastId) {
            this(start, lines, discounts, customer, tenders, lastId, Optional.empty(), Optional.empty());
        }

        public Open {
            lines = List.copyOf(lines);
            discounts = List.copyOf(discounts);
            tenders = List.copyOf(tenders);
        }

        public Pricing pricing() {
            return Pricing.of(start.currency(), lines, discounts);
        }

        public Settlement settlement() {
            return Settlement.of(pricing().total(), tenders, start.cashRounding());
        }

        /// What the goods of all parts of a split sale cost before any discount: one purchase, to a benefit that wants a
        /// minimum.
        public Money purchase(Pricing priced) {
            return Stream.concat(start.after().stream(), following.stream()).map(OtherPart::purchase)
                    .reduce(priced.purchase(), Money::plus);
        }

        /// Lines, discounts and tenders share one row of numbers.
        public LineId nextLineId() {
            return new LineId(lastId + 1);
        }

        public DiscountId nextDiscountId() {
            return new DiscountId(lastId + 1);
        }

        public TenderId nextTenderId() {
            return new TenderId(lastId + 1);
        }

        public Optional<Line> line(LineId id) {
            return lines.stream().filter(line -> line.id().equals(id)).findFirst();
        }

        public Optional<Discount> discount(DiscountId id) {
            return discounts.stream().filter(discount -> discount.id().equals(id)).findFirst();
        }

        public Optional<Tender> tender(TenderId id) {
            return tenders.stream().filter(tender -> tender.id().equals(id)).findFirst();
        }
    }

    /// A sale that is paid and has its receipt number. Lines + rounding = tenders - change always holds.
    ///
    /// @param cashier whose it was at its end
    record Completed(
            SaleStart start,
            Pricing pricing,
            Optional<CustomerRef> customer,
            List<Tender> tenders,
            Money rounding,
            Money change,
            ReceiptNumber number,
            Instant at,
            Optional<String> cashier) implements Sale {
        public Completed(SaleStart start, Pricing pricing, Optional<CustomerRef> customer, List<Tender> tenders,
                Money rounding, Money change, ReceiptNumber number, Instant at) {
            this(start, pricing, customer, tenders, rounding, change, number, at, Optional.empty());
        }

        public Completed {
            tenders = List.copyOf(tenders);
            var paid = tenders.stream().map(Tender::amount).reduce(change.negated(), Money::plus);
            if (!pricing.total().plus(rounding).equals(paid)) {
                throw new IllegalArgumentException("the books of sale " + start.id() + " do not add up: "
                        + pricing.total() + " + " + rounding + " against " + paid);
            }
        }
    }

    record Voided(SaleStart start, String reason, Instant at) implements Sale {}
}
