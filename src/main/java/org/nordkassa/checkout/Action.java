package org.nordkassa.checkout;

import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.PostalAddress;
import org.nordkassa.sale.DiscountId;
import org.nordkassa.sale.LineId;
import org.nordkassa.sale.Portion;
import org.nordkassa.sale.Reduction;
import org.nordkassa.sale.TenderId;
import org.nordkassa.scan.Scan;
import org.nordkassa.scan.ScanTrouble;

/// What a cashier, or a device on the cashier's behalf, does at the till. Every action is accepted at any time and on
/// any screen; what cannot be done is answered by a [Notice] and leaves the basket as it was.
public sealed interface Action {
    record CodeScanned(Scan scan) implements Action {}

    /// A scanner sent something that is no code.
    record ScanFailed(ScanTrouble trouble) implements Action {}
    /// Sells the pack that was just stopped, where the shop leaves that to the cashier.
    record SellAnyway() implements Action {}

    /// A product picked from the search.
    record ProductChosen(String sku) implements Action {}

    /// `3 *`: how many the next product counts for; empty takes it back.
    ///
    /// @param thousandths see [org.nordkassa.sale.Quantity]
    record NextQuantity(Optional<Long> thousandths) implements Action {}

    record ChangeQuantity(LineId line, long thousandths) implements Action {}

    record RemoveLine(LineId line) implements Action {}

    /// @param line empty for a discount on the whole sale
    record GiveDiscount(Optional<LineId> line, Reduction reduction) implements Action {}

    /// Also withdraws a benefit or bonus check.
    record RemoveDiscount(DiscountId discount) implements Action {}

    /// A phone number or e-mail address as typed.
    record FindCustomer(String text) implements Action {}

    /// One of several customers found.
    record ChooseCustomer(CustomerId customer) implements Action {}

    /// @param phone as typed, may be empty if the e-mail is not
    /// @param email as typed, may be empty if the phone is not
    record RegisterCustomer(
            String firstName, String lastName, String phone, String email, boolean emailConsent, boolean smsConsent,
            Optional<PostalAddress> address) implements Action {
        public RegisterCustomer(String firstName, String lastName, String phone, String email, boolean emailConsent,
                boolean smsConsent) {
            this(firstName, lastName, phone, email, emailConsent, smsConsent, Optional.empty());
        }
    }

    /// Changes what is known of the customer of the sale: every field as it is to be from now on.
    record UpdateCustomer(
            String firstName, String lastName, String phone, String email, boolean emailConsent, boolean smsConsent,
            Optional<PostalAddress> address) implements Action {}

    /// Leaves the search for a customer without one.
    record LeaveSearch() implements Action {}

    record RemoveCustomer() implements Action {}

    /// Asks every system about the customer once more.
    record AskAgain() implements Action {}

    record UseOffer(String offerId) implements Action {}

    record TakeBestDeal() implements Action {}

    /// @param number as typed
    record AskGiftCard(String number, Optional<String> pin) implements Action {}

    /// Sells a gift card with that money on it, or puts it on one that is there.
    ///
    /// @param number as typed or scanned
    record LoadGiftCard(String number, Money amount) implements Action {}

    /// Lays the asked gift card aside unused.
    record LeaveGiftCard() implements Action {}

    /// @param amount empty for as much as is due and the card holds
    record PayByGiftCard(Optional<Money> amount) implements Action {}

    /// Moves the whole gift card to the customer's balance, where the server works that way.
    record MoveGiftCard() implements Action {}

    /// @param amount empty for as much as is due and the balance holds
    record PayByBalance(Optional<Money> amount) implements Action {}

    /// Starts a card payment; on a stand-alone terminal the cashier types the amount there.
    ///
    /// @param amount empty for all that is due
    record PayByCard(Optional<Money> amount) implements Action {}

    /// The stand-alone terminal has approved.
    record CardApproved() implements Action {}

    record CardDeclined() implements Action {}

    /// @param tendered what lies on the counter
    record PayCash(Money tendered) implements Action {}

    record RemoveTender(TenderId tender) implements Action {}

    /// Divides the sale; what leaves is the next one.
    record SplitSale(List<Portion> leaving) implements Action {
        public SplitSale {
            leaving = List.copyOf(leaving);
        }
    }

    record VoidSale() implements Action {}

    /// Deals with something that is in doubt.
    ///
    /// @param doubt a [Doubt#id]
    record Resolve(String doubt, Remedy remedy) implements Action {}

    /// A copy of the last receipt.
    record PrintAgain() implements Action {}

    record DismissNotice() implements Action {}

    /// Opens the drawer without a sale.
    record OpenDrawer() implements Action {}

    /// Leaves the finished sale's receipt for an empty basket.
    record NextCustomer() implements Action {}

    /// About who stands at the till.
    sealed interface OfStaff extends Action permits StaffAction {}
}
