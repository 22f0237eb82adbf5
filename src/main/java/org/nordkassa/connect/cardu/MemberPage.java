package org.nordkassa.connect.cardu;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nordkassa.checkout.port.Ids;
import org.nordkassa.connect.http.JsonFields;
import org.nordkassa.connect.http.Keys;
import org.nordkassa.connect.http.Moments;
import org.nordkassa.connect.http.UnexpectedShape;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.Identifier;
import tools.jackson.databind.JsonNode;

/// One page of members.
///
/// @param skipped how many rows could not be understood, or have no card
/// @param next the token of the next page
record MemberPage(List<Member> members, int skipped, Optional<Instant> latest, Optional<String> next) {
    /// @param customer empty for a member who has left
    record Member(Identifier card, Optional<Customer> customer) {}

    /// @throws UnexpectedShape when it is no page of members
    static MemberPage read(JsonNode body, CarduSettings settings, Ids ids) {
        var page = new JsonFields(body);
        var rows = page.list("members").orElseThrow(() -> new UnexpectedShape("members"));
        var members = new ArrayList<Member>();
        Optional<Instant> latest = Optional.empty();
        for (var row : rows) {
            member(row, settings, ids).ifPresent(members::add);
            latest = later(latest, changedAt(row, settings));
        }
        return new MemberPage(members, rows.size() - members.size(), latest,
                page.any("next").map(_ -> page.id("next")));
    }

    static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
        return one.isPresent() && other.isPresent() && one.get().isAfter(other.get()) ? one : other.or(() -> one);
    }

    /// A row whose phone or e-mail cannot be understood still has a card that can be scanned: it is kept without them.
    private static Optional<Member> member(JsonNode row, CarduSettings settings, Ids ids) {
        var names = settings.assumed();
        try {
            var fields = new JsonFields(row);
            var removed = fields.flag(names.removed()).orElse(false);
            return Keys.customerCard(Optional.of(fields.id(names.card()))).map(card -> new Member(card, removed
                    ? Optional.empty()
                    : Optional.of(customer(fields, card, settings, ids))));
        } catch (UnexpectedShape skipped) {
            return Optional.empty();
        }
    }

    private static Customer customer(JsonFields fields, Identifier card, CarduSettings settings, Ids ids) {
        var names = settings.assumed();
        return new Customer(new CustomerId(ids.next().toString()),
                fields.label(names.firstName()), fields.label(names.lastName()),
                Keys.phone(fields.text(names.phone()), settings.region()), Keys.email(fields.text(names.email())),
                List.of(card), Customer.MarketingConsent.NONE).joining(settings.groups());
    }

    private static Optional<Instant> changedAt(JsonNode row, CarduSettings settings) {
        try {
            return row.path(settings.assumed().updatedAt()).stringValueOpt()
                    .map(text -> Moments.instant(text, ZoneOffset.UTC));
        } catch (UnexpectedShape unreadable) {
            return Optional.empty();
        }
    }
}
