package org.nordkassa.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;

/// Given a sale, when a command comes, then these are the events, or this is the refusal.
public record Given(Sale sale) {
    public static Given nothing() {
        return new Given(new Sale.NotStarted());
    }

    public static Given a(Sale sale) {
        return new Given(sale);
    }

    /// A sale in Finland with the commands accepted one after the other.
    public static Given that(SaleCommand... commands) {
        return new Given(Samples.basket(List.of())).and(commands);
    }

    public Given and(SaleCommand... commands) {
        var open = (Sale.Open) sale;
        for (var command : commands) {
            open = Samples.applied(open, command);
        }
        return new Given(open);
    }

    public Sale.Open basket() {
        return (Sale.Open) sale;
    }

    public Outcome when(SaleCommand command) {
        return new Outcome(sale, new SaleDecider().decide(sale, command));
    }

    public record Outcome(Sale before, Decision decision) {
        public Outcome thenRefused(Rejection reason) {
            assertEquals(Decision.reject(reason), decision);
            return this;
        }

        public Outcome then(SaleEvent... events) {
            assertEquals(Decision.accept(events), decision);
            return this;
        }

        /// The sale after the events.
        public Sale state() {
            var events = assertInstanceOf(Decision.Accepted.class, decision).events();
            Sale after = before;
            for (var event : events) {
                after = new SaleDecider().evolve(after, event);
            }
            return after;
        }
    }
}
