package org.opportunityfunnel.store.jdbc.internal.read;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.IntPredicate;
import org.opportunityfunnel.api.model.OpportunityHistory;
import org.opportunityfunnel.api.model.StatusChange;
import org.opportunityfunnel.api.model.ValuePeriod;
import org.opportunityfunnel.store.jdbc.internal.database.DatabaseProduct;

/**
 * Reads opportunities with their changes, a range of keys at a time: the changes of the range, then
 * its opportunities, so that nothing is sorted and one connection, so one transaction, does for
 * both.
 */
final class OpportunityRows implements AutoCloseable {
  /** How many rows a driver that takes all of them otherwise asks for at a time. */
  private static final int FETCH = 1 << 13;

  /** IDs as bytes: DuckDB's driver decodes text a character at a time. */
  private static final String OPPORTUNITIES =
      "SELECT o.key, %s, %s, %s, o.value, o.value_period, o.confidence,"
          + " o.date_created_second, o.date_created_nano,"
          + " o.date_updated_second, o.date_updated_nano"
          + " FROM opportunity_record o%s WHERE o.org = ? AND o.key BETWEEN ? AND ?";

  private final int org;
  private final StatusForm statuses;
  private final ChangeBlock block;
  private final PreparedStatement opportunities;
  private final PreparedStatement changes;

  /** What is done with an opportunity. */
  interface Taker {
    void take(OpportunityHistory opportunity);
  }

  /**
   * Reads on the connection's transaction.
   *
   * @param widest how many keys a range has at most
   */
  OpportunityRows(Connection connection, int org, StatusForm statuses, int widest)
      throws SQLException {
    this.org = org;
    this.statuses = statuses;
    this.block = new ChangeBlock(widest, statuses);
    DatabaseProduct product = DatabaseProduct.of(connection);
    this.changes = connection.prepareStatement(ChangeBlock.sql(product, statuses));
    this.opportunities =
        connection.prepareStatement(
            statuses.prefix()
                + OPPORTUNITIES.formatted(
                    product.bytes("o.id"),
                    product.bytes("o.user_id"),
                    statuses.value("o.status_id", "s"),
                    statuses.join("o.status_id", "s")));
    changes.setFetchSize(FETCH);
    opportunities.setFetchSize(FETCH);
  }

  /** Hands over the opportunities from one key to another, both included, that are wanted. */
  void read(int first, int last, IntPredicate wanted, Taker taker) throws SQLException {
    try (ResultSet rows = range(changes, first, last)) {
      block.read(rows, first);
    }
    try (ResultSet rows = range(opportunities, first, last)) {
      while (rows.next()) {
        int key = rows.getInt(1);
        List<StatusChange> ofIt = block.take(key);
        if (wanted.test(key)) {
          taker.take(opportunity(rows, ofIt));
        }
      }
    }
    block.clear(last - first + 1);
  }

  private ResultSet range(PreparedStatement select, int first, int last) throws SQLException {
    int index = statuses.bind(select);
    select.setInt(index, org);
    select.setInt(index + 1, first);
    select.setInt(index + 2, last);
    return select.executeQuery();
  }

  private OpportunityHistory opportunity(ResultSet row, List<StatusChange> changesOfIt)
      throws SQLException {
    long value = row.getLong(5);
    boolean noValue = row.wasNull();
    String period = row.getString(6);
    int confidence = row.getInt(7);
    boolean noConfidence = row.wasNull();
    return new OpportunityHistory(
        row.getInt(1),
        text(row, 2),
        text(row, 3),
        statuses.read(row, 4),
        noValue ? null : value,
        period == null ? ValuePeriod.ONE_TIME : ValuePeriod.ofWireName(period).orElseThrow(),
        noConfidence ? null : confidence,
        time(row, 8),
        time(row, 10),
        changesOfIt);
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

  @Override
  public void close() throws SQLException {
    try (opportunities) {
      changes.close();
    }
  }
}
