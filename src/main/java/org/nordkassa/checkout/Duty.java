package org.nordkassa.checkout;

import java.util.Optional;

/// Who does what is being done, for the journal and for paper.
interface Duty {
    /// The number of the cashier who acts; empty where nobody logs in.
    Optional<String> cashier();

    /// The same, or the name that the shop has set for everybody. May be empty.
    String by();

    /// What a receipt calls a cashier.
    ///
    /// @param number as the sale has it
    String onPaper(Optional<String> number);
}
