package org.opportunityfunnel.query.internal;

import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.error.Problems;

/** Collects what is wrong with a saved search, the first hundred things of it. */
final class Findings {
  static final int MOST = 100;

  private final Problems problems = new Problems();
  private int count;

  void add(String path, String message) {
    count++;
    if (count <= MOST) {
      problems.add(path, message);
    } else if (count == MOST + 1) {
      problems.add("", "and more, beyond the first " + MOST);
    }
  }

  /** Throws {@link FunnelException} INVALID with all of it if there is anything. */
  void throwIfAny() {
    problems.throwIfAny();
  }
}
