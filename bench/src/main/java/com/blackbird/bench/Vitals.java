package com.blackbird.bench;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a process takes of its machine.
 *
 * @param heap bytes that are in use right after a collection
 * @param resident bytes of memory altogether; 0 where the system does not say
 * @param threads those of the system, not the virtual ones
 * @param files open files and sockets; 0 where the system does not say
 */
record Vitals(long heap, long resident, int threads, long files) {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s*(\\d+) kB");
  private static final int KILO = 1024;

  /** Those of this process, after a collection. */
  static Vitals measure() throws IOException {
    System.gc();
    return new Vitals(
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
        residentNow(),
        ManagementFactory.getThreadMXBean().getThreadCount(),
        ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
            ? system.getOpenFileDescriptorCount()
            : 0);
  }

  private static long residentNow() throws IOException {
    if (!Files.exists(STATUS)) {
      return 0;
    }
    Matcher resident = RESIDENT.matcher(Files.readString(STATUS));
    return resident.find() ? Long.parseLong(resident.group(1)) * KILO : 0;
  }

  /** As one process tells another. */
  String line() {
    return heap + " " + resident + " " + threads + " " + files;
  }

  static Vitals parse(String line) {
    String[] figures = line.split(" ", 4);
    return new Vitals(
        Long.parseLong(figures[0]),
        Long.parseLong(figures[1]),
        Integer.parseInt(figures[2]),
        Long.parseLong(figures[3]));
  }
}
