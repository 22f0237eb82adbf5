package org.nordkassa.sandbox;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/// What the stand-ins know when they start. Small lists in tests, [#demo()] for the demo shop.
public record SandboxData(List<Member> members, List<Benefit> benefits, List<BonusCheck> bonusChecks,
        List<GiftCard> giftCards, List<Balance> balances) {

    /// A member of the shop's programme, known to Cardu, Custobar and Rule.
    ///
    /// @param customerCard the text of the member's Cardu code, and the customer's id everywhere
    /// @param phone        in E.164
    public record Member(String customerCard, String firstName, String lastName, Optional<String> phone,
            Optional<String> email, String language, boolean canEmail, boolean canSms) {}

    /// A benefit as Custobar holds it: either a percentage or an amount.
    ///
    /// @param productIds what it is for; empty for the whole sale
    public record Benefit(String id, String customerCard, String name, Optional<BigDecimal> percent,
            Optional<BigDecimal> amount, String currency, LocalDate validFrom, LocalDate validTo,
            BigDecimal minPurchase, List<String> productIds, boolean combines) {}

    /// A bonus check as Rule holds it.
    public record BonusCheck(String id, String customerCard, String name, Money amount, LocalDate validFrom,
            LocalDate validTo, BigDecimal minPurchase, boolean inParts, Optional<LocalDate> usedOn) {}

    public record GiftCard(String cardNumber, Money amount, Optional<LocalDate> expires, Optional<String> pin,
            boolean isVoid) {}

    public record Balance(String customerCard, Money amount) {}

    public SandboxData {
        members = List.copyOf(members);
        benefits = List.copyOf(benefits);
        bonusChecks = List.copyOf(bonusChecks);
        giftCards = List.copyOf(giftCards);
        balances = List.copyOf(balances);
    }

    public static SandboxData empty() {
        return new SandboxData(List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /// The demo shop's customers and what they own, from `/assets/demo` on the class path.
    ///
    /// @throws IOException when a file is missing or a row cannot be read; the message names file and row
    public static SandboxData demo() throws IOException {
        return DemoFiles.read("/assets/demo/");
    }
}
