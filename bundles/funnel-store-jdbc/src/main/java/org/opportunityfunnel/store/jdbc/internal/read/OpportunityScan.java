package org.opportunityfunnel.store.jdbc.internal.read;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.opportunityfunnel.api.model.OpportunityHistory;
import org.opportunityfunnel.api.model.StatusChange;
import org.opportunityfunnel.api.model.ValuePeriod;
import org.opportunityfunnel.api.store.OpportunitySink;
import org.opportunityfunnel.store.jdbc.internal.database.DatabaseProduct;

/**
 * Reads an organization's opportunities with their changes, by key. It goes in blocks of keys: the
 * changes of a block, then its opportunities, so that memory does not grow with the organization,
 * nothing as a whole is sorted, and one connection, so one transaction, does for both.
 */
final class OpportunityScan {
  private static final int BLOCK = 1 << 15;

  /** How many rows a driver that takes all of them otherwise asks for at a time. */
  private static final int FETCH = 1 << 13;

  /** IDs as bytes: DuckDB's driver decodes text a character at a time. */
  private static final String OPPORTUNITIES =
      "SELECT o.key, %s, %s, s.n, o.value, o.value_period, o.confidence,"
          + " o.date_created_second, o.date_created_nano,"
          + " o.date_updated_second, o.date_updated_nano"
          + " FROM opportunity_record o JOIN numbered_text s ON s.id = o.status_id"
          + " WHERE o.org = ? AND o.key BETWEEN ? AND ?";

  private final Connection connection;
  private final int org;
  private final Runnable checkpoint;

  /**
   * A scan on the connection's transaction.
   *
   * @param checkpoint called now and then; throws to give the scan up
   */
  OpportunityScan(Connection connection, int org, Runnable checkpoint) {
    this.connection = connection;
    this.org = org;
    this.checkpoint = checkpoint;
  }

  /** How many opportunities there are. */
  long count() throws SQLException {
    return number("SELECT count(*) FROM opportunity_record WHERE org = ?");
  }

  void into(OpportunitySink sink) throws SQLException {
    DatabaseProduct product = DatabaseProduct.of(connection);
    StatusNumbers statuses = StatusNumbers.create(connection, org);
    long keys = number("SELECT coalesce(max(key) + 1, 0) FROM opportunity_record WHERE org = ?");
    try (PreparedStatement opportunities =
            connection.prepareStatement(
                statuses.prefix()
                    + OPPORTUNITIES.formatted(product.bytes("o.id"), product.bytes("o.user_id")));
        PreparedStatement changes =
            connection.prepareStatement(ChangeBlock.sql(product, statuses))) {
      opportunities.setFetchSize(FETCH);
      changes.setFetchSize(FETCH);
      ChangeBlock block = new ChangeBlock(BLOCK, statuses);
      for (long from = 0; from < keys; from += BLOCK) {
        checkpoint.run();
        try (ResultSet rows = block(changes, statuses, from)) {
          block.read(rows, (int) from);
        }
        try (ResultSet rows = block(opportunities, statuses, from)) {
          while (rows.next()) {
            sink.opportunity(opportunity(rows, statuses, block.take(rows.getInt(1))));
          }
        }
      }
    }
  }

  private ResultSet block(PreparedStatement select, StatusNumbers statuses, long from)
      throws SQLException {
    int first = statuses.bind(select);
    select.setInt(first, org);
    select.setInt(first + 1, (int) from);
    select.setInt(first + 2, (int) Math.min(from + BLOCK - 1, Integer.MAX_VALUE));
    return select.executeQuery();
  }

  private static OpportunityHistory opportunity(
      ResultSet row, StatusNumbers statuses, List<StatusChange> changes) throws SQLException {
    long value = row.getLong(5);
    boolean noValue = row.wasNull();
    String period = row.getString(6);
    int confidence = row.getInt(7);
    boolean noConfidence = row.wasNull();
    return new OpportunityHistory(
        row.getInt(1),
        text(row, 2),
        text(row, 3),
        statuses.id(row.getInt(4)),
        noValue ? null : value,
        period == null ? ValuePeriod.ONE_TIME : ValuePeriod.ofWireName(period).orElseThrow(),
        noConfidence ? null : confidence,
        time(row, 8),
        time(row, 10),
        changes);
  }

  static String text(ResultSet row, int column) throws SQLException {
    byte[] utf8 = row.getBytes(column);
    return utf8 == null ? null : new String(utf8, StandardCharsets.UTF_8);
  }

  /** The time in that column and the next; null if there is none. */
  static Instant time(ResultSet row, int column) throws SQLException {
    long second = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochSecond(second, row.getInt(column + 1));
  }

  private long number(String sql) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setInt(1, org);
      try (ResultSet rows = select.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }
}
