package org.opportunityfunnel.query.internal;

import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Random cases that can be had again: a failure names the seed of its case, and {@code
 * -Dfunnel.seed=…} runs that case alone.
 */
final class Seed {
  private static final String PROPERTY = "funnel.seed";

  private Seed() {}

  static void forEachOf(int cases, Consumer<Random> law) {
    Long given = Long.getLong(PROPERTY);
    if (given != null) {
      run(given, law);
      return;
    }
    SplittableRandom seeds = new SplittableRandom();
    for (int i = 0; i < cases; i++) {
      run(seeds.nextLong(), law);
    }
  }

  private static void run(long seed, Consumer<Random> law) {
    try {
      law.accept(new Random(seed));
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError("-D" + PROPERTY + "=" + seed + ": " + e.getMessage(), e);
    }
  }
}
