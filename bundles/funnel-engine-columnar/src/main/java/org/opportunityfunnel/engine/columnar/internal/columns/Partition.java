package org.opportunityfunnel.engine.columnar.internal.columns;

import java.util.List;

/**
 * All rows of a pipeline, in chunks by creation.
 *
 * @param activeStages how many active statuses the pipeline has
 * @param wonStages how many won statuses it has
 * @param magnitude no sum of amounts of some of the rows is greater, whatever its sign; the
 *     greatest long if 64 bits may not hold them all
 */
public record Partition(int activeStages, int wonStages, List<Chunk> chunks, long magnitude) {
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
