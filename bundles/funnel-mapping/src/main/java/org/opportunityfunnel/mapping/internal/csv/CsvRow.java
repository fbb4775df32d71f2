package org.opportunityfunnel.mapping.internal.csv;

import java.util.List;

/**
 * A row.
 *
 * @param line where it begins, counted from 1
 * @param cells without surrounding white space
 */
public record CsvRow(long line, List<String> cells) {
  public CsvRow {
    cells = List.copyOf(cells);
  }

  /** Whether nothing is in it. */
  public boolean isBlank() {
    return filled() == 0;
  }

  /** In how many cells something is. */
  public int filled() {
    int filled = 0;
    for (String cell : cells) {
      filled += cell.isEmpty() ? 0 : 1;
    }
    return filled;
  }
}
