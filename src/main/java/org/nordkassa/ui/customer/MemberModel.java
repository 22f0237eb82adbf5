package org.nordkassa.ui.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nordkassa.checkout.Lookup;
import org.nordkassa.checkout.MemberState;
import org.nordkassa.checkout.SystemState;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.Identifier;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.ui.desk.PricedState;
import org.nordkassa.ui.text.Texts;

/// A known customer, written out.
///
/// @param details phone and first day, masked
/// @param permissions what marketing is allowed; empty when nothing is known of it
/// @param card the customer card as it is masked, and whole
/// @param groups the customer groups they are in
/// @param lookups a row for every system, until all have answered
/// @param answered in its place when all have answered
/// @param balance gift-card money, once answered and above zero
/// @param asking whether a system has not answered yet
public record MemberModel(String initials, String name, String details, String permissions, Optional<Card> card,
        List<String> groups, List<Row> lookups,
        Optional<String> answered, List<OfferModel> offers, Optional<String> balance, boolean asking, boolean hasUsable,
        List<History.Row> history) {
    public enum Light {
        ASKING, GOOD, SILENT, NONE
    }

    /// @param whole shown only when it is asked for
    public record Card(String masked, String whole) {
        @Override
        public String toString() {
            return masked;
        }
    }

    /// One system's answer.
    public record Row(String id, Light light, String system, String word) {}

    public MemberModel {
        groups = List.copyOf(groups);
        lookups = List.copyOf(lookups);
        offers = List.copyOf(offers);
        history = List.copyOf(history);
    }

    static MemberModel of(PricedState shown, MemberState member, Texts texts) {
        var customer = member.customer();
        var offers = new ArrayList<OfferModel>();
        for (var offer : member.offers()) {
            offers.add(OfferModel.of(shown.state(), offer, offers.size() + 1, texts));
        }
        return new MemberModel(initials(customer),
                texts.of(customer),
                details(customer, texts),
                permissions(customer, texts),
                customer.customerCard().map(card -> new Card(Identifier.customerCard(card).masked(), card)),
                customer.groups(),
                allAnswered(member) ? List.of() : rows(shown, member, texts),
                Optional.of(member).filter(MemberModel::allAnswered).map(_ -> answered(member, texts)),
                offers, member.balance().filter(money -> money.isPositive()).map(texts.formats()::money),
                !member.isComplete(), member.offers().stream().anyMatch(offer -> offer.verdict().isUsable()),
                History.of(member, texts));
    }

    private static String initials(Customer customer) {
        return Stream.of(customer.firstName(), customer.lastName()).filter(name -> !name.isEmpty())
                .map(name -> name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT))
                .reduce("", String::concat);
    }

    private static String details(Customer customer, Texts texts) {
        return Stream.of(customer.phone().map(phone -> phone.masked()),
                        customer.since().map(day -> texts.say("customer.since", day)))
                .flatMap(Optional::stream).collect(Collectors.joining(" · "));
    }

    private static String permissions(Customer customer, Texts texts) {
        var allowed = Stream.of(permission(customer.consent().byEmail(),
                                "customer.permission.email.yes", "customer.permission.email.no"),
                        permission(customer.consent().bySms(),
                                "customer.permission.sms.yes", "customer.permission.sms.no"))
                .flatMap(Optional::stream).map(texts::say).collect(Collectors.joining(", "));
        return allowed.isEmpty() ? "" : texts.say("customer.permissions", allowed);
    }

    private static Optional<String> permission(Customer.Permission permission, String given, String denied) {
        return switch (permission) {
            case UNKNOWN -> Optional.empty();
            case GIVEN -> Optional.of(given);
            case DENIED -> Optional.of(denied);
        };
    }

    private static boolean allAnswered(MemberState member) {
        return !member.lookups().isEmpty()
                && member.lookups().values().stream().allMatch(Lookup.Answered.class::isInstance);
    }

    private static String answered(MemberState member, Texts texts) {
        long slowest = member.lookups().values().stream()
                .mapToLong(lookup -> lookup instanceof Lookup.Answered(long millis, int _) ? millis : 0).max().orElse(0);
        return texts.say("lookup.all-answered", slowest);
    }

    private static List<Row> rows(PricedState shown, MemberState member, Texts texts) {
        return Stream.of(RemoteSystem.values()).filter(member.lookups()::containsKey)
                .map(system -> row(shown, member, system, texts)).toList();
    }

    private static String owns(RemoteSystem system, Texts texts) {
        return switch (system) {
            case CARDU -> texts.say("owns.cardu");
            case CUSTOBAR -> texts.say("owns.custobar");
            case RULE -> texts.say("owns.rule");
            case GIFT_CARDS -> texts.say("owns.gift-cards");
        };
    }

    private static Row row(PricedState shown, MemberState member, RemoteSystem system, Texts texts) {
        var lookup = member.lookups().get(system);
        var since = Optional.ofNullable(shown.state().systems().get(system))
                .filter(how -> how.failure().isPresent()).flatMap(SystemState::since);
        return new Row("lookup-" + system.name().toLowerCase(Locale.ROOT).replace('_', '-'), light(lookup),
                owns(system, texts),
                texts.loyalty().lookup(lookup, since));
    }

    private static Light light(Lookup lookup) {
        return switch (lookup) {
            case Lookup.Asking() -> Light.ASKING;
            case Lookup.Answered _ -> Light.GOOD;
            case Lookup.Failed(RemoteFailure.NotSetUp()) -> Light.NONE;
            case Lookup.Failed _ -> Light.SILENT;
            case Lookup.NotPossible() -> Light.NONE;
        };
    }
}
