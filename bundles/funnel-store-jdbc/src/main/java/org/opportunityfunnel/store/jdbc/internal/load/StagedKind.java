package org.opportunityfunnel.store.jdbc.internal.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opportunityfunnel.store.jdbc.internal.database.DatabaseProduct;
import org.opportunityfunnel.store.jdbc.internal.database.RowWriter;
import org.opportunityfunnel.store.jdbc.internal.record.Column;
import org.opportunityfunnel.store.jdbc.internal.record.RecordShape;
import org.opportunityfunnel.store.jdbc.internal.search.CustomRows;
import org.opportunityfunnel.store.jdbc.internal.search.RareTexts;
import org.opportunityfunnel.store.jdbc.internal.search.TextForms;

/**
 * The records of one kind as they came, in a temporary table: {@code seq} (their order), {@code
 * line}, {@code deleted}, the columns of the shape and those of its texts' forms; and the values of
 * its custom fields in a table of their own. The rows are complete once it is closed.
 */
final class StagedKind implements AutoCloseable {
  private final RecordShape shape;
  private final String file;
  private final int[] widths;
  private final boolean[] integers;
  private final int[][] searched;
  private final int[] codes;
  private final RareTexts rareTexts;
  private final CustomRows custom;
  private final RowWriter rows;
  private long seq;

  /**
   * Makes the tables.
   *
   * @param rareTexts collects the codes that are not ASCII
   */
  StagedKind(Connection connection, RecordShape shape, String file, RareTexts rareTexts)
      throws SQLException {
    this.shape = shape;
    this.file = file;
    this.widths = new int[shape.slots()];
    this.integers = new boolean[shape.slots()];
    for (int i = 0; i < widths.length; i++) {
      boolean member = i < shape.members().size();
      widths[i] = member ? shape.members().get(i).columns().size() : 1;
      integers[i] = member && shape.members().get(i).columns().get(0).sqlType().equals("INTEGER");
    }
    this.searched =
        shape.searched().stream()
            .map(text -> text.members().stream().mapToInt(shape::index).toArray())
            .toArray(int[][]::new);
    this.codes = shape.codes().stream().mapToInt(shape::index).toArray();
    this.rareTexts = rareTexts;
    this.custom = shape.custom() ? new CustomRows(connection, customTable()) : null;
    String columns =
        Stream.concat(shape.columns().stream(), shape.searchColumns().stream())
            .map(column -> Sql.quoted(column.name()) + " " + column.sqlType())
            .collect(Collectors.joining(", "));
    DatabaseProduct product = DatabaseProduct.of(connection);
    product.makeTemporary(
        connection, table(), "(seq BIGINT, line BIGINT, deleted BOOLEAN, " + columns + ")");
    this.rows = product.rows(connection, table());
  }

  RecordShape shape() {
    return shape;
  }

  /** How many records came. */
  long size() {
    return seq;
  }

  /** The file that its records are from; empty for none. */
  String file() {
    return file;
  }

  String table() {
    return "staged_" + shape.kind().fileName();
  }

  /** The values of its custom fields by {@code seq}, if it has any. */
  String customTable() {
    return table() + "_custom";
  }

  /** Whether there is such a value; there is no such table otherwise. */
  boolean hasCustom() {
    return custom != null && !custom.isEmpty();
  }

  void add(long line, Object[] row, boolean deleted) throws SQLException {
    rows.beginRow();
    rows.append(seq);
    rows.append(line);
    rows.append(deleted);
    for (int i = 0; i < row.length; i++) {
      append(row[i], i);
    }
    for (int[] members : searched) {
      appendForms(row, members);
    }
    rows.endRow();
    for (int code : codes) {
      rareTexts.add((String) row[code]);
    }
    if (custom != null) {
      custom.add(seq, (String) row[row.length - 1]);
    }
    seq++;
  }

  private void appendForms(Object[] row, int[] members) throws SQLException {
    String text = null;
    for (int i = 0; i < members.length && text == null; i++) {
      text = (String) row[members[i]];
    }
    rows.append(TextForms.staged(text));
    rows.append(TextForms.folded(text));
  }

  private void append(Object value, int slot) throws SQLException {
    if (value == null) {
      for (int i = 0; i < widths[slot]; i++) {
        rows.appendNull();
      }
    } else if (value instanceof String text) {
      rows.append(text);
    } else if (value instanceof Instant time) {
      rows.append(time.getEpochSecond());
      rows.append(time.getNano());
    } else if (integers[slot]) {
      rows.append(((Long) value).intValue());
    } else {
      rows.append(((Long) value).longValue());
    }
  }

  /** The names of all columns that are kept. */
  String columns() {
    return Stream.concat(shape.columns().stream(), shape.searchColumns().stream())
        .map(column -> Sql.quoted(column.name()))
        .collect(Collectors.joining(", "));
  }

  /** What they hold of a staged row {@code s}, in the same order. */
  String values() {
    Stream<String> records =
        shape.columns().stream().map(column -> "s." + Sql.quoted(column.name()));
    Stream<String> forms =
        shape.searched().stream()
            .flatMap(
                text ->
                    Stream.of(
                        TextForms.kept("s." + text.name() + "_words", text.of("s")),
                        "s." + text.name() + "_folded"));
    return Stream.concat(records, forms).collect(Collectors.joining(", "));
  }

  /** The condition that two rows say the same. */
  String same(String a, String b) {
    return shape.columns().stream()
        .map(Column::name)
        .map(Sql::quoted)
        .map(name -> a + "." + name + " IS NOT DISTINCT FROM " + b + "." + name)
        .collect(Collectors.joining(" AND "));
  }

  @Override
  public void close() throws SQLException {
    rows.close();
    if (custom != null) {
      custom.close();
    }
  }
}
