package org.opportunityfunnel.engine.columnar.internal.sums;

import java.util.List;
import org.opportunityfunnel.api.store.Selection;
import org.opportunityfunnel.engine.columnar.internal.columns.Chunk;
import org.opportunityfunnel.engine.columnar.internal.columns.Stretch;

/** Asks few rows of a stretch instead of all. What they say may be wrong. */
final class Sample {
  private static final int ROWS = 64;

  private Sample() {}

  /** Whether more rows seem to be selected than not. */
  static boolean isMostly(Stretch stretch, Selection selection) {
    List<Chunk> chunks = stretch.chunks();
    int selected = 0;
    for (int i = 0; i < ROWS; i++) {
      Chunk chunk = chunks.get((int) ((long) chunks.size() * i / ROWS));
      int row = (int) ((long) chunk.rows() * i / ROWS);
      selected += selection.contains(chunk.keys().get(row)) ? 1 : 0;
    }
    return 2 * selected > ROWS;
  }
}
