package org.nordkassa.app.rehearsal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntBiFunction;
import org.joda.money.Money;
import org.nordkassa.checkout.CheckoutState;
import org.nordkassa.checkout.CustomerSearch;
import org.nordkassa.checkout.Doubt;
import org.nordkassa.checkout.MemberState;
import org.nordkassa.checkout.PaymentState.AskedCard;
import org.nordkassa.checkout.SystemState;
import org.nordkassa.checkout.access.Cashier;
import org.nordkassa.checkout.port.MemberFiles.Counts;
import org.nordkassa.checkout.port.MemberFiles.Done;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.PhoneNumber;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.sale.Line;
import org.nordkassa.sale.Pricing;
import org.nordkassa.sale.Sale;
import org.nordkassa.ui.members.MembersModel.Face;

/// Holds what the script expects against what is there.
///
/// @param message what the notice on the screen says
/// @param receipt the text of the finished sale's receipt
/// @param received how many of a kind a stand-in has received
/// @param members what the screen for files of members shows
/// @param membersSay the sentence that stands there
/// @param giftCards all that the screen for gift cards says
/// @param staffSays what the screen for PINs says
/// @param shown whether a node of that id can be seen
record Expectation(CheckoutState state, String message, String receipt, ToIntBiFunction<String, String> received,
        Face members, String membersSay, String staffSays, Predicate<String> shown, String giftCards) {

    /// @return what was found instead; empty when the expectation holds
    Optional<String> miss(List<String> words) {
        var wanted = words.subList(1, words.size());
        return switch (words.getFirst()) {
            case "total" -> amount(pricing().map(Pricing::total), wanted);
            case "saved" -> amount(pricing().map(Pricing::saved), wanted);
            case "due" -> amount(state.sale().map(sale -> sale.settlement().due()), wanted);
            case "change" -> amount(state.finished().map(CheckoutState.Finished::change), wanted);
            case "balance" -> amount(state.member().flatMap(MemberState::balance), wanted);
            case "gift-card" -> amount(giftCard(), wanted);
            case "customer" -> customer(wanted);
            case "group" -> contains(state.member().map(MemberState::customer).map(Customer::groups)
                    .orElse(List.of()).toString(), wanted);
            case "card" -> contains(state.member().map(MemberState::customer).flatMap(Customer::customerCard)
                    .orElse("none"), wanted);
            case "phone" -> contains(state.member().map(MemberState::customer).flatMap(Customer::phone)
                    .map(PhoneNumber::e164).orElse("none"), wanted);
            case "members" -> members(wanted);
            case "members-say" -> contains(membersSay, wanted);
            case "gift-cards" -> contains(giftCards, wanted);
            case "nobody" -> unless(state.finding() instanceof CustomerSearch.NobodyFound, state.finding().toString());
            case "several" -> unless(state.finding() instanceof CustomerSearch.SeveralFound, state.finding().toString());
            case "line" -> line(wanted);
            case "lines" -> number(state.lines().size(), wanted);
            case "discount" -> discount(wanted);
            case "offers" -> number(state.member().map(member -> member.offers().size()).orElse(0), wanted);
            case "offer" -> offer(wanted);
            case "message" -> contains(message, wanted);
            case "receipt" -> contains(receipt, wanted);
            case "system" -> system(wanted);
            case "waiting" -> number(systemState(wanted).waiting(), wanted.subList(1, wanted.size()));
            case "refused" -> number(systemState(wanted).refused(), wanted.subList(1, wanted.size()));
            case "doubts" -> number((int) state.doubts().stream().filter(Doubt::counts).count(), wanted);
            case "permission" -> permission(wanted);
            case "cashier" -> contains(state.access().onDuty().map(Cashier::name).orElse("none"), wanted);
            case "locked" -> unless(wanted.equals(List.of(state.access().isLocked() ? "yes" : "no")),
                    state.access().isLocked() ? "locked" : "open");
            case "asked" -> contains(state.access().asked().map(asked -> asked.deed().id()).orElse("none"), wanted);
            case "staff-says" -> contains(staffSays, wanted);
            case "shown" -> unless(shown.test(wanted.getFirst()), "hidden");
            case "hidden" -> unless(!shown.test(wanted.getFirst()), "shown");
            case "received" -> number(received.applyAsInt(wanted.get(0), wanted.get(1)), wanted.subList(2, wanted.size()));
            case String unknown -> Optional.of("nothing known as \"" + unknown + "\"");
        };
    }

    private Optional<Pricing> pricing() {
        return state.sale().map(Sale.Open::pricing)
                .or(() -> state.finished().map(finished -> finished.receipt().sale().pricing()));
    }

    private Optional<Money> giftCard() {
        return state.payment().giftCard().flatMap(card -> card instanceof AskedCard.Known(var known)
                ? Optional.of(known.balance()) : Optional.empty());
    }

    private static Optional<String> amount(Optional<Money> found, List<String> wanted) {
        var text = wanted.isEmpty() ? "" : wanted.getFirst();
        if (text.equals("none")) {
            return unless(found.isEmpty(), found.toString());
        }
        return unless(found.isPresent() && new BigDecimal(text).compareTo(found.get().getAmount()) == 0,
                found.map(Money::toString).orElse("none"));
    }

    private static Optional<String> number(int found, List<String> wanted) {
        return unless(!wanted.isEmpty() && String.valueOf(found).equals(wanted.getFirst()), String.valueOf(found));
    }

    private static Optional<String> contains(String found, List<String> wanted) {
        return unless(found.contains(String.join(" ", wanted)), found.isBlank() ? "nothing" : found);
    }

    private Optional<String> members(List<String> wanted) {
        var counts = switch (members) {
            case Face.Seen(var preview) -> Optional.of(preview.counts());
            case Face.Taken(Done done) -> Optional.of(done.counts());
            case Face.Written(Done done) -> Optional.of(done.counts());
            default -> Optional.<Counts>empty();
        };
        return counts.isEmpty() ? Optional.of("no file of members") : number(switch (wanted.getFirst()) {
            case "new" -> counts.get().added();
            case "changed" -> counts.get().changed();
            case "same" -> counts.get().same();
            case "repeated" -> counts.get().repeated();
            case "left-out" -> counts.get().rejected();
            case "numbers" -> counts.get().numbers();
            case "rows" -> counts.get().rows();
            default -> -1;
        }, wanted.subList(1, wanted.size()));
    }

    private Optional<String> customer(List<String> wanted) {
        var found = state.member().map(MemberState::customer).map(Customer::name).orElse("none");
        return unless(found.contains(String.join(" ", wanted)), found);
    }

    private Optional<String> permission(List<String> wanted) {
        var consent = state.member().map(MemberState::customer).map(Customer::consent)
                .orElse(Customer.MarketingConsent.NONE);
        var found = (wanted.getFirst().equals("email") ? consent.byEmail() : consent.bySms()).name()
                .toLowerCase(Locale.ROOT);
        return unless(wanted.size() > 1 && found.equals(wanted.get(1)), found);
    }

    private Optional<String> line(List<String> wanted) {
        boolean there = pricing().stream().flatMap(pricing -> pricing.lines().stream())
                .anyMatch(priced -> matches(priced, wanted));
        var found = pricing().stream().flatMap(pricing -> pricing.lines().stream()).map(Pricing.PricedLine::line)
                .map(Line::item).map(item -> item.name()).toList();
        return unless(there, String.valueOf(found));
    }

    private static boolean matches(Pricing.PricedLine priced, List<String> wanted) {
        return priced.line().item().name().contains(wanted.getFirst())
                && (wanted.size() < 2 || new BigDecimal(wanted.get(1)).compareTo(priced.line().quantity().amount()) == 0)
                && (wanted.size() < 3 || new BigDecimal(wanted.get(2)).compareTo(priced.net().getAmount()) == 0);
    }

    private Optional<String> discount(List<String> wanted) {
        var found = pricing().stream().flatMap(pricing -> pricing.discounts().stream()).toList();
        boolean there = found.stream().anyMatch(applied -> applied.discount().label().contains(wanted.getFirst())
                && (wanted.size() < 2 || new BigDecimal(wanted.get(1)).compareTo(applied.amount().getAmount()) == 0));
        return unless(there, found.stream().map(applied -> applied.discount().label() + " " + applied.amount())
                .toList().toString());
    }

    private Optional<String> offer(List<String> wanted) {
        var found = state.member().stream().flatMap(member -> member.offers().stream())
                .filter(offer -> offer.offer().id().equals(wanted.getFirst())
                        || offer.offer().name().contains(wanted.getFirst())).findFirst();
        var verdict = found.map(offer -> dashed(offer.verdict().getClass().getSimpleName())).orElse("none");
        return unless(wanted.size() > 1 && verdict.equals(wanted.get(1)), verdict);
    }

    private static String dashed(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private SystemState systemState(List<String> wanted) {
        var system = RemoteSystem.valueOf(wanted.getFirst().toUpperCase(Locale.ROOT).replace('-', '_'));
        return state.systems().getOrDefault(system, SystemState.UNTRIED);
    }

    private Optional<String> system(List<String> wanted) {
        var found = systemState(wanted);
        var words = Map.of(true, "answering", false, "failing");
        var word = found.since().isEmpty() ? "untried" : words.get(found.failure().isEmpty());
        return unless(wanted.size() > 1 && word.equals(wanted.get(1)), word);
    }

    private static Optional<String> unless(boolean holds, String found) {
        return holds ? Optional.empty() : Optional.of(found);
    }
}
