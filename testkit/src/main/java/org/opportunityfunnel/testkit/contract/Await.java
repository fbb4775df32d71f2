package org.opportunityfunnel.testkit.contract;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.opportunityfunnel.api.engine.FunnelView;

/** Waits for what an engine does in a thread of its own; not longer than it takes. */
final class Await {
  private static final Duration AT_MOST = Duration.ofSeconds(30);
  private static final Duration STEP = Duration.ofMillis(1);

  private Await() {}

  /** The organization's view, of that version or a later one. */
  static FunnelView view(RunningEngine running, String organization, long version) {
    return until(
        "a view of version " + version,
        () ->
            running
                .engine()
                .view(organization)
                .filter(view -> view.catalog().version() >= version));
  }

  private static <T> T until(String what, Supplier<Optional<T>> attempt) {
    long deadline = System.nanoTime() + AT_MOST.toNanos();
    while (true) {
      Optional<T> result = attempt.get();
      if (result.isPresent()) {
        return result.get();
      }
      if (System.nanoTime() > deadline) {
        throw new AssertionError("the engine did not give " + what + " within " + AT_MOST);
      }
      LockSupport.parkNanos(STEP.toNanos());
    }
  }
}
