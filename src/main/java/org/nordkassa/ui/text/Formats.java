package org.nordkassa.ui.text;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.nordkassa.sale.Quantity;
import org.nordkassa.sale.Reduction;
import org.nordkassa.sale.Unit;
import org.nordkassa.sale.VatRate;

/// Money, numbers, days and times as the cashier's language writes them. Used by one thread.
public final class Formats {
    private static final char HARD_BLANK = '\u00a0';

    private final Locale locale;
    private final ZoneId zone;
    private final NumberFormat amounts;
    private final NumberFormat numbers;
    private final DateTimeFormatter days;
    private final DateTimeFormatter times;

    public Formats(Locale locale, ZoneId zone) {
        this.locale = locale.getLanguage().equals("en") ? Locale.UK : locale;
        this.zone = zone;
        this.amounts = NumberFormat.getNumberInstance(this.locale);
        this.numbers = NumberFormat.getNumberInstance(this.locale);
        numbers.setMaximumFractionDigits(3);
        this.days = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(this.locale);
        this.times = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(this.locale);
    }

    public Locale locale() {
        return locale;
    }

    /// `12,90 €`, `€12.90` in English, `12,90 kr`.
    public String money(Money money) {
        var symbol = symbol(money.getCurrencyUnit());
        return symbol.length() == 1 && locale.getLanguage().equals("en")
                ? (money.isNegative() ? "−" : "") + symbol + amount(money.abs())
                : amount(money) + HARD_BLANK + symbol;
    }

    /// `12,90`, for columns where the currency is plain.
    public String amount(Money money) {
        int places = money.getCurrencyUnit().getDecimalPlaces();
        amounts.setMinimumFractionDigits(places);
        amounts.setMaximumFractionDigits(places);
        return (money.isNegative() ? "−" : "") + amounts.format(money.getAmount().abs());
    }

    /// `50`, `42,90`: without needless decimals, for notes and coins.
    public String cash(Money money) {
        boolean whole = money.getAmount().stripTrailingZeros().scale() <= 0;
        return whole ? number(money.getAmount()) : amount(money);
    }

    /// `€` or `kr`; other currencies by their code.
    public static String symbol(CurrencyUnit currency) {
        return switch (currency.getCode()) {
            case "EUR" -> "€";
            case "SEK", "NOK", "DKK" -> "kr";
            default -> currency.getCode();
        };
    }

    public String number(BigDecimal number) {
        return numbers.format(number);
    }

    /// `3`, `0,455 kg`.
    public String quantity(Quantity quantity) {
        return quantity.unit() == Unit.KILOGRAM
                ? number(quantity.amount()) + HARD_BLANK + "kg"
                : number(quantity.amount());
    }

    /// `10 %`, `5,00 €`.
    public String reduction(Reduction reduction) {
        return switch (reduction) {
            case Reduction.Percent(int permille) -> percent(BigDecimal.valueOf(permille, 1));
            case Reduction.Amount(var amount) -> money(amount);
        };
    }

    public String rate(VatRate rate) {
        return percent(rate.percent());
    }

    private String percent(BigDecimal percent) {
        boolean tight = locale.getLanguage().equals("en");
        return number(percent) + (tight ? "%" : HARD_BLANK + "%");
    }

    public String day(LocalDate day) {
        return days.format(day);
    }

    public String time(Instant instant) {
        return times.format(instant.atZone(zone));
    }

    /// The sign between whole and decimal digits, for typing.
    public char decimalSign() {
        return DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
    }

    public ZoneId zone() {
        return zone;
    }
}
