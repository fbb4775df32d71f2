package org.opportunityfunnel.itests.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Says what a benchmark ran on. */
final class Machine {
  private Machine() {}

  /** One line: processor, how many, memory, system, Java, and how busy it was before. */
  static void print() {
    System.out.println(
        String.format(
            Locale.ROOT,
            "%s, %d processors, %s, %s %s, Java %s, load before %.1f%n",
            value("/proc/cpuinfo", "model name"),
            Runtime.getRuntime().availableProcessors(),
            value("/proc/meminfo", "MemTotal"),
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            Runtime.version(),
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
  }

  private static String value(String file, String name) {
    try {
      return Files.readAllLines(Path.of(file)).stream()
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown " + name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
