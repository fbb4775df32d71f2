package org.opportunityfunnel.engine.columnar.internal.build;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Sorts rows by their creation. */
final class CreationOrder {

  private CreationOrder() {}

  /** The places of the seconds, ascending; equal ones in their order. */
  static int[] of(GrowingLongs seconds) {
    if (seconds.size() == 0) {
      return new int[0];
    }
    long earliest = seconds.least();
    long latest = seconds.greatest();
    int placeBits = 32 - Integer.numberOfLeadingZeros(seconds.size());
    // Both together in one long sort ten times as fast as boxed places; only absurd dates don't
    // fit.
    return latest - earliest < 1L << (63 - placeBits)
        ? packed(seconds, earliest, placeBits)
        : boxed(seconds);
  }

  private static int[] packed(GrowingLongs seconds, long earliest, int placeBits) {
    long[] pairs = new long[seconds.size()];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = (seconds.get(i) - earliest) << placeBits | i;
    }
    Arrays.sort(pairs);
    int[] places = new int[pairs.length];
    for (int i = 0; i < pairs.length; i++) {
      places[i] = (int) (pairs[i] & ((1L << placeBits) - 1));
    }
    return places;
  }

  private static int[] boxed(GrowingLongs seconds) {
    return IntStream.range(0, seconds.size())
        .boxed()
        .sorted(Comparator.comparingLong(seconds::get))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
