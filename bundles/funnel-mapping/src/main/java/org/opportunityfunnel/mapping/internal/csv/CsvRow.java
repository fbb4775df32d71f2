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
    return cells.stream().allMatch(String::isEmpty);
  }
}
