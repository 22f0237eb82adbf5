package org.nordkassa.scan;

import java.util.List;
import org.nordkassa.sale.ReceiptNumber;

/// What the text of a scan is, as far as the text alone can tell. Found by [CodeReader].
///
/// No meaning tells the text of a person's code or card by its `toString`: logs must not hold it.
public sealed interface CodeMeaning {
    /// The barcode of one of our own receipts.
    record ReceiptNumberCode(ReceiptNumber number) implements CodeMeaning {}

    /// @param number upper case, without blanks and dashes
    record GiftCardCode(String number) implements CodeMeaning {
        @Override
        public String toString() {
            return hidden("GiftCardCode", number);
        }
    }

    record CustomerCardCode(String code) implements CodeMeaning {
        @Override
        public String toString() {
            return hidden("CustomerCardCode", code);
        }
    }

    /// An in-store label that carries a weight.
    ///
    /// @param itemKey prefix and article digits, under which the catalogue holds the product
    /// @param grams positive
    record WeighedItem(String itemKey, long grams) implements CodeMeaning {}

    /// An in-store label that carries a price.
    ///
    /// @param itemKey prefix and article digits, under which the catalogue holds the product
    /// @param priceMinor what the package costs, in minor units of the shop's currency; positive
    record PricedItem(String itemKey, long priceMinor) implements CodeMeaning {}

    /// A number with a right check digit.
    ///
    /// @param gtin as scanned: 8, 12, 13 or 14 digits
    /// @param forms other spellings of the same number under which a catalogue may hold it, likeliest first
    record ArticleNumber(String gtin, List<String> forms) implements CodeMeaning {
        public ArticleNumber {
            forms = List.copyOf(forms);
        }

        static ArticleNumber of(String gtin) {
            return new ArticleNumber(gtin, Gtin.otherForms(gtin));
        }

        /// The number in 14 digits: the same for every spelling.
        public String gtin14() {
            return Gtin.fourteen(gtin);
        }
    }

    /// A product with what a GS1 element string or Digital Link says of the pack.
    record Gs1Article(ArticleNumber article, PackLabel label) implements CodeMeaning {}

    /// A text that says it is GS1's and cannot be used.
    record BrokenGs1(Gs1Fault fault) implements CodeMeaning {}

    /// A GS1 text of something else than a product: a pallet, a place, an asset.
    ///
    /// @param ai the identifier it begins with
    record Gs1WithoutArticle(String ai) implements CodeMeaning {}

    /// A member's bonus check.
    ///
    /// @param id as the member's system knows it
    record BonusCheckCode(String id) implements CodeMeaning {
        @Override
        public String toString() {
            return hidden("BonusCheckCode", id);
        }
    }

    /// The slip of a machine that takes back empties.
    ///
    /// @param code the whole text: the same slip always has the same
    /// @param amountMinor what it is worth, in minor units of the shop's currency; positive
    record DepositSlipCode(String code, long amountMinor) implements CodeMeaning {}

    /// As long as an article number, but the check digit is wrong: misread or mistyped. Some numbers of persons are as
    /// long.
    record WrongCheckDigit(String text) implements CodeMeaning {
        @Override
        public String toString() {
            return hidden("WrongCheckDigit", text);
        }
    }

    /// The number of a payment card. It is not kept: such a number must never be shown, stored or sent.
    record BankCard() implements CodeMeaning {}

    /// Anything else. The catalogue may know it, or a customer system.
    record OtherCode(String text) implements CodeMeaning {
        @Override
        public String toString() {
            return hidden("OtherCode", text);
        }
    }

    /// What other programs than a till make of codes, recognised although no code of a shop looks like it.
    record ForeignCode(ForeignUse use) implements CodeMeaning {}

    /// Nothing that a code could hold: empty, too long, control characters, pictures.
    ///
    /// @param length how many characters it had
    record Unreadable(int length) implements CodeMeaning {}

    private static String hidden(String name, String text) {
        return name + "[" + text.length() + " characters]";
    }
}
