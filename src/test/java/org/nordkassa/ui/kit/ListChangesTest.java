package org.nordkassa.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ListChangesTest {
    @Property
    void everyListBecomesEveryOther(@ForAll @Size(max = 12) List<@IntRange(max = 4) Integer> one,
            @ForAll @Size(max = 12) List<@IntRange(max = 4) Integer> other) {
        var list = new ArrayList<>(one);
        ListChanges.apply(list, other);
        assertEquals(other, list);
    }

    @Test
    void aScannedLineTouchesNoOtherRow() {
        var rows = FXCollections.observableArrayList(1, 2, 3, 4);
        var changes = new ArrayList<String>();
        rows.addListener((ListChangeListener<Integer>) change -> {
            while (change.next()) {
                changes.add(change.getFrom() + "-" + change.getTo());
            }
        });
        ListChanges.apply(rows, List.of(1, 2, 3, 4, 5));
        assertEquals(List.of("4-5"), changes);
    }
}
