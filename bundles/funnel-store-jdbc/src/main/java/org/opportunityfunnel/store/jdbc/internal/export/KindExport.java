package org.opportunityfunnel.store.jdbc.internal.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.api.store.RecordLines;
import org.opportunityfunnel.store.jdbc.internal.database.DatabaseProduct;
import org.opportunityfunnel.store.jdbc.internal.record.Column;
import org.opportunityfunnel.store.jdbc.internal.record.RecordShape;
import org.opportunityfunnel.store.jdbc.internal.record.RecordShapes;

/**
 * Reads the records of a kind by ID, a page at a time: a driver may hold all rows of an answer in
 * memory.
 */
final class KindExport {
  private static final int PAGE = 20_000;

  private final Connection connection;
  private final int org;
  private final RecordShape shape;
  private final RecordWriter writer;
  private final Runnable checkpoint;

  /**
   * Of the connection's transaction.
   *
   * @param checkpoint called before each page; throws to give the export up
   */
  KindExport(Connection connection, int org, RecordKind kind, Runnable checkpoint)
      throws IOException {
    this.connection = connection;
    this.org = org;
    this.shape = RecordShapes.of(kind);
    this.writer = new RecordWriter(shape);
    this.checkpoint = checkpoint;
  }

  /** Makes the line of the row at which the rows stand. */
  private interface Line {
    byte[] of(ResultSet row) throws IOException, SQLException;
  }

  void into(RecordLines receiver) throws IOException, SQLException {
    DatabaseProduct product = DatabaseProduct.of(connection);
    String columns =
        shape.columns().stream()
            .map(column -> selected(product, column))
            .collect(Collectors.joining(", "));
    pages("SELECT %s FROM %s".formatted(columns, shape.table()), writer::record, receiver);
    pages(
        "SELECT %s, date_updated_second, date_updated_nano FROM (SELECT * FROM removal WHERE kind = '%s') removed"
            .formatted(product.bytes("id"), shape.kind().fileName()),
        writer::removal,
        receiver);
  }

  /** Texts as bytes: DuckDB's driver decodes text a character at a time. */
  private static String selected(DatabaseProduct product, Column column) {
    String name = '"' + column.name() + '"';
    return column.sqlType().equals("VARCHAR") ? product.bytes(name) : name;
  }

  private void pages(String select, Line line, RecordLines receiver)
      throws IOException, SQLException {
    String sql = select + " WHERE org = ? AND id > ? ORDER BY id LIMIT " + PAGE;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      // No ID is empty.
      for (String last = ""; last != null; ) {
        checkpoint.run();
        statement.setInt(1, org);
        statement.setString(2, last);
        try (ResultSet rows = statement.executeQuery()) {
          last = page(rows, line, receiver);
        }
      }
    }
  }

  /** The last ID of a full page; null if there is none after it. */
  private String page(ResultSet rows, Line line, RecordLines receiver)
      throws IOException, SQLException {
    int number = 0;
    byte[] id = null;
    while (rows.next()) {
      id = rows.getBytes(1);
      receiver.line(shape.kind(), line.of(rows));
      number++;
    }
    return number < PAGE ? null : new String(id, StandardCharsets.UTF_8);
  }
}
