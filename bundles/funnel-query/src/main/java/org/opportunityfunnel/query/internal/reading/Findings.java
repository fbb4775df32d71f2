package org.opportunityfunnel.query.internal.reading;

import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.error.Problems;

/** Collects what is wrong with a saved search, the first hundred things of it. */
public final class Findings {
  public static final int MOST = 100;

  private final Problems problems = new Problems();
  private int count;

  public void add(String path, String message) {
    count++;
    if (count <= MOST) {
      problems.add(path, message);
    } else if (count == MOST + 1) {
      problems.add("", "and more, beyond the first " + MOST);
    }
  }

  /** Throws {@link FunnelException} INVALID with all of it if there is anything. */
  public void throwIfAny() {
    problems.throwIfAny();
  }
}
