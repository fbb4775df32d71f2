package org.opportunityfunnel.store.jdbc.internal.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.opportunityfunnel.api.model.StatusChange;
import org.opportunityfunnel.store.jdbc.internal.database.DatabaseProduct;

/** The status changes of a block of consecutive opportunity keys. */
final class ChangeBlock {
  private final StatusForm statuses;
  private final List<List<StatusChange>> byKey;
  private int first;

  ChangeBlock(int size, StatusForm statuses) {
    this.statuses = statuses;
    this.byKey = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      byKey.add(null);
    }
  }

  /** IDs as bytes: DuckDB's driver decodes text a character at a time. */
  static String sql(DatabaseProduct product, StatusForm statuses) {
    return (statuses.prefix()
            + "SELECT c.key, %s, %s, %s,"
            + " coalesce(c.activity_at_second, c.date_created_second),"
            + " CASE WHEN c.activity_at_second IS NULL"
            + " THEN c.date_created_nano ELSE c.activity_at_nano END"
            + " FROM opportunity_status_change_record c%s%s"
            + " WHERE c.org = ? AND c.key BETWEEN ? AND ?")
        .formatted(
            product.bytes("c.id"),
            statuses.value("c.old_status_id", "o"),
            statuses.value("c.new_status_id", "n"),
            statuses.join("c.old_status_id", "o"),
            statuses.join("c.new_status_id", "n"));
  }

  /** Takes the rows of {@link #sql} for the keys from that one on, in any order. */
  void read(ResultSet rows, int firstKey) throws SQLException {
    first = firstKey;
    while (rows.next()) {
      int index = rows.getInt(1) - first;
      List<StatusChange> changes = byKey.get(index);
      if (changes == null) {
        changes = new ArrayList<>(6);
        byKey.set(index, changes);
      }
      changes.add(
          new StatusChange(
              OpportunityRows.text(rows, 2),
              statuses.read(rows, 3),
              statuses.read(rows, 4),
              OpportunityRows.time(rows, 5)));
    }
  }

  /** The changes of that opportunity; they are not kept here any longer. */
  List<StatusChange> take(int key) {
    List<StatusChange> changes = byKey.set(key - first, null);
    return changes == null ? List.of() : changes;
  }

  /** Forgets the changes of opportunities that are not there. */
  void clear(int keys) {
    Collections.fill(byKey.subList(0, keys), null);
  }
}
