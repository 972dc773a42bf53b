package dev.lookback.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much memory this process needs. */
final class Memory {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s*(\\d+) kB");
    private static final long KILO = 1024;

    private Memory() {}

    /** Bytes of the heap in use after what is not needed any more was collected. */
    static long liveHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Most bytes of the heap in use since the start; the sum over its areas, whose peaks may lie apart. */
    static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage == null ? 0 : usage.getUsed())
                .sum();
    }

    /** Most bytes of memory the process ever held, mapped index files included; 0 where the system does not tell. */
    static long peakProcess() {
        try {
            Matcher peak = PEAK.matcher(Files.exists(STATUS) ? Files.readString(STATUS) : "");
            return peak.find() ? Long.parseLong(peak.group(1)) * KILO : 0;
        } catch (IOException untold) {
            return 0;
        }
    }
}
