package org.opportunityfunnel.store.jdbc.internal.export;

import java.io.IOException;
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

/** Reads the records of a kind by ID, and hands each over as it comes from the database. */
final class KindExport {
  /** How many rows a driver asks for at a time, if it asks for less than all. */
  private static final int FETCH = 1 << 13;

  private final Connection connection;
  private final int org;
  private final RecordShape shape;
  private final RecordWriter writer;
  private final Runnable checkpoint;

  /**
   * Of the connection's transaction, which hands over rows as they are fetched.
   *
   * @param checkpoint called now and then; throws to give the export up
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
    read(
        "SELECT %s FROM %s WHERE org = ? ORDER BY id".formatted(columns, shape.table()),
        writer::record,
        receiver);
    read(
        "SELECT %s, date_updated_second, date_updated_nano FROM removal WHERE org = ? AND kind = '%s' ORDER BY id"
            .formatted(product.bytes("id"), shape.kind().fileName()),
        writer::removal,
        receiver);
  }

  /** Texts as bytes: DuckDB's driver decodes text a character at a time. */
  private static String selected(DatabaseProduct product, Column column) {
    String name = '"' + column.name() + '"';
    return column.sqlType().equals("VARCHAR") ? product.bytes(name) : name;
  }

  private void read(String sql, Line line, RecordLines receiver) throws IOException, SQLException {
    checkpoint.run();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setFetchSize(FETCH);
      statement.setInt(1, org);
      try (ResultSet rows = statement.executeQuery()) {
        for (int number = 1; rows.next(); number++) {
          receiver.line(shape.kind(), line.of(rows));
          if (number % FETCH == 0) {
            checkpoint.run();
          }
        }
      }
    }
  }
}
