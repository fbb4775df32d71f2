package org.opportunityfunnel.engine.columnar.internal.columns;

import java.util.List;

/**
 * All rows of a pipeline, in chunks by creation.
 *
 * @param activeStages how many active statuses the pipeline has
 * @param wonStages how many won statuses it has
 * @param all the chunks, in stretches
 * @param magnitude no sum of amounts of some of the rows is greater, whatever its sign; the
 *     greatest long if 64 bits may not hold them all
 */
public record Partition(int activeStages, int wonStages, Stretch all, long magnitude) {

  public List<Chunk> chunks() {
    return all.chunks();
  }

  public int rows() {
    return chunks().stream().mapToInt(Chunk::rows).sum();
  }

  /** The size of its columns together. */
  public long columnBytes() {
    return chunks().stream().mapToLong(Chunk::bytes).sum();
  }

  /** The size of the sums that are kept beside its columns. */
  public long sumsBytes() {
    return all.sumsBytes();
  }
}
