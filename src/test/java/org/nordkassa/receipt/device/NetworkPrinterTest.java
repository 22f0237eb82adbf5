package org.nordkassa.receipt.device;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nordkassa.checkout.port.ReceiptPrinter;
import org.nordkassa.checkout.port.ReceiptPrinter.Printed;
import org.nordkassa.receipt.EscPosReceipt;
import org.nordkassa.receipt.PrinterCodePage;
import org.nordkassa.receipt.Receipt;
import org.nordkassa.receipt.ReceiptLayout;
import org.nordkassa.receipt.SampleReceipts;
import org.nordkassa.sale.Country;

class NetworkPrinterTest {
    private static final Receipt RECEIPT = SampleReceipts.rich(Country.FI, "fi");
    private static final byte[] ASK_STATUS = {0x1D, 'r', 1};
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(300);

    /// What a printer does with a connection.
    private interface Behaviour {
        void serve(Socket socket, CompletableFuture<byte[]> received) throws IOException;
    }

    private final CompletableFuture<byte[]> received = new CompletableFuture<>();
    private ServerSocket server;

    @BeforeEach
    void open() throws IOException {
        server = new ServerSocket();
        server.setReceiveBufferSize(4096);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void aPrinterThatAnswersHasPrintedTheWholeReceipt() throws Exception {
        start(answering(0));

        assertEquals(new ReceiptPrinter.Done(), printer(LONG, true).print(RECEIPT));
        var expected = new EscPosReceipt(48, PrinterCodePage.WPC1252).bytes(new ReceiptLayout(48).rows(RECEIPT));
        assertArrayEquals(expected, received.get(10, TimeUnit.SECONDS));
    }

    @Test
    void paperThatRunsLowIsEnough() {
        start(answering(0x03));

        assertEquals(new ReceiptPrinter.Done(), printer(LONG, true).print(RECEIPT));
    }

    @Test
    void aPrinterOutOfPaperHasFailed() {
        start(answering(0x0C));

        assertFailed("out of paper", printer(LONG, true).print(RECEIPT));
    }

    @Test
    void aOneWayPortIsNotAsked() throws Exception {
        start((socket, all) -> all.complete(socket.getInputStream().readAllBytes()));

        assertEquals(new ReceiptPrinter.Done(), printer(LONG, false).print(RECEIPT));
        var bytes = received.get(10, TimeUnit.SECONDS);
        assertTrue(bytes.length > 1000 && !endsWith(bytes, ASK_STATUS));
    }

    @Test
    void aPrinterThatTakesTheReceiptAndIsSilentHasNotPrinted() {
        start((socket, _) -> socket.getInputStream().readAllBytes());

        assertFailed("does not say", printer(SHORT, true).print(RECEIPT));
    }

    @Test
    void aPrinterThatReadsNothingHasNotPrinted() {
        var endless = SampleReceipts.plain(Country.FI, "fi", "sana ".repeat(40_000), 100);

        assertFailed("takes no data", printer(SHORT, false).print(endless));
    }

    @Test
    void aPrinterThatHangsUpHasNotPrinted() {
        start((socket, _) -> {
            socket.getInputStream().readNBytes(100);
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        });

        assertFailed("hung up", printer(LONG, true).print(RECEIPT));
    }

    @Test
    void aPrinterThatIsSwitchedOffIsSaidToBe() throws IOException {
        var printer = printer(LONG, true);
        server.close();

        assertFailed("is not reached", printer.print(RECEIPT));
        assertFailed("is not reached", printer.openDrawer());
    }

    @Test
    void aPrinterWhoseNameNobodyKnowsIsSaidToBe() {
        var settings = new NetworkPrinter.Settings("printer.invalid", 9100,
                SHORT, SHORT, 48, PrinterCodePage.CP858, true);

        assertFailed("unknown name", new NetworkPrinter(settings).print(RECEIPT));
    }

    @Test
    void theDrawerGetsItsPulseAndNothingElse() throws Exception {
        start((socket, all) -> all.complete(socket.getInputStream().readAllBytes()));

        assertEquals(new ReceiptPrinter.Done(), printer(LONG, true).openDrawer());
        assertArrayEquals(EscPosReceipt.drawerKick(), received.get(10, TimeUnit.SECONDS));
    }

    private static void assertFailed(String reason, Printed printed) {
        var failed = assertInstanceOf(ReceiptPrinter.Failed.class, printed);
        assertTrue(failed.reason().contains(reason), failed.reason());
        assertTrue(!failed.reason().contains("Aino"), failed.reason());
    }

    private NetworkPrinter printer(Duration write, boolean answers) {
        return new NetworkPrinter(new NetworkPrinter.Settings("127.0.0.1", server.getLocalPort(), LONG, write, 48,
                PrinterCodePage.WPC1252, answers));
    }

    private void start(Behaviour behaviour) {
        Thread.ofVirtual().start(() -> {
            try (var socket = server.accept()) {
                behaviour.serve(socket, received);
            } catch (IOException e) {
                received.completeExceptionally(e);
            }
        });
    }

    private static Behaviour answering(int status) {
        return (socket, all) -> {
            var bytes = new ByteArrayOutputStream();
            while (!endsWith(bytes.toByteArray(), ASK_STATUS)) {
                bytes.write(socket.getInputStream().read());
            }
            socket.getOutputStream().write(status);
            all.complete(Arrays.copyOf(bytes.toByteArray(), bytes.size() - ASK_STATUS.length));
        };
    }

    private static boolean endsWith(byte[] bytes, byte[] end) {
        return bytes.length >= end.length
                && Arrays.equals(end, Arrays.copyOfRange(bytes, bytes.length - end.length, bytes.length));
    }
}
