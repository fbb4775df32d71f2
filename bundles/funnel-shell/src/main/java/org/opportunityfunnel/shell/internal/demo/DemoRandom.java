package org.opportunityfunnel.shell.internal.demo;

import java.util.List;

/**
 * Random numbers that are the same on every machine and JDK: SplitMix64 and strict arithmetic. Not
 * thread-safe.
 */
final class DemoRandom {
  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  /** The stream of that number under that seed; streams do not depend on each other. */
  DemoRandom(long seed, long stream) {
    this.state = mix(mix(seed) + stream * GAMMA);
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  long nextLong() {
    state += GAMMA;
    return mix(state);
  }

  /** In [0, 1). */
  double nextDouble() {
    return (nextLong() >>> 11) * 0x1.0p-53;
  }

  /** In [0, bound). */
  int nextInt(int bound) {
    return (int) (nextDouble() * bound);
  }

  /** In [from, to). */
  double between(double from, double to) {
    return from + (to - from) * nextDouble();
  }

  boolean chance(double probability) {
    return nextDouble() < probability;
  }

  /** Half of them below the median; sigma is the deviation of the logarithm. */
  double logNormal(double median, double sigma) {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - nextDouble()));
    double gaussian = radius * StrictMath.cos(2 * StrictMath.PI * nextDouble());
    return median * StrictMath.exp(sigma * gaussian);
  }

  <T> T pick(List<T> from) {
    return from.get(nextInt(from.size()));
  }

  /** An index, as often as its weight says. */
  int pickWeighted(double... weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double rest = nextDouble() * sum;
    int index = 0;
    while (index < weights.length - 1 && rest >= weights[index]) {
      rest -= weights[index];
      index++;
    }
    return index;
  }
}
