package org.opportunityfunnel.shell.internal.text;

import java.util.ArrayList;
import java.util.List;

/** Columns of text, two blanks apart. Cells must be safe already. */
final class TextTable {

  /** Where a cell stands in its column. */
  enum Align {
    LEFT,
    RIGHT
  }

  private static final String GAP = "  ";

  private final List<Align> alignment;
  private final List<List<String>> rows = new ArrayList<>();

  TextTable(Align... alignment) {
    this.alignment = List.of(alignment);
  }

  /** One cell a column. */
  void row(String... cells) {
    if (cells.length != alignment.size()) {
      throw new IllegalArgumentException(cells.length + " cells for " + alignment.size());
    }
    rows.add(List.of(cells));
  }

  /** The width of its widest line. */
  int width() {
    int width = GAP.length() * (alignment.size() - 1);
    for (int column = 0; column < alignment.size(); column++) {
      width += columnWidth(column);
    }
    return width;
  }

  /** Its lines without trailing blanks. */
  List<String> lines() {
    int[] widths = new int[alignment.size()];
    for (int column = 0; column < widths.length; column++) {
      widths[column] = columnWidth(column);
    }
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private int columnWidth(int column) {
    return rows.stream().mapToInt(row -> DisplayWidth.of(plain(row.get(column)))).max().orElse(0);
  }

  private String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      String cell = row.get(column);
      String blanks = " ".repeat(widths[column] - DisplayWidth.of(plain(cell)));
      line.append(column == 0 ? "" : GAP)
          .append(alignment.get(column) == Align.LEFT ? cell + blanks : blanks + cell);
    }
    return line.toString().stripTrailing();
  }

  private static String plain(String cell) {
    return Paint.strip(cell);
  }
}
