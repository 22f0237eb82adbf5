package org.nordkassa.scan.hid;

import java.time.Duration;
import java.util.List;

/// The computer's HID devices. Everything that can go wrong with a device is a value.
public interface HidDevices extends AutoCloseable {
    /// Opens the operating system's library; called when scanners are first looked for.
    @FunctionalInterface
    interface Source {
        /// @throws HidUnavailable when this computer has no such library
        HidDevices open() throws HidUnavailable;
    }

    /// What is plugged in now.
    List<Device> attached();

    @Override
    void close();

    interface Device {
        HidIdentity identity();

        Opening open();
    }

    sealed interface Opening {
        record Opened(Connection connection) implements Opening {}

        record Refused(Refusal why) implements Opening {}
    }

    enum Refusal {
        /// Linux lets nobody but root read it: the rule [#UDEV_RULE] is not installed, or the scanner's maker not in it.
        NO_PERMISSION,
        /// Another program holds it, or the system does not tell.
        NOT_OPENED
    }

    /// Where the rule belongs that gives the person at the till the scanner. It comes with the installer.
    String UDEV_RULE = "/usr/lib/udev/rules.d/70-pos-scanner.rules";

    /// An open device, for one thread.
    interface Connection extends AutoCloseable {
        /// Empty when the system does not tell.
        byte[] reportDescriptor();

        /// Waits for the next input report; its number comes first when the device numbers its reports.
        ///
        /// @return its length; 0 when none came in time, negative when the device is gone
        int read(byte[] report, Duration patience);

        /// @return false when the device did not take it
        boolean sendFeature(int report, byte[] data);

        @Override
        void close();
    }
}
