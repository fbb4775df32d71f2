package org.opportunityfunnel.itests.swapping;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.opportunityfunnel.itests.harness.KarafProcess;
import org.opportunityfunnel.itests.harness.LiveHeap;

/** Looks at a server's memory and its answers' latency a few times while it is under load. */
final class Windows {
  private static final long MEBIBYTE = 1 << 20;

  private final KarafProcess server;
  private final Latencies latencies;
  private final long each;
  private final List<Long> heaps = new ArrayList<>();
  private final List<Latencies.Window> answers = new ArrayList<>();
  private long next;

  /** The first window, in which all is loaded and compiled, begins now and counts for nothing. */
  Windows(KarafProcess server, Latencies latencies, Duration each) {
    this.server = server;
    this.latencies = latencies;
    this.each = each.toNanos();
    this.next = System.nanoTime() + this.each;
  }

  /** Ends a window if it is time. */
  void look() {
    if (System.nanoTime() - next >= 0) {
      answers.add(latencies.take());
      heaps.add(LiveHeap.of(server) / MEBIBYTE);
      // What waited for that collection is no one's latency.
      latencies.take();
      next = System.nanoTime() + each;
    }
  }

  /** By how many MiB the least of the later half is above the least of the earlier one. */
  long growth() {
    int half = heaps.size() / 2;
    return heaps.subList(half, heaps.size()).stream().mapToLong(Long::longValue).min().orElse(0)
        - heaps.subList(0, half).stream().mapToLong(Long::longValue).min().orElse(0);
  }

  /** How many times as long as in the earlier half the median answer of the later half takes. */
  double slowdown() {
    int half = answers.size() / 2;
    return median(answers.subList(half, answers.size()))
        / Math.max(1, median(answers.subList(0, half)));
  }

  int size() {
    return heaps.size();
  }

  private static double median(List<Latencies.Window> some) {
    return some.stream()
        .mapToLong(Latencies.Window::p50)
        .sorted()
        .skip(some.size() / 2)
        .findFirst()
        .orElse(0);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < heaps.size(); i++) {
      Latencies.Window one = answers.get(i);
      text.append(
          "window %d: %d answers, p50 %d ms, p99 %d ms, longest %d ms; live heap %d MiB%n"
              .formatted(i + 1, one.answers(), one.p50(), one.p99(), one.most(), heaps.get(i)));
    }
    return text.toString();
  }
}
