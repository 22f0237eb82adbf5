package org.nordkassa.sandbox.sheet;

import com.google.zxing.BarcodeFormat;

/// One code on the sheet.
///
/// @param symbology how it is encoded
/// @param text what a scanner reads
/// @param title what a person reads first
/// @param detail a smaller line below the title
/// @param caption the line right below the code
public record PrintedCode(BarcodeFormat symbology, String text, String title, String detail, String caption) {

    public PrintedCode {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a code without text");
        }
    }
}
