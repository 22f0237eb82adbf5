package org.nordkassa.checkout;

import java.util.Optional;
import org.nordkassa.checkout.access.AccessRules;
import org.nordkassa.checkout.access.Deed;
import org.nordkassa.sale.Sale;

/// Which action is a deed that needs a role. Every action has its place here: a new one is either free or a deed.
final class Guards {
    private Guards() {}

    /// @param sale as it is when the action would be done
    static Optional<Deed> of(Action action, Optional<Sale.Open> sale, AccessRules rules) {
        return switch (action) {
            case Action.GiveDiscount given -> sale
                    .filter(open -> DiscountLimit.isAbove(open, given, rules.largestDiscount()))
                    .map(_ -> Deed.LARGE_DISCOUNT);
            case Action.RemoveTender _ -> Optional.of(Deed.REMOVE_TENDER);
            case Action.VoidSale _ -> sale.map(_ -> Deed.VOID_SALE);
            case Action.LoadGiftCard _ -> Optional.of(Deed.SELL_GIFT_CARD);
            case Action.SellAnyway _ -> Optional.of(Deed.SELL_ANYWAY);
            case Action.PrintAgain _ -> Optional.of(Deed.COPY_RECEIPT);
            case Action.OpenDrawer _ -> Optional.of(Deed.OPEN_DRAWER);
            case Action.Resolve(var _, var remedy) -> switch (remedy) {
                case FINISH, GIVE_BACK, WRITE_OFF -> Optional.of(Deed.IN_DOUBT);
                case ASK_AGAIN, PRINT, SEE_MESSAGES -> Optional.empty();
            };

            // Selling, finding customers and taking money is everybody's.
            case Action.CodeScanned _, Action.ScanFailed _, Action.ProductChosen _, Action.NextQuantity _,
                    Action.ChangeQuantity _, Action.RemoveLine _, Action.RemoveDiscount _, Action.FindCustomer _,
                    Action.ChooseCustomer _, Action.RegisterCustomer _, Action.UpdateCustomer _, Action.LeaveSearch _,
                    Action.RemoveCustomer _, Action.AskAgain _, Action.UseOffer _, Action.TakeBestDeal _,
                    Action.AskGiftCard _, Action.LeaveGiftCard _, Action.PayByGiftCard _, Action.MoveGiftCard _,
                    Action.PayByBalance _, Action.PayByCard _, Action.CardApproved _, Action.CardDeclined _,
                    Action.PayCash _, Action.SplitSale _, Action.DismissNotice _, Action.NextCustomer _ -> Optional.empty();

            // Asked about by itself.
            case Action.OfStaff _ -> Optional.empty();
        };
    }
}
