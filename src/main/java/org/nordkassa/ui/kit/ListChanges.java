package org.nordkassa.ui.kit;

import java.util.List;
import java.util.Objects;

/// Brings a list to another content by the fewest changes in one place: what is the same at its beginning and end stays
/// untouched, so that a list view paints only what is new.
public final class ListChanges {
    private ListChanges() {}

    public static <T> void apply(List<T> list, List<? extends T> wanted) {
        int head = 0;
        int shorter = Math.min(list.size(), wanted.size());
        while (head < shorter && Objects.equals(list.get(head), wanted.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && Objects.equals(list.get(list.size() - 1 - tail), wanted.get(wanted.size() - 1 - tail))) {
            tail++;
        }
        int replaced = shorter - head - tail;
        for (int i = head; i < head + replaced; i++) {
            if (!Objects.equals(list.get(i), wanted.get(i))) {
                list.set(i, wanted.get(i));
            }
        }
        int middle = head + replaced;
        if (wanted.size() > list.size()) {
            list.addAll(middle, wanted.subList(middle, wanted.size() - tail));
        } else if (list.size() > wanted.size()) {
            list.subList(middle, list.size() - tail).clear();
        }
    }
}
