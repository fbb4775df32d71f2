package org.opportunityfunnel.store.jdbc.internal.load;

import java.sql.Connection;
import java.sql.SQLException;
import org.opportunityfunnel.store.jdbc.internal.database.DatabaseProduct;

/**
 * Remembers when records were removed, so that the same data gives the same content whatever the
 * order of the loads: an older record that comes after its removal stays away. A removal without
 * date_updated is not remembered; what comes later wins over it.
 */
final class Removals {
  private final Connection connection;
  private final StagedKind kind;
  private final int org;

  Removals(Connection connection, StagedKind kind, int org) {
    this.connection = connection;
    this.kind = kind;
    this.org = org;
  }

  /** The condition that a row's date_updated is before another's; false if one has none. */
  static String older(String a, String b) {
    return ("coalesce(%1$s.date_updated_second < %2$s.date_updated_second"
            + " OR (%1$s.date_updated_second = %2$s.date_updated_second"
            + " AND %1$s.date_updated_nano < %2$s.date_updated_nano), FALSE)")
        .formatted(a, b);
  }

  /**
   * Forgets those of records that are there again, and keeps those that came.
   *
   * @param added an outcome of a staged row whose record is there now
   * @param changed the other one
   * @param removed the outcome of one whose record was there and is gone
   */
  void keep(int added, int changed, int removed) throws SQLException {
    String name = kind.shape().kind().fileName();
    String mine = "org = %d AND kind = '%s'".formatted(org, name);
    if (Sql.number(connection, "SELECT count(*) FROM removal WHERE " + mine) > 0) {
      Sql.run(
          connection,
          """
          DELETE FROM removal WHERE %s AND id IN (
            SELECT s.id FROM %s s JOIN outcome o ON o.seq = s.seq
            WHERE NOT s.deleted AND (o.target IS NOT NULL OR o.outcome IN (%d, %d)))
          """
              .formatted(mine, kind.table(), added, changed));
    }
    if (Sql.number(connection, "SELECT count(*) FROM " + kind.table() + " WHERE deleted") > 0) {
      remember(name, mine, removed);
    }
  }

  private void remember(String name, String mine, int removed) throws SQLException {
    DatabaseProduct.of(connection)
        .makeTemporary(
            connection,
            "newly_removed",
            """
        AS
        SELECT s.id, s.date_updated_second, s.date_updated_nano FROM %s s
        JOIN outcome o ON o.seq = s.seq
        LEFT JOIN (SELECT * FROM removal WHERE %s) r ON r.id = s.id
        WHERE s.deleted AND s.date_updated_second IS NOT NULL AND (r.id IS NULL OR %s)
          AND (o.target IS NULL OR o.outcome = %d)
        """
                .formatted(kind.table(), mine, older("r", "s"), removed));
    Sql.run(
        connection,
        "DELETE FROM removal WHERE %s AND id IN (SELECT id FROM newly_removed)".formatted(mine));
    Sql.run(
        connection,
        "INSERT INTO removal SELECT %d, '%s', * FROM newly_removed".formatted(org, name));
  }
}
