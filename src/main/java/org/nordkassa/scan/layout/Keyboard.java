package org.nordkassa.scan.layout;

/// How the host sees a scanner's keys.
public record Keyboard(KeyboardLayout layout, boolean capsLock) {
    /// Nothing to repair.
    public static final Keyboard PLAIN = new Keyboard(KeyboardLayout.SAME_AS_SCANNER, false);
}
