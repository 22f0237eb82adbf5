package org.nordkassa.ui.finished;

import java.util.List;
import org.nordkassa.receipt.Receipt;

/// A receipt as rows of characters of one width: the one place where its layout comes in.
@FunctionalInterface
public interface ReceiptRows {
    List<String> of(Receipt receipt);
}
