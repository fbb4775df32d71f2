package org.opportunityfunnel.engine.columnar.internal.build;

/**
 * One opportunity in one pipeline, on its way into the columns. Mutable: filled anew for each, so
 * that a build makes no object a row. All times are epoch seconds.
 */
final class Row {
  long created;
  int user;
  int key;
  long value;
  long weighted;

  /** Whether the value and the expected value fit 64 bits; both are 0 if not. */
  boolean summable;

  /** The creation, or the first entry of the whole history if that is earlier. */
  long start;

  /** The first entry in the pipeline. */
  long firstSeen;

  /**
   * The entries that brought it further than ever before: their codes are ranks, which ascend
   * strictly. As of e, those before e count.
   */
  final Timeline steps = new Timeline();

  /**
   * Its state over time: each version differs from the one before, the times ascend strictly. As of
   * e, the last one before e is true; the state is OPEN before the first.
   */
  final Timeline versions = new Timeline();
}
