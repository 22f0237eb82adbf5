package org.nordkassa.checkout;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nordkassa.checkout.ShelfRules.WhenPassed;
import org.nordkassa.checkout.port.Recalls;
import org.nordkassa.checkout.port.Recalls.Recall;
import org.nordkassa.sale.Pack;
import org.nordkassa.scan.Gs1Date;
import org.nordkassa.scan.PackLabel;

/// Judges a pack by its dates and by the shop's recalls.
final class PackCheck {
    /// What is found against a pack, and how much it weighs.
    record Finding(StopReason reason, WhenPassed then) {}

    private final ShelfRules rules;
    private final Recalls recalls;

    PackCheck(ShelfRules rules, Recalls recalls) {
        this.rules = rules;
        this.recalls = recalls;
    }

    /// What a label says, with its days in full.
    static Pack pack(PackLabel label, LocalDate today) {
        return new Pack(label.batch(), label.serial(), label.bestBefore().map(date -> date.near(today)),
                label.expiry().map(date -> date.near(today)));
    }

    /// The strictest thing found; a recall before all others.
    Optional<Finding> check(String gtin14, Pack pack, Optional<PackLabel> label, LocalDate today) {
        var recalled = recalls.of(gtin14).recalls().stream()
                .filter(recall -> recall.covers(pack.batch(), pack.bestBefore())).findFirst()
                .map(recall -> new Finding(
                        new StopReason.Recalled(recall.batch(), recall.reason()), WhenPassed.STOP));
        return recalled.or(() -> Stream.of(
                        passed(pack.expiry(), today, rules.expiry(), StopReason.Expired::new),
                        passed(label.flatMap(PackLabel::sellBy).map(date -> day(date, today)), today,
                                rules.bestBefore(), StopReason.SellByPassed::new),
                        passed(pack.bestBefore(), today, rules.bestBefore(), StopReason.BestBeforePassed::new))
                .flatMap(Optional::stream).filter(finding -> finding.then() != WhenPassed.IGNORE)
                .min(Comparator.comparing(Finding::then)));
    }

    private static LocalDate day(Gs1Date date, LocalDate today) {
        return date.near(today);
    }

    private interface Reason {
        StopReason of(LocalDate day);
    }

    private static Optional<Finding> passed(
            Optional<LocalDate> day, LocalDate today, WhenPassed then, Reason reason) {
        return day.filter(today::isAfter).map(found -> new Finding(reason.of(found), then));
    }

    /// What a person has to compare, where the code does not say enough: batches or dates of recalled packs.
    Optional<Notice> toLookAt(String name, String gtin14, Pack pack) {
        var possible = recalls.of(gtin14).recalls().stream()
                .filter(recall -> recall.mayCover(pack.batch(), pack.bestBefore())).toList();
        return possible.isEmpty() ? Optional.empty() : Optional.of(new Notice.PackToCheck(name,
                possible.stream().map(Recall::batch).filter(batch -> !batch.isEmpty()).distinct().toList(),
                possible.stream().flatMap(recall -> recall.bestBefore().stream()).distinct().toList(),
                possible.stream().map(Recall::reason).filter(why -> !why.isEmpty()).distinct()
                        .collect(Collectors.joining(", "))));
    }

    boolean isListCertain(String gtin14) {
        return recalls.of(gtin14).certain();
    }

    static List<WhenPassed> stops() {
        return List.of(WhenPassed.STOP, WhenPassed.ASK);
    }
}
