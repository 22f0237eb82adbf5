package org.nordkassa.scan.hid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads the input fields of a HID report descriptor (USB-IF, Device Class Definition for HID 1.11, 6.2.2).
///
/// Total: of a torn or senseless descriptor the fields before the fault are read.
final class ReportDescriptor {
    /// Neighbouring elements of the same usage.
    ///
    /// @param report its report's number, 0 when the device numbers none
    /// @param usage page and usage, 16 bits each; 0 for padding
    /// @param bit where it begins in the report, the report's number counted
    /// @param bits of one element
    record Field(int report, int usage, int bit, int bits, int count) {
        int end() {
            return bit + bits * count;
        }
    }

    private static final int LONG_ITEM = 0xfe;
    private static final int MOST_BITS = 8 * 4096;

    private record Globals(int page, int size, int count, int report) {}

    private final List<Field> fields = new ArrayList<>();
    private final Map<Integer, Integer> ends = new HashMap<>();
    private final List<Globals> pushed = new ArrayList<>();
    private final List<Integer> usages = new ArrayList<>();
    private Globals globals = new Globals(0, 0, 0, 0);
    private int usageMinimum;
    private boolean broken;

    private ReportDescriptor() {}

    static List<Field> inputFields(byte[] descriptor) {
        var reader = new ReportDescriptor();
        reader.read(descriptor);
        return List.copyOf(reader.fields);
    }

    private void read(byte[] descriptor) {
        int at = 0;
        while (at < descriptor.length && !broken) {
            int prefix = descriptor[at] & 0xff;
            int size = prefix == LONG_ITEM ? longItem(descriptor, at) : (prefix & 3) == 3 ? 4 : prefix & 3;
            if (at + 1 + size > descriptor.length) {
                return;
            }
            if (prefix != LONG_ITEM) {
                item(prefix & 0xfc, number(descriptor, at + 1, size), size);
            }
            at += 1 + size;
        }
    }

    private static int longItem(byte[] descriptor, int at) {
        return at + 1 < descriptor.length ? 2 + (descriptor[at + 1] & 0xff) : 2;
    }

    private static int number(byte[] bytes, int at, int size) {
        int number = 0;
        for (int i = size - 1; i >= 0; i--) {
            number = number << 8 | bytes[at + i] & 0xff;
        }
        return number;
    }

    private void item(int tag, int value, int size) {
        switch (tag) {
            case 0x04 -> globals = new Globals(value, globals.size, globals.count, globals.report);
            case 0x74 -> globals = new Globals(globals.page, value, globals.count, globals.report);
            case 0x94 -> globals = new Globals(globals.page, globals.size, value, globals.report);
            case 0x84 -> globals = new Globals(globals.page, globals.size, globals.count, value & 0xff);
            case 0xa4 -> push();
            case 0xb4 -> globals = pushed.isEmpty() ? globals : pushed.removeLast();
            case 0x08 -> usages.add(usage(value, size));
            case 0x18 -> usageMinimum = usage(value, size);
            case 0x28 -> range(usage(value, size));
            case 0x80 -> input(value);
            case 0x90, 0xb0, 0xa0, 0xc0 -> usages.clear();
            default -> { }
        }
    }

    private void push() {
        broken = pushed.size() > 64;
        pushed.add(globals);
    }

    /// A usage of four bytes brings its own page.
    private int usage(int value, int size) {
        return size == 4 ? value : globals.page << 16 | value;
    }

    private void range(int maximum) {
        for (int usage = usageMinimum; usage <= maximum && usages.size() < 256; usage++) {
            usages.add(usage);
        }
    }

    private void input(int flags) {
        int start = ends.getOrDefault(globals.report, globals.report == 0 ? 0 : 8);
        long bits = (long) globals.size * globals.count;
        broken = globals.size < 0 || globals.count < 0 || start + bits > MOST_BITS || globals.count > MOST_BITS;
        if (broken) {
            return;
        }
        boolean padding = (flags & 1) != 0 || usages.isEmpty();
        for (int i = 0; i < globals.count; i++) {
            add(padding ? 0 : usages.get(Math.min(i, usages.size() - 1)), start + i * globals.size);
        }
        ends.put(globals.report, start + (int) bits);
        usages.clear();
    }

    private void add(int usage, int bit) {
        var field = new Field(globals.report, usage, bit, globals.size, 1);
        if (!fields.isEmpty()) {
            var last = fields.getLast();
            if (last.report == field.report && last.usage == usage && last.bits == field.bits && last.end() == bit) {
                fields.removeLast();
                field = new Field(last.report, usage, last.bit, last.bits, last.count + 1);
            }
        }
        fields.add(field);
    }
}
