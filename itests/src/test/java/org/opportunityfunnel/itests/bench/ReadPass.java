package org.opportunityfunnel.itests.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Answers nothing, but reads as many bytes as an engine has of the pipeline: the machine's bound.
 */
final class ReadPass implements Contestant {
  private final int threads;
  private final long[] words;
  private final ExecutorService others;
  private long read;

  ReadPass(int threads, long bytes) {
    this.threads = threads;
    this.words = new long[(int) (bytes / Long.BYTES)];
    this.others = Executors.newFixedThreadPool(threads);
    Arrays.fill(words, 1);
  }

  @Override
  public String name() {
    return "plain read of as many bytes, threads: " + threads;
  }

  @Override
  public Supplier<Sums> answer(Question question) throws Exception {
    int part = words.length / threads;
    List<Future<Long>> parts = new ArrayList<>();
    for (int i = 1; i < threads; i++) {
      int from = i * part;
      parts.add(others.submit(() -> sum(from, part)));
    }
    read += sum(0, part);
    for (Future<Long> one : parts) {
      read += one.get();
    }
    return Sums::new;
  }

  /** So that nobody may leave the reading out. */
  long read() {
    return read;
  }

  @Override
  public long bytes() {
    return (long) words.length * Long.BYTES;
  }

  @Override
  public void close() {
    others.shutdown();
  }

  private long sum(int from, int length) {
    long sum = 0;
    for (int i = from; i < from + length; i++) {
      sum += words[i];
    }
    return sum;
  }
}
