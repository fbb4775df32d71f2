package org.opportunityfunnel.close.internal.client;

import java.time.Duration;

/** How to wait. */
@FunctionalInterface
public interface Pause {
  /** By sleeping. */
  Pause SLEEP = duration -> Thread.sleep(duration.toMillis());

  void of(Duration duration) throws InterruptedException;
}
