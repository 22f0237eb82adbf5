package org.nordkassa.sale;

import org.joda.money.CurrencyUnit;

/// A country the till trades in, with its currency and how cash is rounded there.
public enum Country {
    FI("EUR", 5), SE("SEK", 100), DK("DKK", 50), NO("NOK", 100), DE("EUR", 1);

    private final CurrencyUnit currency;
    private final CashRounding cashRounding;

    Country(String currency, int smallestCoinMinor) {
        this.currency = CurrencyUnit.of(currency);
        this.cashRounding = new CashRounding(smallestCoinMinor);
    }

    public CurrencyUnit currency() {
        return currency;
    }

    public CashRounding cashRounding() {
        return cashRounding;
    }
}
