package org.nordkassa.sandbox;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.nordkassa.sandbox.CsvTable.Row;
import org.nordkassa.sandbox.SandboxData.Balance;
import org.nordkassa.sandbox.SandboxData.Benefit;
import org.nordkassa.sandbox.SandboxData.BonusCheck;
import org.nordkassa.sandbox.SandboxData.GiftCard;
import org.nordkassa.sandbox.SandboxData.Member;

/// Reads the demo shop's CSV files.
final class DemoFiles {
    private DemoFiles() {}

    static SandboxData read(String folder) throws IOException {
        return new SandboxData(
                CsvTable.onClassPath(folder + "members.csv").map(DemoFiles::member),
                CsvTable.onClassPath(folder + "benefits.csv").map(DemoFiles::benefit),
                CsvTable.onClassPath(folder + "bonus-checks.csv").map(DemoFiles::bonusCheck),
                CsvTable.onClassPath(folder + "gift-cards.csv").map(DemoFiles::giftCard),
                CsvTable.onClassPath(folder + "customer-balances.csv").map(DemoFiles::balance));
    }

    private static Member member(Row row) {
        return new Member(row.must("customer_card"), row.must("first_name"), row.must("last_name"), row.may("phone"),
                row.may("email"), row.must("language"), Boolean.parseBoolean(row.must("can_email")),
                Boolean.parseBoolean(row.must("can_sms")));
    }

    private static Benefit benefit(Row row) {
        var products = row.may("product_ids").map(ids -> List.of(ids.split("\\|"))).orElse(List.of());
        return new Benefit(row.must("id"), row.must("customer_card"), row.must("name"),
                row.may("percent").map(BigDecimal::new), row.may("amount").map(BigDecimal::new), row.must("currency"),
                date(row, "valid_from"), date(row, "valid_to"), least(row), products,
                Boolean.parseBoolean(row.must("combines")));
    }

    private static BonusCheck bonusCheck(Row row) {
        return new BonusCheck(row.must("id"), row.must("customer_card"), row.must("name"), money(row),
                date(row, "valid_from"), date(row, "valid_to"), least(row), Boolean.parseBoolean(row.must("in_parts")),
                row.may("used_on").map(LocalDate::parse));
    }

    private static GiftCard giftCard(Row row) {
        return new GiftCard(row.must("card_number"), money(row), row.may("expires").map(LocalDate::parse),
                row.may("pin"), row.must("state").equalsIgnoreCase("void"));
    }

    private static Balance balance(Row row) {
        return new Balance(row.must("customer_card"), money(row));
    }

    private static Money money(Row row) {
        return Money.of(CurrencyUnit.of(row.must("currency")), new BigDecimal(row.must("amount")));
    }

    private static BigDecimal least(Row row) {
        return row.may("min_purchase").map(BigDecimal::new).orElse(BigDecimal.ZERO);
    }

    private static LocalDate date(Row row, String column) {
        return LocalDate.parse(row.must(column));
    }
}
