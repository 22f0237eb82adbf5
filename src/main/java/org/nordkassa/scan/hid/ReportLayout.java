package org.nordkassa.scan.hid;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nordkassa.scan.hid.ReportDescriptor.Field;

/// Where the parts of a code stand in a scanner's input report (USB-IF HID Point of Sale Usage Tables 1.02). All
/// places are bytes from the report's beginning, its number counted; -1 for a part that the report has not.
///
/// @param report the report's number, 0 when the device numbers none
/// @param length how many bytes of data there are
/// @param aim the first of the three bytes of the symbology identifier
/// @param data the data's first byte
/// @param room most bytes of data
/// @param moreBit where it says that another report follows, in bits
/// @param moreBits how many bits say so
/// @param size of the whole report
record ReportLayout(int report, int length, int aim, int data, int room, int moreBit, int moreBits, int size) {
    /// What Honeywell, Zebra, Datalogic and Access-IS have in common, for a device whose descriptor cannot be had.
    static final ReportLayout USUAL = new ReportLayout(2, 1, 2, 5, 56, 63 * 8, 8, 64);

    private static final int BYTE_COUNT = 0x0001_003b;
    private static final int AIM_FIRST = 0x008c_00fb;
    private static final int AIM_LAST = 0x008c_00fd;
    private static final int DATA = 0x008c_00fe;
    private static final int CONTINUED = 0x008c_00ff;
    private static final int VENDOR_SYMBOLOGY = 61;

    /// A report as it came.
    sealed interface Part {
        /// @param aim empty when the device does not say
        /// @param vendorSymbology the maker's own number of the symbology, 0 when there is none
        record Data(String aim, byte[] bytes, int vendorSymbology, boolean more) implements Part {}

        /// Shorter than it should be, or with more data than fits.
        record Torn() implements Part {}

        /// A report about something else than a code.
        record Other() implements Part {}
    }

    /// The layout that a descriptor describes, if it has a report of codes.
    static Optional<ReportLayout> of(byte[] descriptor) {
        var fields = ReportDescriptor.inputFields(descriptor);
        return fields.stream().filter(field -> field.usage() == DATA && isBytes(field)).findFirst().map(data ->
                of(data, fields.stream().filter(field -> field.report() == data.report()).toList()));
    }

    private static ReportLayout of(Field data, List<Field> report) {
        var more = find(report, CONTINUED);
        return new ReportLayout(data.report(), place(find(report, BYTE_COUNT)), aim(report), data.bit() / 8, data.count(),
                more.map(Field::bit).orElse(-1), more.map(field -> field.end() - field.bit()).orElse(0),
                (report.stream().mapToInt(Field::end).max().orElse(0) + 7) / 8);
    }

    private static boolean isBytes(Field field) {
        return field.bits() == 8 && field.bit() % 8 == 0;
    }

    private static Optional<Field> find(List<Field> report, int usage) {
        return report.stream().filter(field -> field.usage() == usage).findFirst();
    }

    private static int place(Optional<Field> field) {
        return field.filter(ReportLayout::isBytes).map(bytes -> bytes.bit() / 8).orElse(-1);
    }

    /// All three, side by side.
    private static int aim(List<Field> report) {
        int first = place(find(report, AIM_FIRST));
        return first >= 0 && place(find(report, AIM_LAST)) == first + 2 ? first : -1;
    }

    Part read(byte[] bytes, int count) {
        if (count < 1 || report != 0 && (bytes[0] & 0xff) != report) {
            return new Part.Other();
        }
        if (count < size) {
            return new Part.Torn();
        }
        int shift = shift(bytes);
        int used = length < 0 ? room - shift : bytes[length] & 0xff;
        if (used > room - shift) {
            return new Part.Torn();
        }
        return new Part.Data(identifier(bytes, shift), trimmed(bytes, data + shift, used),
                size > VENDOR_SYMBOLOGY + 1 ? bytes[VENDOR_SYMBOLOGY] & 0xff : 0, more(bytes));
    }

    /// Some devices put one byte more before the symbology identifier.
    private int shift(byte[] bytes) {
        return aim >= 0 && bytes[aim] != ']' && bytes[aim + 1] == ']' ? 1 : 0;
    }

    private String identifier(byte[] bytes, int shift) {
        if (aim < 0 || bytes[aim + shift] != ']') {
            return "";
        }
        return "]" + (char) (bytes[aim + shift + 1] & 0x7f) + (char) (bytes[aim + shift + 2] & 0x7f);
    }

    private static byte[] trimmed(byte[] bytes, int from, int count) {
        int end = from + count;
        while (end > from && bytes[end - 1] == 0) {
            end--;
        }
        return Arrays.copyOfRange(bytes, from, end);
    }

    private boolean more(byte[] bytes) {
        for (int bit = moreBit; bit < moreBit + moreBits; bit++) {
            if ((bytes[bit / 8] >> bit % 8 & 1) != 0) {
                return true;
            }
        }
        return false;
    }
}
