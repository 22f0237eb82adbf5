package org.nordkassa.checkout;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.nordkassa.checkout.port.JournalUnavailable;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.loyalty.BestDeal;
import org.nordkassa.loyalty.MemberForm;
import org.nordkassa.loyalty.OfferVerdict;
import org.nordkassa.loyalty.Refusal;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.sale.Rejection;
import org.nordkassa.scan.ForeignUse;
import org.nordkassa.scan.Gs1Fault;
import org.nordkassa.scan.Interpretation;
import org.nordkassa.scan.ScanTrouble;

/// One thing the till says to the cashier. The screen turns it into one sentence in the cashier's language that says
/// what to do next.
public sealed interface Notice {
    /// How loud it is said.
    enum Tone {
        /// Something went well.
        GOOD,
        /// Something to know.
        INFO,
        /// Something was refused.
        REFUSED
    }

    Tone tone();

    /// A notice that something could not be done.
    sealed interface Refused extends Notice {
        @Override
        default Tone tone() {
            return Tone.REFUSED;
        }
    }

    /// A notice of something worth knowing.
    sealed interface Told extends Notice {
        @Override
        default Tone tone() {
            return Tone.INFO;
        }
    }

    record CommandRejected(Rejection reason) implements Refused {}

    /// @param code what was read, shortened, and masked where it may be a person's
    record UnknownCode(String code) implements Refused {}

    /// @param code the digits that were read
    record WrongCheckDigit(String code) implements Refused {}

    /// A code that is for another program than a till: a web page, a wireless network, somebody's bill.
    ///
    /// @param shown where it leads, or its beginning; may be empty
    record ForeignCode(ForeignUse use, String shown) implements Refused {}

    /// A text that says it is GS1's, and is cut short or wrong.
    record BrokenGs1(Gs1Fault fault) implements Refused {}

    /// A GS1 text of something that is no product: a pallet, a place, an asset.
    ///
    /// @param ai its application identifier
    record Gs1WithoutArticle(String ai) implements Refused {}

    /// What was scanned could have been something else as well.
    ///
    /// @param others not empty
    record TakenAs(Interpretation taken, List<Interpretation> others) implements Told {}

    /// A pack was not sold.
    ///
    /// @param maySell whether the cashier may sell it all the same
    record PackStopped(String name, StopReason reason, boolean maySell) implements Refused {}

    /// A pack was sold although something stands against it.
    record PackOutdated(String name, StopReason reason) implements Told {}

    /// A pack was sold whose code does not tell whether it is one of those recalled: a person has to look.
    ///
    /// @param batches of the recalled ones
    /// @param bestBefore of the recalled ones
    /// @param why as the list says, may be empty
    record PackToCheck(String name, List<String> batches, List<LocalDate> bestBefore, String why)
            implements Refused {}

    /// Rows of the shop's list of recalls cannot be read.
    record RecallListUncertain() implements Refused {}

    /// The label measures what the product is not sold by.
    record LabelDoesNotFit(String name) implements Refused {}

    record PriceInOtherCurrency(String name) implements Refused {}

    /// The deposit slip has been paid.
    record SlipTaken(LocalDate day) implements Refused {}

    /// A bonus check was scanned, and there is no member whose it could be.
    record CheckNeedsMember() implements Refused {}

    /// A bonus check was scanned while it is still being asked what the member owns.
    record CheckStillAsked() implements Refused {}

    /// @param code the check's, shortened
    record NotTheMembersCheck(String code) implements Refused {}

    /// Somebody's bank card was read; its number is never shown.
    record BankCardRead() implements Refused {}

    /// The code is longer than any code the till knows, or holds characters no code has.
    record UnreadableCode(int characters) implements Refused {}

    /// A scanner sent something that is no code.
    record ScanFailed(ScanTrouble trouble) implements Refused {}

    /// A receipt's barcode: returns are not taken yet.
    record ReceiptScanned(String number) implements Told {}

    record QuantityOutOfRange() implements Refused {}

    record NotPhoneNorEmail() implements Refused {}

    record PhoneNotUnderstood() implements Refused {}

    record EmailNotUnderstood() implements Refused {}

    record PhoneOrEmailNeeded() implements Refused {}

    /// Somebody is registered with this phone or e-mail already.
    record AlreadyRegistered() implements Refused {}

    record NoCustomer() implements Refused {}

    /// So many look-ups have led to nobody within the hour that somebody may be guessing.
    record ManySearchesInVain(int searches) implements Told {}

    /// The member with this card has left the programme.
    record CardLeft() implements Refused {}
    /// A field that the shop insists on is empty.
    record FieldNeeded(MemberForm.Field field) implements Refused {}

    record CustomerUpdated() implements Told {
        @Override
        public Tone tone() {
            return Tone.GOOD;
        }
    }

    record CustomerRegistered() implements Told {
        @Override
        public Tone tone() {
            return Tone.GOOD;
        }
    }

    record OfferNotUsable(String name, OfferVerdict verdict) implements Refused {}

