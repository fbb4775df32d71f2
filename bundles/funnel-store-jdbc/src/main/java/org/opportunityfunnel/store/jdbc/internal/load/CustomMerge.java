package org.opportunityfunnel.store.jdbc.internal.load;

import java.sql.Connection;
import java.sql.SQLException;
import org.opportunityfunnel.store.jdbc.internal.database.DatabaseProduct;
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

  /** Takes out those of present records with one of two outcomes; the records are still there. */
  void delete(int one, int other) throws SQLException {
    Sql.run(
        connection,
        """
        DELETE FROM %s WHERE org = %d AND %s IN (
          SELECT %s FROM %s WHERE %s IN (
            SELECT target FROM outcome WHERE outcome IN (%d, %d)))
        """
            .formatted(
                table,
                org,
                owner,
                keyed ? "key" : "id",
                kind.shape().table(),
                DatabaseProduct.of(connection).rowId(),
                one,
                other));
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
                keyed
                    ? "JOIN opportunity_key k ON k.org = %d AND k.id = s.id".formatted(org)
                    : ""));
  }
}
