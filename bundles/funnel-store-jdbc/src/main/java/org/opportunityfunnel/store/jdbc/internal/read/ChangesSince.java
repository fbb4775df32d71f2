package org.opportunityfunnel.store.jdbc.internal.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import org.opportunityfunnel.api.store.ChangeSink;
import org.opportunityfunnel.store.jdbc.internal.database.DatabaseProduct;

/**
 * Reads the opportunities that the change log names. Each costs a look-up by key, those near each
 * other one for all: rows lie nearly in the order of keys, so a range of keys touches few of them.
 */
final class ChangesSince {
  private static final int WIDEST = 1 << 15;

  /** Reading so many neighbours costs about as much as one more look-up. */
  private static final int NEAR = 100;

  private final Connection connection;
  private final Organization present;
  private final Runnable checkpoint;

  /**
   * Reads on the connection's transaction.
   *
   * @param checkpoint called now and then; throws to give up
   */
  ChangesSince(Connection connection, Organization present, Runnable checkpoint) {
    this.connection = connection;
    this.present = present;
    this.checkpoint = checkpoint;
  }

  /** Hands over what became of the opportunities after that version, which the log must know. */
  void into(long since, ChangeSink sink) throws SQLException {
    BitSet touched = touched(since);
    BitSet removed = (BitSet) touched.clone();
    StatusForm statuses = new StatusTexts(DatabaseProduct.of(connection));
    try (OpportunityRows rows =
        new OpportunityRows(connection, present.number(), statuses, WIDEST)) {
      int first = touched.nextSetBit(0);
      while (first >= 0) {
        checkpoint.run();
        int last = last(touched, first);
        rows.read(
            first,
            last,
            touched::get,
            one -> {
              removed.clear(one.key());
              sink.opportunity(one);
            });
        first = touched.nextSetBit(last + 1);
      }
    }
    removed.stream().forEach(sink::removed);
  }

  /** The last key of the range that begins with a touched one. */
  private static int last(BitSet touched, int first) {
    int last = first;
    int next = touched.nextSetBit(last + 1);
    while (next >= 0 && next - last <= NEAR && next - first < WIDEST) {
      last = next;
      next = touched.nextSetBit(last + 1);
    }
    return last;
  }

  private BitSet touched(long since) throws SQLException {
    BitSet keys = new BitSet();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT key FROM opportunity_version WHERE org = ? AND version > ?")) {
      select.setInt(1, present.number());
      select.setLong(2, since);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          keys.set(rows.getInt(1));
        }
      }
    }
    return keys;
  }
}
