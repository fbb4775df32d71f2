package org.opportunityfunnel.store.jdbc.internal;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Lets a selection have its moment while loads follow each other without a pause. A selection is of
 * the version that an engine has; where each load makes a newer one before the engine has followed
 * the last, the two would never meet. So a load waits a little while somebody keeps asking for a
 * selection that came too late, for as long as an engine takes to follow. Thread-safe.
 */
final class LateSelections {
  private final LongSupplier nanoClock;
  private final long asksAgain;
  private final long longest;
  private final Map<String, Long> lastAsked = new HashMap<>();

  /**
   * @param asksAgain who still waits asks again within this time
   * @param longest what a load may lose
   */
  LateSelections(LongSupplier nanoClock, Duration asksAgain, Duration longest) {
    this.nanoClock = nanoClock;
    this.asksAgain = asksAgain.toNanos();
    this.longest = longest.toNanos();
  }

  /** Somebody asked for a selection of the organization's data as it was before. */
  synchronized void late(String organization) {
    lastAsked.put(organization, nanoClock.getAsLong());
  }

  /** Somebody got a selection of the organization's present data. */
  synchronized void served(String organization) {
    if (lastAsked.remove(organization) != null) {
      notifyAll();
    }
  }

  /** Returns when nobody waits for a selection, or has waited long enough. */
  synchronized void await(String organization) {
    long start = nanoClock.getAsLong();
    try {
      for (long left = left(organization, start); left > 0; left = left(organization, start)) {
        wait(left / 1_000_000 + 1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private long left(String organization, long start) {
    Long last = lastAsked.get(organization);
    if (last == null) {
      return 0;
    }
    long now = nanoClock.getAsLong();
    long left = Math.min(last + asksAgain, start + longest) - now;
    if (last + asksAgain <= now) {
      lastAsked.remove(organization);
    }
    return left;
  }
}
