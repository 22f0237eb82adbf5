package org.nordkassa.checkout;

import java.util.Locale;

/// A short code for a fault, the same whenever it happens at the same place, to be read out on the telephone and
/// found in the log.
final class FaultCode {
    private FaultCode() {}

    static String of(Throwable fault) {
        int hash = fault.getClass().getName().hashCode();
        for (var frame : fault.getStackTrace()) {
            if (frame.getClassName().startsWith("org.nordkassa")) {
                hash = 31 * hash + (frame.getClassName() + "." + frame.getMethodName()).hashCode();
                break;
            }
        }
        return Integer.toString(Math.floorMod(hash, 36 * 36 * 36 * 36), 36).toUpperCase(Locale.ROOT);
    }
}
