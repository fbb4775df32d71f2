package org.opportunityfunnel.api.engine;

/**
 * How much data a view has.
 *
 * @param opportunities how many there are; -1 if not known
 * @param bytes of memory of this process that they take; 0 if they are elsewhere, -1 if not known
 */
public record ViewSize(long opportunities, long bytes) {

  /** Neither is known. */
  public static final ViewSize UNKNOWN = new ViewSize(-1, -1);
}
