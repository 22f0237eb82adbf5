package org.nordkassa.prove;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nordkassa.app.Logs;
import org.nordkassa.prove.ProofShop.Owner;
import org.nordkassa.sandbox.Sandbox;
import org.nordkassa.sandbox.SandboxData;
import org.nordkassa.sandbox.SandboxSettings;

/// The stand-ins in a process of their own, so that what they keep of what they are told is not taken for the till's.
final class ShopApart implements AutoCloseable {
    private final Process process;
    private final List<String> addresses;

    private ShopApart(Process process, List<String> addresses) {
        this.process = process;
        this.addresses = addresses;
    }

    /// @param owners as many members, each with a gift card
    static ShopApart start(ChildJvm children, int owners, Path errors) throws IOException {
        var process = children.startForLong(ShopApart.class, List.of(String.valueOf(owners)), errors);
        var addresses = new ArrayList<String>();
        var heard = process.inputReader();
        for (var line = heard.readLine(); line != null && !line.isEmpty(); line = heard.readLine()) {
            addresses.add(line);
        }
        if (addresses.isEmpty()) {
            throw new IOException("the stand-ins did not start: " + Files.readString(errors));
        }
        return new ShopApart(process, addresses);
    }

    /// Of Custobar, Rule and the gift-card server.
    List<String> addresses() {
        return addresses;
    }

    /// The process ends when nobody holds its other end any more, however that came about.
    public static void main(String[] words) throws IOException {
        Logs.quiet();
        var sandbox = Sandbox.start(SandboxSettings.of(data(Integer.parseInt(words[0]))));
        List.of(sandbox.custobar(), sandbox.rule(), sandbox.giftCards())
                .forEach(system -> System.out.println(system.address()));
        System.out.println();
        System.out.flush();
        while (System.in.read() >= 0) {
            // nothing is said to it
        }
        System.exit(0);
    }

    private static SandboxData data(int owners) {
        var data = ProofShop.data(owners);
        var cards = IntStream.range(0, owners).mapToObj(no -> new SandboxData.GiftCard(new Owner(no).giftCard(),
                ProofShop.ON_CARD, Optional.empty(), Optional.empty(), false)).toList();
        return new SandboxData(data.members(), data.benefits(), data.bonusChecks(), cards, data.balances());
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
