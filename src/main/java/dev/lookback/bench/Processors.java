package dev.lookback.bench;

import java.lang.management.ManagementFactory;

/** The time this process has kept processors busy. */
final class Processors {
    private static final double NANOS_PER_MILLI = 1e6;

    private Processors() {}

    /** Since the process started, of all its threads, in milliseconds; 0 where the system does not tell. */
    static double usedMillis() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? Math.max(0, system.getProcessCpuTime() / NANOS_PER_MILLI)
                : 0;
    }
}
