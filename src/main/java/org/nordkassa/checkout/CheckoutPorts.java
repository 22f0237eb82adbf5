package org.nordkassa.checkout;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nordkassa.checkout.port.BackupWatch;
import org.nordkassa.checkout.port.Catalogue;
import org.nordkassa.checkout.port.Correspondent;
import org.nordkassa.checkout.port.CustomerRegister;
import org.nordkassa.checkout.port.DepositSlips;
import org.nordkassa.checkout.port.GiftCards;
import org.nordkassa.checkout.port.Ids;
import org.nordkassa.checkout.port.Journal;
import org.nordkassa.checkout.port.MemberDirectory;
import org.nordkassa.checkout.port.MemberFeed;
import org.nordkassa.checkout.port.OfferSource;
import org.nordkassa.checkout.port.Outbox;
import org.nordkassa.checkout.port.PaymentTerminal;
import org.nordkassa.checkout.port.PermissionSource;
import org.nordkassa.checkout.port.ProductShelf;
import org.nordkassa.checkout.port.PurchaseHistory;
import org.nordkassa.checkout.port.Recalls;
import org.nordkassa.checkout.port.ReceiptPrinter;
import org.nordkassa.checkout.port.SharedHolds;
import org.nordkassa.checkout.port.ValueKeeper;
import org.nordkassa.loyalty.RemoteSystem;

/// Everything outside that checkout talks to. Systems that are not set up are left out of the lists.
public record CheckoutPorts(
        Journal journal,
        Outbox outbox,
        Catalogue catalogue,
        Recalls recalls,
        DepositSlips slips,
        CustomerRegister customers,
        List<OfferSource> offers,
        Optional<GiftCards> giftCards,
        List<MemberDirectory> directories,
        Optional<MemberFeed> memberFeed,
        List<Correspondent> correspondents,
        Optional<PermissionSource> permissions,
        ProductShelf shelf,
        ReceiptPrinter printer,
        PaymentTerminal terminal,
        InstantSource clock,
        Ids ids,
        Optional<SharedHolds> holds,
        Offline offline,
        BackupWatch backups) {
    public CheckoutPorts {
        giftCards = giftCards.map(server -> WatchedGiftCards.of(server, offline, clock));
        offers = List.copyOf(offers);
        directories = List.copyOf(directories);
        correspondents = List.copyOf(correspondents);
    }

    /// A till of whose database no copies are made.
    public CheckoutPorts(
            Journal journal, Outbox outbox, Catalogue catalogue, Recalls recalls, DepositSlips slips,
            CustomerRegister customers, List<OfferSource> offers, Optional<GiftCards> giftCards,
            List<MemberDirectory> directories, Optional<MemberFeed> memberFeed, List<Correspondent> correspondents,
            Optional<PermissionSource> permissions, ProductShelf shelf, ReceiptPrinter printer,
            PaymentTerminal terminal, InstantSource clock, Ids ids, Optional<SharedHolds> holds, Offline offline) {
        this(journal, outbox, catalogue, recalls, slips, customers, offers, giftCards, directories, memberFeed,
                correspondents, permissions, shelf, printer, terminal, clock, ids, holds, offline, BackupWatch.NONE);
    }

    /// What among the others remembers purchases.
    List<PurchaseHistory> histories() {
        return offers.stream().filter(PurchaseHistory.class::isInstance).map(PurchaseHistory.class::cast).toList();
    }

    /// The systems of offers cannot decide: where there are holds, nothing is written there without one.
    Optional<ValueKeeper> keeper(RemoteSystem system) {
        var sources = offers.stream().<ValueKeeper>map(source ->
                holds.<ValueKeeper>map(server -> new HeldKeeper(source, server)).orElse(source));
        return Stream.concat(sources, giftCards.stream()).filter(keeper -> keeper.system() == system).findFirst();
    }

    Optional<Correspondent> correspondent(RemoteSystem system) {
        return correspondents.stream().filter(correspondent -> correspondent.system() == system).findFirst();
    }
}
