package org.nordkassa.scan.hid;

/// This computer has no library for HID devices, or one that cannot be loaded.
public final class HidUnavailable extends Exception {
    private static final long serialVersionUID = 1L;

    public HidUnavailable(Throwable cause) {
        super("HID devices cannot be used on this computer", cause);
    }
}
