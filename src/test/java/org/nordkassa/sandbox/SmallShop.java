package org.nordkassa.sandbox;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/// A shop small enough to be read in a test.
final class SmallShop {
    static final String AINO = "CU-AINO";
    static final String PHONE = "+358401234567";
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2027, 12, 31);

    private SmallShop() {}

    static SandboxData data() {
        return new SandboxData(
                List.of(member(AINO, "Aino", Optional.of(PHONE), Optional.of("aino@example.com")),
                        member("CU-EERO", "Eero", Optional.of("+46701740605"), Optional.of("eero@example.org")),
                        member("CU-HELMI", "Helmi", Optional.of("+358480107342"), Optional.empty()),
                        member("CU-ONNI", "Onni", Optional.of("+358480107342"), Optional.empty())),
                List.of(new SandboxData.Benefit("B-1", AINO, "Member day", Optional.of(new BigDecimal("10.0")),
                                Optional.empty(), "EUR", FROM, TO, BigDecimal.ZERO, List.of(), false),
                        new SandboxData.Benefit("B-2", AINO, "5 off", Optional.empty(),
                                Optional.of(new BigDecimal("5.00")), "EUR", FROM, TO, new BigDecimal("20.00"),
                                List.of("CER-001", "CER-002"), true),
                        new SandboxData.Benefit("B-3", "CU-HELMI", "Helmi's", Optional.empty(),
                                Optional.of(BigDecimal.ONE), "EUR", FROM, TO, BigDecimal.ZERO, List.of(), true)),
                List.of(new SandboxData.BonusCheck("BC-1", AINO, "Bonus 10", Money.parse("EUR 10.00"), FROM, TO,
                                BigDecimal.ZERO, true, Optional.empty()),
                        new SandboxData.BonusCheck("BC-2", AINO, "Bonus 5", Money.parse("EUR 5.00"), FROM, TO,
                                BigDecimal.ZERO, false, Optional.of(LocalDate.of(2026, 8, 1)))),
                List.of(new SandboxData.GiftCard("9553503250161077", Money.parse("EUR 50.00"), Optional.of(TO),
                                Optional.empty(), false),
                        new SandboxData.GiftCard("9545357127325394", Money.parse("EUR 25.00"), Optional.of(TO),
                                Optional.empty(), true)),
                List.of(new SandboxData.Balance(AINO, Money.parse("EUR 32.40"))));
    }

    static SandboxData.Member member(String card, String name, Optional<String> phone, Optional<String> email) {
        return new SandboxData.Member(card, name, "Virtalampi", phone, email, "fi", true, false);
    }
}
