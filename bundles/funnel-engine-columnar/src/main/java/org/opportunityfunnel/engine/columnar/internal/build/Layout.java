package org.opportunityfunnel.engine.columnar.internal.build;

/**
 * How rows are laid out. No answer depends on it.
 *
 * @param chunkRows how many rows a full chunk has
 * @param allAside whether every row goes the way of those whose state depends on the instant
 * @param sumsShare sums of a stretch of chunks are kept if, a long each, they would take at most
 *     that share of the bytes of its rows: 0 for never
 */
public record Layout(int chunkRows, boolean allAside, double sumsShare) {

  /**
   * A chunk and the sums of its users stay in a processor's caches; odd dates widen one chunk only.
   * Kept sums shrink to about a quarter of a long each.
   */
  public static final Layout DEFAULT = new Layout(1 << 13, false, 1);

  /** The same without kept sums: for rows that will soon be others. */
  public Layout withoutSums() {
    return new Layout(chunkRows, allAside, 0);
  }
}
