package org.nordkassa.scan;

import java.util.List;

/// Everything a text can be taken for.
///
/// @param fits not empty, in the order of [Interpretation]; the first is what the text is taken for
public record CodeReading(List<Fit> fits) {
    public record Fit(Interpretation as, CodeMeaning meaning) {}

    public CodeReading {
        fits = List.copyOf(fits);
        if (fits.isEmpty()) {
            throw new IllegalArgumentException("every text is something");
        }
    }

    public CodeMeaning meaning() {
        return fits.getFirst().meaning();
    }

    public Interpretation taken() {
        return fits.getFirst().as();
    }

    /// What else it could have been, where a person may wonder. That a label made in the shop has the form of an
    /// article number as well goes without saying.
    public List<Interpretation> others() {
        return fits.stream().skip(1).filter(fit -> !goesWithoutSaying(fit)).map(Fit::as).toList();
    }

    private static boolean goesWithoutSaying(Fit fit) {
        return switch (fit.meaning()) {
            case CodeMeaning.ArticleNumber(var gtin, var _) -> Gtin.isShopsOwn(gtin);
            case CodeMeaning.WrongCheckDigit _, CodeMeaning.OtherCode _, CodeMeaning.BrokenGs1 _,
                 CodeMeaning.Gs1WithoutArticle _ -> true;
            case CodeMeaning.ReceiptNumberCode _, CodeMeaning.GiftCardCode _, CodeMeaning.CustomerCardCode _,
                 CodeMeaning.BonusCheckCode _, CodeMeaning.DepositSlipCode _, CodeMeaning.WeighedItem _,
                 CodeMeaning.PricedItem _, CodeMeaning.Gs1Article _, CodeMeaning.BankCard _, CodeMeaning.ForeignCode _,
                 CodeMeaning.Unreadable _ -> false;
        };
    }
}
