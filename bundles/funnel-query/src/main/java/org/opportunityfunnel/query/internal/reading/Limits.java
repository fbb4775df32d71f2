package org.opportunityfunnel.query.internal.reading;

/** How large a search may be. */
public final class Limits {
  /** Levels of nodes; the root is the first. */
  public static final int DEPTH = 20;

  public static final int NODES = 500;

  /** Of one list, and words of one text that are looked for one by one. */
  public static final int VALUES = 1_000;

  private Limits() {}
}
