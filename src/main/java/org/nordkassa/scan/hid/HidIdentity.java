package org.nordkassa.scan.hid;

/// What a HID device says about itself before it is opened.
///
/// @param path the operating system's name of it, unlike any other's while it is plugged in
/// @param name its maker's, for people; may be empty
/// @param usagePage of one of its collections; a device with several is listed once for each
/// @param usage of that collection
public record HidIdentity(String path, int vendor, int product, String name, int usagePage, int usage) {
    static final int HONEYWELL = 0x0c2e;
    private static final int BAR_CODE_PAGE = 0x8c;
    private static final int BAR_CODE_SCANNER = 0x02;

    /// Keyboards for players use other usages of the same page for their own ends.
    public boolean isScanner() {
        return usagePage == BAR_CODE_PAGE && usage == BAR_CODE_SCANNER;
    }
}
