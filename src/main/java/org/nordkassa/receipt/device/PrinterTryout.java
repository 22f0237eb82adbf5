package org.nordkassa.receipt.device;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.nordkassa.checkout.port.Trial;
import org.nordkassa.checkout.port.Trial.Finding;

/// Asks a network printer whether it is there and has paper. Nothing is printed.
public final class PrinterTryout {
    /// DLE EOT 4: transmit the paper sensor's status at once.
    private static final byte[] ASK_PAPER = {0x10, 0x04, 4};
    private static final int NO_PAPER = 0x60;
    private static final Duration LONGEST = Duration.ofSeconds(4);

    private PrinterTryout() {}

    /// Blocks for eight seconds at the most.
    ///
    /// @param answers whether the printer can answer; otherwise the connection is all that can be tried
    public static Trial run(String host, int port, boolean answers) {
        long started = System.nanoTime();
        Finding finding;
        try (var socket = new Socket()) {
            var address = InetAddress.getByName(host);
            socket.connect(new InetSocketAddress(address, port), (int) LONGEST.toMillis());
            finding = answers ? paper(socket) : Finding.WORKS;
        } catch (UnknownHostException unknown) {
            finding = Finding.UNKNOWN_NAME;
        } catch (SocketTimeoutException | java.net.SocketException unreachable) {
            finding = Finding.NO_ROUTE;
        } catch (IOException broken) {
            finding = Finding.NO_ANSWER;
        }
        return new Trial((answers ? "DLE EOT 4 " : "TCP ") + host + ":" + port, finding, 0, "",
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started));
    }

    private static Finding paper(Socket socket) throws IOException {
        socket.setSoTimeout((int) LONGEST.toMillis());
        socket.getOutputStream().write(ASK_PAPER);
        socket.getOutputStream().flush();
        try {
            int status = socket.getInputStream().read();
            return status < 0 ? Finding.NO_ANSWER : (status & NO_PAPER) == NO_PAPER ? Finding.NO_PAPER : Finding.WORKS;
        } catch (SocketTimeoutException silent) {
            return Finding.NO_ANSWER;
        }
    }
}
