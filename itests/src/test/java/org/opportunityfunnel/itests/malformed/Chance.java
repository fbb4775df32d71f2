package org.opportunityfunnel.itests.malformed;

import java.util.List;
import java.util.SplittableRandom;

/** Seeded chance. Not thread-safe. */
final class Chance {
  private final SplittableRandom random;

  /** That of one of many, each of which can be made without those before it. */
  Chance(long seed, long number) {
    this.random = new SplittableRandom(seed * 1_000_003 + number);
  }

  boolean percent(int chance) {
    return random.nextInt(100) < chance;
  }

  /** From 0 to before the bound, which is at least 1. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
