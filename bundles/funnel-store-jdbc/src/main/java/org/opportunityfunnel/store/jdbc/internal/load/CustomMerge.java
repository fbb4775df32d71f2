package org.opportunityfunnel.store.jdbc.internal.load;

import java.sql.Connection;
import java.sql.SQLException;
import org.opportunityfunnel.store.jdbc.internal.search.CustomRows;

/**
 * Keeps the rows of custom fields in step with their records: those of opportunities by key, those
 * of leads by ID.
 */
final class CustomMerge {
  private final Connection connection;
  private final StagedKind kind;
  private final int org;
  private final String table;
  private final String owner;
  private final boolean keyed;

  CustomMerge(Connection connection, StagedKind kind, int org) {
    this.connection = connection;
    this.kind = kind;
    this.org = org;
    this.keyed = kind.shape().opportunityId() != null;
    this.table = kind.shape().kind().fileName() + "_custom";
    this.owner = keyed ? "key" : kind.shape().kind().fileName() + "_id";
  }

  /**
   * Takes out those of records that are still there.
   *
   * @param records those records {@code o}, to follow FROM
   */
  void delete(String records) throws SQLException {
    Sql.run(
        connection,
        "DELETE FROM %s WHERE org = %d AND %s IN (SELECT o.%s FROM %s AND o.custom IS NOT NULL)"
            .formatted(table, org, owner, keyed ? "key" : "id", records));
  }

  /**
   * Puts in those of staged records; keys are assigned by then.
   *
   * @param wanted joins that leave the staged records {@code s} that are wanted
   */
  void insert(String wanted) throws SQLException {
    Sql.run(
        connection,
        """
        INSERT INTO %s (org, %s, %s)
        SELECT %d, %s, %s FROM %s c
        JOIN %s s ON s.seq = c.seq
        %s
        %s
        """
            .formatted(
                table,
                owner,
                CustomRows.COLUMNS,
                org,
                keyed ? "k.key" : "s.id",
                CustomRows.VALUES,
                kind.customTable(),
                kind.table(),
                wanted,
                keyed ? "JOIN known_key k ON k.id = s.id" : ""));
  }
}
