package org.nordkassa.scan.camera.grid;

import com.google.zxing.ReaderException;
import com.google.zxing.qrcode.decoder.Decoder;
import com.google.zxing.qrcode.decoder.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
    private final Decoder decoder = new Decoder();
    private final int everyRow;
    private final int triples;

    /// @param everyRow in which rows finder patterns are looked for
    /// @param triples how many threes of them are tried at most
    public GridQr(int everyRow, int triples) {
        this.everyRow = everyRow;
        this.triples = triples;
    }

    @Override
    public Optional<FoundCode> decode(GreyFrame frame) {
        var finders = FinderSearch.in(Blacks.of(frame), everyRow);
        if (finders.size() < 3) {
            return Optional.empty();
        }
        var greys = new Greys(frame);
        return Triple.of(finders).stream().limit(triples).map(triple -> read(greys, triple, frame))
                .flatMap(Optional::stream).findFirst();
    }

    private Optional<FoundCode> read(Greys greys, Triple triple, GreyFrame frame) {
        var fits = new ArrayList<Sized>();
        for (int version : versions(triple.modules())) {
            int side = 17 + 4 * version;
            var fit = new Fit(greys, triple, side);
            var fitted = fit.best();
            if (fitted.contrast() > FAINTEST) {
                fits.add(new Sized(version, side, fit, fitted));
            }
        }
        fits.sort(Comparator.comparingDouble(sized -> -sized.fitted().contrast()));
        return fits.stream().limit(2).map(sized -> read(greys, sized, frame)).flatMap(Optional::stream).findFirst();
    }

    private record Sized(int version, int side, Fit fit, Fit.Fitted fitted) {}

    /// The nearest and its neighbours: the larger a code, the less its patterns' size tells.
    private static List<Integer> versions(double modules) {
        int nearest = (int) Math.round((modules - 17) / 4);
        int reach = 1 + Math.max(0, nearest) / 8;
        var versions = new ArrayList<Integer>();
        for (int version = nearest - reach; version <= nearest + reach; version++) {
            if (version >= 1 && version <= 40) {
                versions.add(version);
            }
        }
        return versions;
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
                double x = plane.x(column + 0.5, row + 0.5);
                double y = plane.y(column + 0.5, row + 0.5);
                modules[row * side + column] = greys.at(x, y);
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
