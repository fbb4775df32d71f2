package org.opportunityfunnel.engine.columnar.internal.columns;

import java.util.List;
import java.util.Optional;

/**
 * Consecutive chunks of a partition: a single one, or a few shorter stretches. Immutable.
 *
 * @param chunks all that are in it
 * @param parts the shorter stretches in their order; none if it is a single chunk
 * @param sums of all its rows, if they are kept
 */
public record Stretch(
    Span span, List<Chunk> chunks, List<Stretch> parts, Optional<SettledSums> sums) {
  public Stretch {
    chunks = List.copyOf(chunks);
    parts = List.copyOf(parts);
  }

  /** The memory that the sums in it take, about. */
  public long sumsBytes() {
    return sums.map(SettledSums::bytes).orElse(0L)
        + parts.stream().mapToLong(Stretch::sumsBytes).sum();
  }
}
