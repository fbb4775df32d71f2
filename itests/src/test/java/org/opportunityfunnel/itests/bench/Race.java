package org.opportunityfunnel.itests.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Asks all contestants the same question again and again, in turns, so that whatever else the
 * machine does hits all of them alike.
 */
final class Race {
  /** What one contestant may take, all its measured answers together. */
  private static final long BUDGET = 3_000_000_000L;

  /** Faster ones answer several times in their turn, and warm up so long. */
  private static final long TURN = 25_000_000L;

  private static final long WARM_UP = 1_000_000_000L;

  private static final int MOST = 2_000;

  private final List<Contestant> contestants;

  Race(List<Contestant> contestants) {
    this.contestants = List.copyOf(contestants);
  }

  /** By contestant. Fails if their answers differ from the first one's. */
  Map<Contestant, Timings> run(Question question) throws Exception {
    Sums right = contestants.get(0).answer(question).get();
    Map<Contestant, Timings> timings = new LinkedHashMap<>();
    for (Contestant one : contestants) {
      timings.put(one, warm(one, question, right));
    }
    List<Contestant> running = new ArrayList<>(contestants);
    running.removeIf(one -> isDone(timings.get(one)));
    while (!running.isEmpty()) {
      for (Contestant one : running) {
        turn(one, question, timings.get(one));
      }
      running.removeIf(one -> isDone(timings.get(one)));
    }
    return timings;
  }

  /** Checks the answer too; one that takes longer than the budget is not asked again. */
  private static Timings warm(Contestant one, Question question, Sums right) throws Exception {
    Timings timings = new Timings();
    long begin = System.nanoTime();
    long first = time(one, question, right);
    if (first > BUDGET) {
      timings.add(first);
      return timings;
    }
    while (System.nanoTime() - begin < WARM_UP) {
      one.answer(question);
    }
    return timings;
  }

  private static boolean isDone(Timings timings) {
    return timings.size() >= MOST || timings.totalNanos() > BUDGET;
  }

  private static void turn(Contestant one, Question question, Timings timings) throws Exception {
    long end = System.nanoTime() + TURN;
    do {
      long before = System.nanoTime();
      one.answer(question);
      timings.add(System.nanoTime() - before);
    } while (System.nanoTime() < end && timings.size() < MOST);
  }

  private static long time(Contestant one, Question question, Sums right) throws Exception {
    long before = System.nanoTime();
    Supplier<Sums> answer = one.answer(question);
    long took = System.nanoTime() - before;
    if (!(one instanceof ReadPass)) {
      right.assertSame(answer.get(), one.name() + ", " + question.name());
    }
    return took;
  }
}
