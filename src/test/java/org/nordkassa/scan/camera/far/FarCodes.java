package org.nordkassa.scan.camera.far;

import org.nordkassa.scan.camera.GreyFrame;
import org.nordkassa.scan.camera.MadeCodes;

/// Small codes on white paper: drawn large and made small, as by a camera.
public final class FarCodes {
    private static final int REDUCED = 4;
    /// Of the smallest version, with its quiet zone.
    private static final int MODULES = 29;

    private FarCodes() {}

    /// @param module in pixels
    /// @param blur pixels to either side over which a grey is spread, in quarters
    public static GreyFrame qr(double module, double degrees, int blur) {
        var large = MadeCodes.qr("CUCKPP9B8YH2", MODULES * module * REDUCED, degrees);
        return GreyFrame.of(MadeCodes.blurred(large, blur)).reduced(REDUCED).asOriginal();
    }

    /// The same, moved to the right.
    public static GreyFrame moved(GreyFrame frame, int by) {
        var pixels = frame.pixels().clone();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = i % frame.width() < by ? (byte) 255 : frame.pixels()[i - by];
        }
        return GreyFrame.of(pixels, frame.width(), frame.height());
    }
}
