package org.opportunityfunnel.reports.internal.request;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant by a misspelt one. */
final class NearestName {
  private static final int MOST_EDITS = 2;

  private NearestName() {}

  /**
   * The known name with the fewest edits, at most two and fewer than half of its letters; case,
   * {@code -} and {@code _} do not count. Of several the first.
   */
  static Optional<String> of(String name, Collection<String> known) {
    String plain = plain(name);
    String nearest = null;
    int fewest = MOST_EDITS + 1;
    for (String candidate : known) {
      String target = plain(candidate);
      if (Math.abs(target.length() - plain.length()) < fewest) {
        int edits = edits(plain, target);
        if (edits < fewest && 2 * edits < target.length()) {
          nearest = candidate;
          fewest = edits;
        }
      }
    }
    return Optional.ofNullable(nearest);
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
  }

  /** Insertions, deletions, replacements and swaps of neighbours that turn one into the other. */
  private static int edits(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(a, i, b, j, cost);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int cheapest(String a, int i, String b, int j, int[][] cost) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int best = cost[i - 1][j - 1] + (same ? 0 : 1);
    best = Math.min(best, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, 1 + cost[i - 2][j - 2]) : best;
  }
}
