package org.opportunityfunnel.engine.columnar.internal.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads so many bytes and does nothing else than add them up: what memory allows at best. */
final class PlainPass implements AutoCloseable {
  private final long[] column;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  PlainPass(long bytes) {
    column = new long[Math.toIntExact(bytes / Long.BYTES)];
    Arrays.fill(column, 1);
  }

  /** The sum, by that many threads. */
  long run(int parts) {
    List<Callable<Long>> works = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      int number = part;
      works.add(() -> sum(number, parts));
    }
    if (parts == 1) {
      return sum(0, 1);
    }
    try {
      long sum = 0;
      for (Future<Long> part : threads.invokeAll(works)) {
        sum += part.get();
      }
      return sum;
    } catch (InterruptedException | ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private long sum(int part, int parts) {
    int from = (int) ((long) column.length * part / parts);
    int to = (int) ((long) column.length * (part + 1) / parts);
    long sum = 0;
    for (int i = from; i < to; i++) {
      sum += column[i];
    }
    return sum;
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
