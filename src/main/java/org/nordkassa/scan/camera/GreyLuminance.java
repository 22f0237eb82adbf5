package org.nordkassa.scan.camera;

import com.google.zxing.LuminanceSource;

/// A frame as ZXing looks at it, without a copy.
final class GreyLuminance extends LuminanceSource {
    private final GreyFrame frame;

    GreyLuminance(GreyFrame frame) {
        super(frame.width(), frame.height());
        this.frame = frame;
    }

    @Override
    public byte[] getRow(int y, byte[] row) {
        var into = row == null || row.length < getWidth() ? new byte[getWidth()] : row;
        System.arraycopy(frame.pixels(), y * getWidth(), into, 0, getWidth());
        return into;
    }

    @Override
    public byte[] getMatrix() {
        return frame.pixels();
    }
}
