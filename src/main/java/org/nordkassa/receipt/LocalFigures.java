package org.nordkassa.receipt;

import java.math.BigDecimal;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.nordkassa.sale.Quantity;
import org.nordkassa.sale.Unit;
import org.nordkassa.sale.VatRate;

/// Money, rates and quantities as people of a language write them: `1 234,50 €`, `25,5 %`, `0,455 kg`.
///
/// Written out here and not taken from the JDK's locale data, which changes between releases and uses signs that
/// receipt printers lack (U+2212 for minus, narrow blanks). Blanks inside a figure do not break (U+00A0).
///
/// @param decimal the sign before the decimals
/// @param grouping what parts thousands
/// @param beforePercent what stands between a number and its percent sign
public record LocalFigures(String decimal, String grouping, String beforePercent) {
    private static final String NO_BREAK = "\u00a0";

    public static LocalFigures in(Locale language) {
        return switch (language.getLanguage()) {
            case "fi", "sv", "nb", "nn", "no" -> new LocalFigures(",", NO_BREAK, NO_BREAK);
            case "da", "de" -> new LocalFigures(",", ".", NO_BREAK);
            default -> new LocalFigures(".", ",", "");
        };
    }

    /// With the currency behind: `12,90 €`, `149,00 kr`.
    public String money(Money money) {
        return amount(money) + NO_BREAK + sign(money.getCurrencyUnit());
    }

    /// Without the currency, with all decimals: `12,90`.
    public String amount(Money money) {
        return number(money.getAmount());
    }

    public String rate(VatRate rate) {
        return number(rate.percent()) + beforePercent + "%";
    }

    /// @param permille tenths of a percent
    public String percent(int permille) {
        return number(BigDecimal.valueOf(permille, 1).stripTrailingZeros()) + beforePercent + "%";
    }

    /// `3`, or `0,455 kg`.
    public String quantity(Quantity quantity) {
        return number(quantity.amount()) + (quantity.unit() == Unit.KILOGRAM ? NO_BREAK + "kg" : "");
    }

    /// The sign of the currency: `€`, `kr`, or its code.
    public static String sign(CurrencyUnit currency) {
        return switch (currency.getCode()) {
            case "EUR" -> "€";
            case "SEK", "NOK", "DKK" -> "kr";
            default -> currency.getCode();
        };
    }

    private String number(BigDecimal value) {
        var parts = value.abs().setScale(Math.max(0, value.scale())).toPlainString().split("\\.");
        var whole = parts[0].replaceAll("(?<=\\d)(?=(\\d{3})+$)", grouping);
        return (value.signum() < 0 ? "-" : "") + whole + (parts.length > 1 ? decimal + parts[1] : "");
    }
}
