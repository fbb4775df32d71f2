package org.opportunityfunnel.itests.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Watches how much memory processes have, all of them together. */
final class Resident implements AutoCloseable {
  private final List<Long> processes;
  private final ScheduledExecutorService watching = Executors.newSingleThreadScheduledExecutor();
  private volatile long most;

  Resident(List<Long> processes) {
    this.processes = List.copyOf(processes);
    watching.scheduleWithFixedDelay(this::look, 0, 100, TimeUnit.MILLISECONDS);
  }

  /** The most that it was since this began, in megabytes. */
  long mostMegabytes() {
    look();
    return most / 1000;
  }

  long nowMegabytes() {
    return kilobytes() / 1000;
  }

  @Override
  public void close() {
    watching.shutdownNow();
  }

  private void look() {
    most = Math.max(most, kilobytes());
  }

  private long kilobytes() {
    return processes.stream().mapToLong(Resident::kilobytes).sum();
  }

  /** Of a process that ended: none. */
  private static long kilobytes(long process) {
    try {
      return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException e) {
      return 0;
    }
  }
}
