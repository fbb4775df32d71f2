package org.opportunityfunnel.engine.columnar.internal.columns;

import java.util.List;

/**
 * All rows of a pipeline, in chunks by creation.
 *
 * @param activeStages how many active statuses the pipeline has
 * @param wonStages how many won statuses it has
 * @param fits whether the absolute amounts of all rows, summed, fit 64 bits, so that no sum of some
 *     of them can overflow
 */
public record Partition(int activeStages, int wonStages, List<Chunk> chunks, boolean fits) {
  public Partition {
    chunks = List.copyOf(chunks);
  }

  public int rows() {
    return chunks.stream().mapToInt(Chunk::rows).sum();
  }

  /** The size of its columns together. */
  public long bytes() {
    return chunks.stream().mapToLong(Chunk::bytes).sum();
  }
}