    /// A benefit or check had to leave the basket, which has changed or in which it was found used elsewhere.
    record OfferTakenOff(String name, OfferVerdict verdict) implements Refused {}

    /// The best deal was taken.
    ///
    /// @param used names of the offers, in order
    record BestDealTaken(BestDeal.Reason reason, List<String> used) implements Told {
        @Override
        public Tone tone() {
            return Tone.GOOD;
        }
    }

    record NothingToSave() implements Told {}

    /// The system refused a benefit or check at the moment of paying; it was taken off the sale, which now costs more.
    record UseRefused(String name, Refusal reason) implements Refused {}

    /// The system could not be reached at the moment of paying, so that a benefit or check could not be marked as
    /// used; it was taken off the sale, which now costs more.
    record UseNotPossible(String name, RemoteSystem system, RemoteFailure failure) implements Refused {}

    /// Another till uses the offer; it left the basket.
    ///
    /// @param till its name
    record OfferInUse(String name, String till) implements Refused {}

    /// The shop's server could not say whether another till uses the offer; it left the basket.
    record OfferNotHeld(String name) implements Refused {}

    /// Another customer took the place of the one before, whose offers left the basket.
    ///
    /// @param takenOff names of the offers, in order
    record CustomerReplaced(List<String> takenOff) implements Refused {}

    record GiftCardRefused(String maskedNumber, Refusal reason) implements Refused {}

    record BalanceRefused(Refusal reason) implements Refused {}

    /// The card is in the basket already, to have money put on it.
    record GiftCardInBasket(String maskedNumber) implements Refused {}

    /// The money could not be put on the card and the sale is paid: the money goes back to the customer.
    record CardNotLoaded(String maskedNumber, Refusal reason) implements Refused {}

    /// Other profiles look like the same person, and money moved to one of them is not seen on the others.
    ///
    /// @param others masked, to be told apart by the customer
    record LooksLikeSomebody(List<String> others) implements Refused {}

    record GiftCardEmpty(String maskedNumber) implements Refused {}

    record NotAGiftCardNumber() implements Refused {}

    /// The server keeps balances on cards, and a card is in this sale already.
    ///
    /// @param maySplit whether the sale can be divided, so that the card is used in the second part
    record OneGiftCardPerSale(boolean maySplit) implements Refused {}

    /// The sale was voided, and the part that had been split off it is before the cashier.
    record RestOfSale() implements Told {}

    record NoBalance() implements Refused {}

    /// The gift-card server works otherwise than the settings say: nothing is taken from cards and balances.
    record GiftCardModeDiffers() implements Told {
        @Override
        public Tone tone() {
            return Tone.REFUSED;
        }
    }

    /// The server could not be asked; the money counts, and nobody has confirmed it.
    record TakenUnconfirmed(Money amount) implements Told {}

    /// What was taken without the server is not there: it is listed until a person has dealt with it.
    record ShortfallFound(Money amount, Refusal reason) implements Refused {}

    record GiftCardMoved(Money balance) implements Told {
        @Override
        public Tone tone() {
            return Tone.GOOD;
        }
    }

    /// The server keeps no balance for the customer, as they have no number that it knows customers by.
    record CustomerHasNoNumber() implements Refused {}

    /// The answer to a move was lost: the till asks after it until it is known.
    record MoveInDoubt(String maskedNumber) implements Told {}

    /// A move that was in doubt has happened, and its customer is in the basket.
    record GiftCardMovedAfterAll(String maskedNumber) implements Told {
        @Override
        public Tone tone() {
            return Tone.GOOD;
        }
    }

    /// A move that was in doubt has not happened.
    record GiftCardNotMoved(String maskedNumber) implements Refused {}

    /// A system was needed and did not answer; nothing was taken.
    record SystemFailed(RemoteSystem system, RemoteFailure failure) implements Refused {}

    /// Rule's group of orders is not historical: each order takes the place of the one before.
    record OrdersOverwritten() implements Told {}

    /// An answer was lost; if the money was taken, the till gives it back by itself.
    record PaymentInDoubt(RemoteSystem system) implements Refused {}

    record CardPaymentDeclined() implements Refused {}

    /// The terminal did not say whether it took the money: the cashier has to look at it.
    record CardPaymentUnknown() implements Refused {}

    /// The terminal has taken money for a sale that is over: it is to be given back there.
    record CardPaymentTaken(Money amount) implements Refused {}

    record SaleVoided() implements Told {}

    /// A basket was found from before the till was closed.
    record SaleResumed() implements Told {}

    record PrinterFailed() implements Refused {}

    /// A copy of the last receipt is on its way to the printer.
    record CopyPrinting(String receiptNumber) implements Told {}

    /// No sale has been completed on this till yet.
    record NothingToCopy() implements Told {}

    record JournalFailed(JournalUnavailable.Reason reason) implements Refused {}

    /// A fault in the till itself.
    ///
    /// @param code short and stable, for the telephone; the log has the rest
    record Fault(String code) implements Refused {}
}
