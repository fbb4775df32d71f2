package org.opportunityfunnel.store.jdbc.internal.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.opportunityfunnel.api.store.OpportunitySink;

/**
 * Reads an organization's opportunities with their changes, by key. It goes in blocks of keys, so
 * that memory does not grow with the organization.
 */
final class OpportunityScan {
  private static final int BLOCK = 1 << 15;

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
    StatusNumbers statuses = StatusNumbers.create(connection, org);
    long keys = number("SELECT coalesce(max(key) + 1, 0) FROM opportunity_record WHERE org = ?");
    try (OpportunityRows rows = new OpportunityRows(connection, org, statuses, BLOCK)) {
      for (long from = 0; from < keys; from += BLOCK) {
        checkpoint.run();
        int last = (int) Math.min(from + BLOCK - 1, Integer.MAX_VALUE);
        rows.read((int) from, last, key -> true, sink::opportunity);
      }
    }
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
