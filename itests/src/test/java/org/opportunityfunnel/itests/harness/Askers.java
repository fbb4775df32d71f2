package org.opportunityfunnel.itests.harness;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Clients that ask for one report again and again until they are closed. */
public final class Askers implements AutoCloseable {
  private final FunnelClient client;
  private final String request;
  private final ExecutorService threads;
  private final AtomicBoolean asking = new AtomicBoolean(true);
  private final AtomicInteger answered = new AtomicInteger();
  private final AtomicReference<String> firstFailure = new AtomicReference<>("");

  private Askers(int number, FunnelClient client, String request) {
    this.client = client;
    this.request = request;
    this.threads = Executors.newFixedThreadPool(number);
  }

  public static Askers start(int number, FunnelClient client, String request) {
    Askers askers = new Askers(number, client, request);
    for (int i = 0; i < number; i++) {
      askers.threads.execute(askers::ask);
    }
    return askers;
  }

  /** How many answers were good so far. */
  public int answered() {
    return answered.get();
  }

  /** The first answer that was not 200, or what prevented one; empty if all is well. */
  public String firstFailure() {
    return firstFailure.get();
  }

  @Override
  public void close() {
    asking.set(false);
    threads.shutdownNow();
  }

  private void ask() {
    while (asking.get()) {
      try {
        client.report("stages", request).expect(200);
        answered.incrementAndGet();
      } catch (AssertionError | RuntimeException e) {
        if (asking.get()) {
          firstFailure.compareAndSet("", String.valueOf(e));
        }
      }
    }
  }
}
