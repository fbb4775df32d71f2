package org.opportunityfunnel.testkit.agreement;

import java.util.Iterator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Makes something that fails smaller as long as it fails. */
public final class Shrinking {
  private Shrinking() {}

  /**
   * The smallest found: none of what is one step smaller fails, or so many attempts were made.
   *
   * @param smaller what is one step smaller, the greatest steps first
   * @param fails true of the start
   */
  public static <T> T smallest(
      T start, Function<T, Stream<T>> smaller, Predicate<T> fails, int attempts) {
    T failing = start;
    int left = attempts;
    Iterator<T> candidates = smaller.apply(failing).iterator();
    while (left > 0 && candidates.hasNext()) {
      T candidate = candidates.next();
      left--;
      if (fails.test(candidate)) {
        failing = candidate;
        candidates = smaller.apply(failing).iterator();
      }
    }
    return failing;
  }
}
