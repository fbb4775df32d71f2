package org.opportunityfunnel.itests.bench;

/** IDs as long as Close's, and as little alike: records with short ones in order are too easy. */
final class LongIds {
  private static final String LETTERS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int LENGTH = 43;
  private static final int OF_ONE_NUMBER = 10;

  private LongIds() {}

  /** The one that stands for a short one: its prefix, and letters that follow from all of it. */
  static String of(String id) {
    StringBuilder text = new StringBuilder(id.length() + LENGTH);
    text.append(id, 0, id.indexOf('_') + 1);
    int prefix = text.length();
    long seed = 0;
    for (int i = prefix; i < id.length(); i++) {
      seed = seed * 131 + id.charAt(i);
    }
    long number = 0;
    for (int i = 0; i < LENGTH; i++) {
      if (i % OF_ONE_NUMBER == 0) {
        seed += 0x9E3779B97F4A7C15L;
        number = mixed(seed) >>> 1;
      }
      text.append(LETTERS.charAt((int) (number % LETTERS.length())));
      number /= LETTERS.length();
    }
    return text.toString();
  }

  /** SplitMix64's. */
  private static long mixed(long seed) {
    long z = (seed ^ (seed >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
