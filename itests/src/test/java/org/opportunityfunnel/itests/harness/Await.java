package org.opportunityfunnel.itests.harness;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Looks until something is so. */
public final class Await {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

  private Await() {}

  /** Fails, naming what was awaited, if it is not so in good time. */
  public static void until(String what, BooleanSupplier isSo) {
    if (!within(PATIENCE, isSo)) {
      throw new AssertionError("Waited " + PATIENCE + " in vain for " + what);
    }
  }

  /** Whether it became so in that time. */
  static boolean within(Duration atMost, BooleanSupplier isSo) {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (!isSo.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      pause();
    }
    return true;
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_LOOKS.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
