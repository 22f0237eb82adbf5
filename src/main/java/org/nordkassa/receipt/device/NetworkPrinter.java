package org.nordkassa.receipt.device;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import org.nordkassa.checkout.port.ReceiptPrinter;
import org.nordkassa.receipt.DayLayout;
import org.nordkassa.receipt.DayPaper;
import org.nordkassa.receipt.EscPosReceipt;
import org.nordkassa.receipt.PrinterCodePage;
import org.nordkassa.receipt.Receipt;
import org.nordkassa.receipt.ReceiptLayout;
import org.nordkassa.receipt.Row;

/// An ESC/POS printer in the network (raw port, usually 9100). Blocks until the printer has taken everything or a
/// time-out has passed; never longer than the two time-outs together.
///
/// That the network took the bytes does not mean that the printer did: they may lie in a buffer while it is out of
/// paper. So the printer is asked for its status after the receipt, which it answers when it has come that far (GS r
/// 1).
public final class NetworkPrinter implements ReceiptPrinter {
    /// GS r 1: transmit the paper sensor's status, in its turn.
    private static final byte[] ASK_STATUS = {0x1D, 0x72, 1};
    private static final int NO_PAPER = 0x0C;
    /// Small, so that a printer that takes nothing is noticed while writing.
    private static final int SEND_BUFFER = 16 * 1024;

    private final Settings settings;

    /// @param connect longest wait for the connection
    /// @param write longest wait for the printer to take the receipt and answer
    /// @param width columns of the paper
    /// @param answers whether the printer can answer; a print server with a one-way port cannot
    public record Settings(
            String host, int port, Duration connect, Duration write, int width, PrinterCodePage codePage,
            boolean answers) {
        public static final int RAW_PORT = 9100;

        public Settings {
            if (host.isBlank() || port < 1 || port > 65_535 || !connect.isPositive() || !write.isPositive()) {
                throw new IllegalArgumentException("not a printer's address or time-outs");
            }
        }

        /// The usual printer: 80 mm paper, Windows 1252, answers; 3 seconds to connect and 10 to print.
        public static Settings usual(String host) {
            return new Settings(host, RAW_PORT, Duration.ofSeconds(3), Duration.ofSeconds(10), ReceiptLayout.WIDE,
                    PrinterCodePage.WPC1252, true);
        }
    }

    public NetworkPrinter(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Printed print(Receipt receipt) {
        return print(new ReceiptLayout(settings.width()).rows(receipt));
    }

    @Override
    public Printed print(DayPaper paper) {
        return print(new DayLayout(settings.width()).rows(paper));
    }

    private Printed print(List<Row> rows) {
        return send(new EscPosReceipt(settings.width(), settings.codePage()).bytes(rows), settings.answers());
    }

    /// The pulse is not asked about: a drawer does not tell.
    @Override
    public Printed openDrawer() {
        return send(EscPosReceipt.drawerKick(), false);
    }

    private Printed send(byte[] bytes, boolean ask) {
        try (var selector = Selector.open(); var channel = SocketChannel.open()) {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.SO_SNDBUF, SEND_BUFFER);
            if (!connect(channel, selector)) {
                return failed("does not answer the connection");
            }
            long deadline = System.nanoTime() + settings.write().toNanos();
            if (!write(channel, selector, bytes, deadline) || ask && !write(channel, selector, ASK_STATUS, deadline)) {
                return failed("takes no data");
            }
            return ask ? status(channel, selector, deadline) : new Done();
        } catch (UnresolvedAddressException e) {
            return failed("has an unknown name");
        } catch (IOException e) {
            return failed("is not reached: " + e.getClass().getSimpleName());
        }
    }

    private boolean connect(SocketChannel channel, Selector selector) throws IOException {
        if (channel.connect(new InetSocketAddress(settings.host(), settings.port()))) {
            return true;
        }
        long deadline = System.nanoTime() + settings.connect().toNanos();
        return await(channel, selector, SelectionKey.OP_CONNECT, deadline) && channel.finishConnect();
    }

    private static boolean write(SocketChannel channel, Selector selector, byte[] bytes, long deadline)
            throws IOException {
        var data = ByteBuffer.wrap(bytes);
        while (data.hasRemaining()) {
            if (channel.write(data) == 0 && !await(channel, selector, SelectionKey.OP_WRITE, deadline)) {
                return false;
            }
        }
        return true;
    }

    private Printed status(SocketChannel channel, Selector selector, long deadline) throws IOException {
        var answer = ByteBuffer.allocate(1);
        while (await(channel, selector, SelectionKey.OP_READ, deadline)) {
            int read = channel.read(answer);
            if (read < 0) {
                return failed("hung up before it had printed");
            }
            if (read > 0) {
                return (answer.get(0) & NO_PAPER) == NO_PAPER ? failed("is out of paper") : new Done();
            }
        }
        return failed("took the receipt but does not say that it has printed it");
    }

    private static boolean await(SocketChannel channel, Selector selector, int operation, long deadline)
            throws IOException {
        channel.register(selector, operation);
        long millis = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
        if (millis <= 0) {
            return false;
        }
        selector.select(millis);
        boolean isReady = !selector.selectedKeys().isEmpty();
        selector.selectedKeys().clear();
        return isReady;
    }

    private Failed failed(String what) {
        return new Failed("printer " + settings.host() + ":" + settings.port() + " " + what);
    }
}
