package org.opportunityfunnel.testkit.close;

import java.util.SplittableRandom;

/** Which requests go wrong. */
@FunctionalInterface
public interface Faults {
  /** None. */
  Faults NONE = request -> Fault.NONE;

  /** What is wrong with the request of that number; the first is 1. Same number, same answer. */
  Fault of(long request);

  /**
   * A fault of any kind for so many of a hundred requests, but never more than three failures one
   * after another, so that trying again goes on.
   */
  static Faults seeded(long seed, int percent) {
    Fault[] all = Fault.values();
    return request -> {
      SplittableRandom random = new SplittableRandom(seed * 1_000_003 + request);
      boolean wrong = request % 4 != 0 && random.nextInt(100) < percent;
      return wrong ? all[1 + random.nextInt(all.length - 1)] : Fault.NONE;
    };
  }

  /** The same, but from a number on every request fails: Close is away. */
  default Faults awayFrom(long first) {
    return request -> request >= first ? Fault.CUT : of(request);
  }
}
