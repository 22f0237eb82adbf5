package org.nordkassa.members;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.nordkassa.loyalty.MemberRecord;

/// Gathers rows until there are enough for one trip to the register.
final class Batch {
    private final int size;
    private final BiConsumer<List<Integer>, List<MemberRecord>> use;
    private final List<Integer> rows = new ArrayList<>();
    private final List<MemberRecord> records = new ArrayList<>();

    Batch(int size, BiConsumer<List<Integer>, List<MemberRecord>> use) {
        this.size = size;
        this.use = use;
    }

    void add(int row, MemberRecord record) {
        rows.add(row);
        records.add(record);
        if (rows.size() == size) {
            flush();
        }
    }

    void flush() {
        if (!rows.isEmpty()) {
            use.accept(List.copyOf(rows), List.copyOf(records));
            rows.clear();
            records.clear();
        }
    }
}
