package org.nordkassa.members;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nordkassa.checkout.port.MemberFiles.Rejected;
import org.nordkassa.loyalty.CardNumberForm;

/// How a shop takes members in from files.
///
/// @param region ISO country of phone numbers without a country code
/// @param numbers how new card numbers look
/// @param groups which members new to the programme get
/// @param template whose columns are written
/// @param reports where reports go when they cannot lie beside the file
/// @param titles of a report's columns for the row and the reason, in the cashier's language
/// @param sentence why a row is left out, in the cashier's language
/// @param hasAccount whether Cardu's integration account is set
public record Terms(String region, CardNumberForm numbers, List<String> groups, Optional<Path> template, Path reports,
        List<String> titles, Function<Rejected, String> sentence, boolean hasAccount) {
    public Terms {
        groups = List.copyOf(groups);
        titles = List.copyOf(titles);
    }
}
