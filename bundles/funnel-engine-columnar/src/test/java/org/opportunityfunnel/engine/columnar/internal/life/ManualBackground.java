package org.opportunityfunnel.engine.columnar.internal.life;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** Runs nothing until the test says so. */
final class ManualBackground implements Background {
  private final Queue<Runnable> tasks = new ArrayDeque<>();
  private final Queue<Runnable> delayed = new ArrayDeque<>();
  private final List<Long> delays = new ArrayList<>();

  @Override
  public void run(Runnable task) {
    tasks.add(task);
  }

  @Override
  public void runAfter(Duration delay, Runnable task) {
    delays.add(delay.toSeconds());
    delayed.add(task);
  }

  /** How many tasks wait to be run at once. */
  int waiting() {
    return tasks.size();
  }

  /** The delays of all that was put off, in seconds, from the beginning. */
  List<Long> delays() {
    return List.copyOf(delays);
  }

  /** Runs the next one. */
  void runOne() {
    tasks.remove().run();
  }

  /** Runs until nothing waits; not what was put off. */
  void runAll() {
    while (!tasks.isEmpty()) {
      runOne();
    }
  }

  /** Lets all the time pass that something was put off for, once. */
  void passTime() {
    List<Runnable> due = List.copyOf(delayed);
    delayed.clear();
    due.forEach(Runnable::run);
  }
}
