package org.nordkassa.scan.camera;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.BitArray;
import com.google.zxing.oned.MultiFormatOneDReader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.nordkassa.scan.sight.Corner;

/// Codes of bars, read along lines across the frame by ZXing's row readers. A single line is never believed: bars are
/// found in wood, writing and wire, so lines apart from each other must say the same, and no others something else.
final class BarLines implements CodeDecoder {
    private static final List<BarcodeFormat> FORMATS = List.of(BarcodeFormat.EAN_13, BarcodeFormat.EAN_8,
            BarcodeFormat.UPC_A, BarcodeFormat.UPC_E, BarcodeFormat.CODE_128, BarcodeFormat.ITF, BarcodeFormat.RSS_14);
    private static final Map<DecodeHintType, ?> HINTS = Map.of(DecodeHintType.POSSIBLE_FORMATS, FORMATS,
            DecodeHintType.TRY_HARDER, true, DecodeHintType.ASSUME_GS1, true);
    /// Changes between black and white within the shortest code of all: a Code 128 of one character.
    private static final int FEWEST = 24;
    private final double[] angles;
    private final int lines;
    private final int fineness;
    private final List<Bars> ways;
    private final MultiFormatOneDReader reader = new MultiFormatOneDReader(HINTS);

    /// @param angles of the lines in degrees, 0 for a row of the frame
    /// @param lines how many for each angle
    /// @param fineness greys to a pixel
    /// @param ways of telling black from white, tried in turn
    BarLines(double[] angles, int lines, int fineness, Bars... ways) {
        this.angles = angles.clone();
        this.lines = lines;
        this.fineness = fineness;
        this.ways = List.of(ways);
    }

    @Override
    public Optional<FoundCode> decode(GreyFrame frame) {
        reader.reset();
        for (double angle : angles) {
            var votes = new Votes();
            for (int line = 0; line < lines; line++) {
                read(Line.across(frame, angle, offset(frame, angle, line)), frame).ifPresent(votes::add);
                var agreed = votes.agreed();
                if (agreed.isPresent()) {
                    reader.reset();
                    return agreed;
                }
            }
        }
        return Optional.empty();
    }

    /// From the middle outwards, by turns on either side.
    private double offset(GreyFrame frame, double angle, int line) {
        double sine = Math.abs(Math.sin(Math.toRadians(angle)));
        double room = sine * frame.width() + (1 - sine) * frame.height();
        double side = line % 2 == 0 ? 1 : -1;
        return side * ((line + 1) / 2) * room / (lines + 1);
    }

    private Optional<FoundCode> read(Line line, GreyFrame frame) {
        if (line.length() < 40) {
            return Optional.empty();
        }
        var greys = line.greys(frame, fineness);
        for (var way : ways) {
            var bits = way.of(greys);
            if (changes(bits) < FEWEST) {
                continue;
            }
            var found = row(bits, line, frame, false);
            if (found.isEmpty()) {
                bits.reverse();
                found = row(bits, line, frame, true);
            }
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// From black to white or back.
    private static int changes(BitArray bits) {
        int changes = 0;
        int before = 0;
        for (int word : bits.getBitArray()) {
            changes += Integer.bitCount(word ^ (word << 1 | before));
            before = word >>> Integer.SIZE - 1;
        }
        return changes;
    }

    private Optional<FoundCode> row(BitArray bits, Line line, GreyFrame frame, boolean reversed) {
        try {
            return found(reader.decodeRow(0, bits, HINTS), line, frame, reversed);
        } catch (ReaderException none) {
            return Optional.empty();
        }
    }

    /// Along the line from the first bar that was seen to the last.
    private Optional<FoundCode> found(Result result, Line line, GreyFrame frame, boolean reversed) {
        var along = Stream.of(Optional.ofNullable(result.getResultPoints()).orElse(new ResultPoint[0]))
                .filter(Objects::nonNull).mapToDouble(point -> point.getX() / fineness)
                .map(x -> reversed ? line.length() - x : x).summaryStatistics();
        double from = along.getCount() < 2 ? 0 : along.getMin();
        double to = along.getCount() < 2 ? line.length() : along.getMax();
        return RetailTexts.of(result).map(code -> new FoundCode(code.text(), code.symbology(),
                List.of(at(line, from, frame), at(line, to, frame)), ""));
    }

    private static Corner at(Line line, double along, GreyFrame frame) {
        return frame.original(line.x() + line.dx() * along, line.y() + line.dy() * along);
    }
}
