package org.nordkassa.ui.text;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.joda.money.Money;
import org.nordkassa.checkout.Notice;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.MemberForm;
import org.nordkassa.loyalty.OfferVerdict;
import org.nordkassa.loyalty.Refusal;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.sale.Rejection;

/// Everything the till says to the cashier, in the cashier's language. Whatever was refused becomes one sentence that
/// says what to do next.
public final class Texts {
    private static final String BUNDLE = "org.nordkassa.ui.texts";

    private final ResourceBundle bundle;
    private final Formats formats;

    public Texts(Locale locale, ZoneId zone) {
        this.bundle = ResourceBundle.getBundle(BUNDLE, spoken(locale),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.formats = new Formats(locale, zone);
    }

    /// Both written Norwegian languages read the one bundle there is.
    private static Locale spoken(Locale locale) {
        return List.of("no", "nn").contains(locale.getLanguage()) ? Locale.of("nb") : locale;
    }

    public Formats formats() {
        return formats;
    }

    /// The text of a key with `{0}`, `{1}`… replaced. Money and days are written as the language does.
    ///
    /// @throws java.util.MissingResourceException when there is no such key
    public String say(String key, Object... values) {
        var text = bundle.getString(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", written(values[i]));
        }
        return text;
    }

    /// `key.one` for 1, `key.many` otherwise, with the number as `{0}`.
    public String count(String key, int number) {
        return say(key + (number == 1 ? ".one" : ".many"), number);
    }

    private String written(Object value) {
        return switch (value) {
            case Money money -> formats.money(money);
            case LocalDate day -> formats.day(day);
            default -> String.valueOf(value);
        };
    }

    public String of(Notice notice) {
        return new NoticeTexts(this).sentence(notice);
    }

    public String of(Rejection rejection) {
        return new RejectionTexts(this).sentence(rejection);
    }

    public String of(OfferVerdict verdict) {
        return new LoyaltyTexts(this).verdict(verdict);
    }

    public String of(Refusal refusal) {
        return new LoyaltyTexts(this).refusal(refusal);
    }

    public String of(RemoteFailure failure) {
        return new LoyaltyTexts(this).failure(failure);
    }

    /// A customer's name, or a word for somebody without one.
    public String of(Customer customer) {
        return customer.name().isEmpty() ? say("customer.unnamed") : customer.name();
    }

    /// A customer's field, as it is called above it.
    public String of(MemberForm.Field field) {
        return say(switch (field) {
            case FIRST_NAME -> "register.first";
            case LAST_NAME -> "register.last";
            case PHONE -> "register.phone";
            case EMAIL -> "register.email";
            case STREET -> "register.street";
            case ZIP -> "register.zip";
            case CITY -> "register.city";
        });
    }

    public String of(RemoteSystem system) {
        return new LoyaltyTexts(this).system(system);
    }

    public MemberTexts members() {
        return new MemberTexts(this);
    }

    public LoyaltyTexts loyalty() {
        return new LoyaltyTexts(this);
    }
}
