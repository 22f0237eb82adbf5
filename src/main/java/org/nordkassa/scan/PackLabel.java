package org.nordkassa.scan;

import java.math.BigDecimal;
import java.util.Optional;

/// What a GS1 text says of the pack it stands on, besides whose number it is.
///
/// @param batch AI 10, or empty
/// @param serial AI 21, or empty
/// @param bestBefore AI 15
/// @param sellBy AI 16
/// @param expiry AI 17, or the day of 7003
/// @param produced AI 11
/// @param packed AI 13
/// @param count AI 30, or 37 where the number is that of the pieces inside (02)
public record PackLabel(
        String batch, String serial, Optional<Gs1Date> bestBefore, Optional<Gs1Date> sellBy, Optional<Gs1Date> expiry,
        Optional<Gs1Date> produced, Optional<Gs1Date> packed, Optional<Measure> measure, Optional<Price> price,
        Optional<Integer> count) {
    /// The measures of AI 310n to 316n.
    public enum Dimension {
        /// In kilograms.
        NET_WEIGHT("310"),
        /// In metres.
        LENGTH("311"), WIDTH("312"), HEIGHT("313"),
        /// In square metres.
        AREA("314"),
        /// In litres.
        VOLUME("315"),
        /// In cubic metres.
        CUBIC("316");

        private final String family;

        Dimension(String family) {
            this.family = family;
        }

        String family() {
            return family;
        }
    }

    /// @param amount in the dimension's unit, positive
    public record Measure(Dimension dimension, BigDecimal amount) {}

    /// What the pack costs: AI 392n in the shop's own currency, 393n in the one that it names.
    ///
    /// @param currency three digits (ISO 4217), of 393n
    public record Price(BigDecimal amount, Optional<String> currency) {}

    /// Whether there is anything on it that the number alone does not say.
    public boolean isPlain() {
        return batch.isEmpty() && serial.isEmpty() && bestBefore.isEmpty() && sellBy.isEmpty() && expiry.isEmpty()
                && measure.isEmpty() && price.isEmpty() && count.isEmpty();
    }

    /// A serial number may be one person's medicine.
    @Override
    public String toString() {
        return "PackLabel[]";
    }
}
