package org.nordkassa.scan.camera.grid;

import com.google.zxing.ReaderException;
import com.google.zxing.qrcode.decoder.Decoder;
import com.google.zxing.qrcode.decoder.Version;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nordkassa.scan.Scan.Symbology;
import org.nordkassa.scan.camera.CodeDecoder;
import org.nordkassa.scan.camera.FoundCode;
import org.nordkassa.scan.camera.GreyFrame;
import org.nordkassa.scan.sight.Corner;

/// QR by fitting a grid to the greys: small, faint, bent and badly printed codes, and those without white around them.
public final class GridQr implements CodeDecoder {
    /// Fainter codes than this, in greys, are noise.
    private static final double FAINTEST = 6;
    /// For every so many versions the size tells one less for certain.
    private static final int UNSURE = 16;
    private final Decoder decoder = new Decoder();
    private final Patterns patterns;
    private final int triples;
    private final boolean isQuick;

    private GridQr(Patterns patterns, int triples, boolean isQuick) {
        this.patterns = patterns;
        this.triples = triples;
        this.isQuick = isQuick;
    }

    /// For a first look: nearly believes the size that the patterns tell.
    ///
    /// @param patterns where codes are looked for; may be shared with other rungs on the same view
    /// @param triples how many threes of finder patterns are tried at most
    public static GridQr quick(Patterns patterns, int triples) {
        return new GridQr(patterns, triples, true);
    }

    /// Tries more sizes of large codes.
    ///
    /// @param patterns where codes are looked for; may be shared with other rungs on the same view
    /// @param triples how many threes of finder patterns are tried at most
    public static GridQr thorough(Patterns patterns, int triples) {
        return new GridQr(patterns, triples, false);
    }

    @Override
    public Optional<FoundCode> decode(GreyFrame frame) {
        var greys = new Greys(frame);
        return patterns.in(frame).stream().limit(triples).map(triple -> read(greys, triple, frame))
                .flatMap(Optional::stream).findFirst();
    }

    /// The version that the patterns' size tells is tried before others are fitted: mostly it is the right one.
    private Optional<FoundCode> read(Greys greys, Triple triple, GreyFrame frame) {
        int nearest = (int) Math.round((triple.modules() - 17) / 4);
        var likely = Sized.of(greys, triple, nearest);
        var found = likely.flatMap(sized -> read(greys, sized, frame));
        return found.isPresent() ? found : best(greys, triple, nearest, likely)
                .filter(sized -> sized.version() != nearest)
                .map(sized -> read(greys, sized, frame)).flatMap(Optional::stream).findFirst();
    }

    /// The larger a code, the less its patterns' size tells. Blur widens patterns, so the code is rather larger than
    /// smaller.
    private Stream<Sized> best(Greys greys, Triple triple, int nearest, Optional<Sized> likely) {
        int reach = isQuick ? 0 : Math.max(0, nearest) / UNSURE;
        var versions = IntStream.rangeClosed(nearest - reach, nearest + 1 + reach);
        var others = versions.filter(version -> version != nearest)
                .mapToObj(version -> Sized.of(greys, triple, version)).flatMap(Optional::stream);
        return Stream.concat(likely.stream(), others)
                .sorted(Comparator.comparingDouble(sized -> -sized.fitted().contrast())).limit(2);
    }

    private record Sized(int version, int side, Fit fit, Fit.Fitted fitted) {
        /// @return empty when there is no such version, or when nothing shows of it
        static Optional<Sized> of(Greys greys, Triple triple, int version) {
            if (version < 1 || version > 40) {
                return Optional.empty();
            }
            int side = 17 + 4 * version;
            var fit = new Fit(greys, triple, side);
            return Optional.of(new Sized(version, side, fit, fit.best()))
                    .filter(sized -> sized.fitted().contrast() > FAINTEST && fit.alternates(sized.fitted().plane()));
        }
    }

    private Optional<FoundCode> read(Greys greys, Sized sized, GreyFrame frame) {
        return samples(greys, sized).map(modules -> read(modules)).flatMap(Optional::stream).findFirst()
                .map(text -> new FoundCode(text, Symbology.QR, outline(sized, frame), ""));
    }

    /// Made one after the other, as long as they are asked for.
    private static Stream<Modules> samples(Greys greys, Sized sized) {
        int side = sized.side();
        if (sized.version() == 1) {
            return Stream.of(new Modules(flat(greys, sized.fitted().plane(), side), side));
        }
        var mesh = Mesh.of(greys, sized.fitted(), Version.getVersionForNumber(sized.version()));
        var plane = sized.fit().through(mesh.last() + 0.5, mesh.lastX(), mesh.lastY());
        var bent = Stream.of(mesh).map(known -> new Modules(known.read(side), side));
        var level = Stream.of(plane, sized.fitted().plane()).map(flat -> new Modules(flat(greys, flat, side), side));
        return sized.version() < 7 ? Stream.concat(level, bent) : Stream.concat(bent, level);
    }

    private static double[] flat(Greys greys, Plane plane, int side) {
        var modules = new double[side * side];
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                modules[row * side + column] = greys.at(plane, column + 0.5, row + 0.5);
            }
        }
        return modules;
    }

    private Optional<String> read(Modules modules) {
        if (!modules.isCode()) {
            return Optional.empty();
        }
        for (var way : Modules.WAYS) {
            try {
                var text = decoder.decode(way.apply(modules)).getText();
                if (!text.isEmpty()) {
                    return Optional.of(text);
                }
            } catch (ReaderException not) {
                // The next way may tell them apart.
            }
        }
        return Optional.empty();
    }

    private static List<Corner> outline(Sized sized, GreyFrame frame) {
        var plane = sized.fitted().plane();
        int side = sized.side();
        return Stream.of(new int[] {0, 0}, new int[] {side, 0}, new int[] {side, side}, new int[] {0, side})
                .map(corner -> frame.original(plane.x(corner[0], corner[1]), plane.y(corner[0], corner[1]))).toList();
    }
}
