package org.nordkassa.checkout.port;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The products that the shop must not sell, as its owner lists them. Answers in well under a frame (16 ms).
public interface Recalls {
    /// A shop that keeps no list.
    Recalls NONE = _ -> new Listing(List.of(), true);

    /// @param gtin article number in 14 digits
    Listing of(String gtin);

    /// @param recalls those of the product
    /// @param certain whether the whole list could be read
    record Listing(List<Recall> recalls, boolean certain) {
        public Listing {
            recalls = List.copyOf(recalls);
        }
    }

    /// @param batch the batch that is recalled, or empty
    /// @param bestBefore the date by which the recalled packs are known; without batch and date it is every pack
    /// @param reason for the cashier
    record Recall(String batch, Optional<LocalDate> bestBefore, String reason) {
        public boolean isOfEveryPack() {
            return batch.isEmpty() && bestBefore.isEmpty();
        }

        /// Whether a pack that says this of itself is recalled. A pack that says nothing may be all the same.
        public boolean covers(String packBatch, Optional<LocalDate> packBestBefore) {
            boolean batchFits = batch.isEmpty() || batch.equalsIgnoreCase(packBatch);
            boolean dateFits = bestBefore.isEmpty() || bestBefore.equals(packBestBefore);
            return batchFits && dateFits;
        }

        /// Whether the pack says too little of itself to rule out that it is recalled.
        public boolean mayCover(String packBatch, Optional<LocalDate> packBestBefore) {
            boolean batchMayFit = batch.isEmpty() || packBatch.isEmpty() || batch.equalsIgnoreCase(packBatch);
            boolean dateMayFit = bestBefore.isEmpty() || packBestBefore.isEmpty() || bestBefore.equals(packBestBefore);
            return batchMayFit && dateMayFit;
        }
    }
}
