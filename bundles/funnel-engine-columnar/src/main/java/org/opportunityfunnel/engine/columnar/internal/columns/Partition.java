package org.opportunityfunnel.engine.columnar.internal.columns;

import java.util.List;

/**
 * All rows of a pipeline, ordered by creation, in chunks that are full but for the last.
 *
 * @param activeStages how many active statuses the pipeline has
 * @param wonStages how many won statuses it has
 * @param chunkRows how many rows a full chunk has
 * @param fits whether the absolute amounts of all rows, summed, fit 64 bits, so that no sum of some
 *     of them can overflow
 */
public record Partition(
    int activeStages, int wonStages, int chunkRows, List<Chunk> chunks, boolean fits) {
  public Partition {
    chunks = List.copyOf(chunks);
  }

  public int rows() {
    return chunks.stream().mapToInt(Chunk::rows).sum();
  }

  /** How many rows were created before that second: the place of the first that was not. */
  public int createdBefore(long second) {
    int low = 0;
    int high = chunks.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (firstCreated(chunks.get(middle)) < second) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low == 0) {
      return 0;
    }
    Chunk last = chunks.get(low - 1);
    return (low - 1) * chunkRows + last.created().lowerBound(last.relative(second));
  }

  private static long firstCreated(Chunk chunk) {
    return chunk.base() + chunk.created().get(0);
  }

  /** The size of its columns together. */
  public long bytes() {
    return chunks.stream().mapToLong(Chunk::bytes).sum();
  }
}
