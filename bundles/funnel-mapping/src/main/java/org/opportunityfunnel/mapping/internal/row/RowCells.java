package org.opportunityfunnel.mapping.internal.row;

import java.util.Optional;
import java.util.OptionalInt;
import org.opportunityfunnel.api.store.RecordReceiver;
import org.opportunityfunnel.mapping.internal.cell.CellException;
import org.opportunityfunnel.mapping.internal.csv.CsvRow;
import org.opportunityfunnel.mapping.internal.mapping.Part;

/** The cells of a row by what they are; what is wrong with them is told and remembered. */
final class RowCells {
  private static final int MAX_ID = 255;

  private final Columns columns;
  private final CsvRow row;
  private final RecordReceiver receiver;
  private boolean bad;

  /** Makes something of a text. */
  interface Reader<T> {
    T read(String text) throws CellException;
  }

  RowCells(Columns columns, CsvRow row, RecordReceiver receiver) {
    this.columns = columns;
    this.row = row;
    this.receiver = receiver;
  }

  long line() {
    return row.line();
  }

  /** Whether something was wrong so far. */
  boolean isBad() {
    return bad;
  }

  /** Whether all cells that matter are texts that can be stored; tells which one is not. */
  boolean areTexts() {
    for (int column : columns.used()) {
      if (column < row.cells().size() && row.cells().get(column).indexOf(0) >= 0) {
        wrong(columns.name(column), "has U+0000, which is no text; was the file damaged?");
      }
    }
    return !bad;
  }

  /** The text of the cell; empty if nothing is in it, or no column is that. */
  Optional<String> text(Part part) {
    OptionalInt column = columns.of(part);
    return column.isEmpty() ? Optional.empty() : text(column.getAsInt());
  }

  /** The text of the cell in that column. */
  Optional<String> text(int column) {
    return column < row.cells().size()
        ? Optional.of(row.cells().get(column)).filter(text -> !text.isEmpty())
        : Optional.empty();
  }

  /** What the reader makes of the cell; empty if nothing is in it or it is wrong. */
  <T> Optional<T> read(Part part, Reader<T> reader) {
    Optional<String> text = text(part);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(reader.read(text.get()));
    } catch (CellException e) {
      wrong(part, e.getMessage());
      return Optional.empty();
    }
  }

  /** The same; an empty cell is wrong. */
  <T> Optional<T> need(Part part, Reader<T> reader) {
    if (text(part).isEmpty()) {
      wrong(part, "is empty");
    }
    return read(part, reader);
  }

  /** An ID, or a part of one. */
  static String id(String text) throws CellException {
    if (text.length() > MAX_ID - 64) {
      throw new CellException("must have at most " + (MAX_ID - 64) + " characters", text);
    }
    return text;
  }

  void wrong(Part part, String message) {
    OptionalInt column = columns.of(part);
    wrong(column.isEmpty() ? "" : columns.name(column.getAsInt()), message);
  }

  void wrong(String field, String message) {
    bad = true;
    receiver.problem(row.line(), field, message);
  }
}
