package org.nordkassa.scan.hid;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Input reports as scanners send them: 64 bytes, number 2, by the byte table of Access-IS's manual.
public final class Reports {
    private static final int ROOM = 56;

    private Reports() {}

    static byte[] report(String aim, byte[] data, int vendorSymbology, boolean more) {
        var report = new byte[64];
        report[0] = 2;
        report[1] = (byte) data.length;
        var identifier = aim.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(identifier, 0, report, 2, identifier.length);
        System.arraycopy(data, 0, report, 5, data.length);
        report[61] = (byte) vendorSymbology;
        report[63] = (byte) (more ? 1 : 0);
        return report;
    }

    /// As many reports as the text needs.
    public static List<byte[]> of(String aim, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var reports = new ArrayList<byte[]>();
        for (int at = 0; at == 0 || at < bytes.length; at += ROOM) {
            int end = Math.min(bytes.length, at + ROOM);
            reports.add(report(aim, Arrays.copyOfRange(bytes, at, end), 0, end < bytes.length));
        }
        return reports;
    }

    static byte[] bytes(int... bytes) {
        var all = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            all[i] = (byte) bytes[i];
        }
        return all;
    }

    /// A descriptor of the usual 64-byte report: byte count, identifier, data, two bytes of padding, the maker's byte,
    /// continued.
    static final byte[] USUAL_DESCRIPTOR = bytes(0x05, 0x8c, 0x09, 0x02, 0xa1, 0x01, 0x09, 0x12, 0xa1, 0x02, 0x85, 0x02,
            0x15, 0x00, 0x26, 0xff, 0x00, 0x75, 0x08, 0x95, 0x01, 0x05, 0x01, 0x09, 0x3b, 0x81, 0x02,
            0x05, 0x8c, 0x09, 0xfb, 0x09, 0xfc, 0x09, 0xfd, 0x95, 0x03, 0x81, 0x02,
            0x09, 0xfe, 0x95, 0x38, 0x82, 0x02, 0x01, 0x95, 0x02, 0x81, 0x03,
            0x09, 0xff, 0x75, 0x01, 0x95, 0x01, 0x81, 0x02, 0x75, 0x07, 0x81, 0x03, 0xc0, 0xc0);

    /// Another maker's: report 1, identifier behind the data, 32 bytes of data, no byte count, 3 bits before continued.
    static final byte[] OTHER_DESCRIPTOR = bytes(0x05, 0x8c, 0x09, 0x02, 0xa1, 0x01, 0x85, 0x01, 0x75, 0x08,
            0x95, 0x20, 0x09, 0xfe, 0x81, 0x02, 0x95, 0x03, 0x19, 0xfb, 0x29, 0xfd, 0x81, 0x02,
            0x75, 0x03, 0x95, 0x01, 0x81, 0x03, 0x75, 0x01, 0x09, 0xff, 0x81, 0x02, 0x75, 0x04, 0x81, 0x03, 0xc0);
}
