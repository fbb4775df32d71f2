package org.opportunityfunnel.engine.columnar.internal.build;

/**
 * How rows are laid out. No answer depends on it.
 *
 * @param chunkRows how many rows a full chunk has
 * @param allAside whether every row goes the way of those whose state depends on the instant
 */
public record Layout(int chunkRows, boolean allAside) {

  /**
   * A chunk and the sums of its users stay in a processor's caches; odd dates widen one chunk only.
   */
  public static final Layout DEFAULT = new Layout(1 << 13, false);
}
