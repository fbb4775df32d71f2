package org.opportunityfunnel.engine.columnar.internal.life;

import java.time.Duration;

/** Where work is done that no caller waits for. */
public interface Background {

  /** Runs the task soon, in another thread; never, once it is closed. */
  void run(Runnable task);

  /** Runs the task after that time, in another thread; never, once it is closed. */
  void runAfter(Duration delay, Runnable task);
}
