package org.opportunityfunnel.store.jdbc.internal.load;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.opportunityfunnel.api.store.ImportReport.Counts;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.store.jdbc.internal.database.DatabaseProduct;
import org.opportunityfunnel.store.jdbc.internal.record.RecordShape;

/**
 * Merges the staged records of one kind into an organization's, as sets: what is older than what is
 * there, or says the same, changes nothing; the rest replaces it.
 */
final class KindMerge {
  private static final int UNCHANGED = 0;
  private static final int ADDED = 1;
  private static final int CHANGED = 2;
  private static final int REMOVED = 3;

  private final Connection connection;
  private final StagedKind kind;
  private final RecordShape shape;
  private final int org;
  private final DatabaseProduct product;

  private final ChangeLog log;
  private final Currencies currencies;

  KindMerge(Connection connection, StagedKind kind, int org, ChangeLog log, Currencies currencies)
      throws SQLException {
    this.log = log;
    this.currencies = currencies;
    this.product = DatabaseProduct.of(connection);
    this.connection = connection;
    this.kind = kind;
    this.shape = kind.shape();
    this.org = org;
  }

  Counts run() throws SQLException {
    decide();
    Counts counts = counts();
    if (counts.changed() + counts.removed() > 0) {
      beforeDelete(counts);
      if (shape.custom()) {
        new CustomMerge(connection, kind, org).delete(CHANGED, REMOVED);
      }
      Sql.run(
          connection,
          "DELETE FROM %s WHERE %s IN (SELECT target FROM outcome WHERE outcome IN (%d, %d))"
              .formatted(shape.table(), product.rowId(), CHANGED, REMOVED));
    }
    if (counts.added() + counts.changed() > 0) {
      // Joining millions of rows to find that all of them are wanted takes seconds.
      boolean all = counts.unchanged() + counts.removed() == 0;
      String wanted =
          all
              ? ""
              : "JOIN outcome o ON o.seq = s.seq AND o.outcome IN (%d, %d)"
                  .formatted(ADDED, CHANGED);
      insert(wanted);
      afterInsert(counts, wanted);
      if (kind.hasCustom()) {
        new CustomMerge(connection, kind, org).insert(wanted);
      }
    }
    new Removals(connection, kind, org).keep();
    return counts;
  }

  private void beforeDelete(Counts counts) throws SQLException {
    if (shape.opportunityId() == null) {
      return;
    }
    String replaced =
        "%s o WHERE o.%s IN (SELECT target FROM outcome WHERE outcome IN (%d, %d))"
            .formatted(shape.table(), product.rowId(), CHANGED, REMOVED);
    log.add(counts.changed() + counts.removed(), "SELECT o.key FROM " + replaced);
    if (shape.kind() == RecordKind.OPPORTUNITY) {
      currencies.add(-1, replaced);
    }
  }

  private void afterInsert(Counts counts, String wanted) throws SQLException {
    if (shape.opportunityId() == null) {
      return;
    }
    log.add(
        counts.added() + counts.changed(),
        "SELECT k.key FROM %s s %s JOIN known_key k ON k.id = s.%s"
            .formatted(kind.table(), wanted, shape.opportunityId()));
    if (shape.kind() == RecordKind.OPPORTUNITY) {
      currencies.add(1, kind.table() + " AS s " + wanted);
    }
  }

  /**
   * Makes the table {@code outcome}: what becomes of each staged row, and the row that is there.
   */
  private void decide() throws SQLException {
    product.makeTemporary(
        connection,
        "outcome",
        """
        AS
        SELECT s.seq, t.target, CAST(CASE
          WHEN %s OR %s THEN %d
          WHEN s.deleted THEN CASE WHEN t.id IS NULL THEN %d ELSE %d END
          WHEN t.id IS NULL THEN %d
          WHEN %s THEN %d
          ELSE %d END AS SMALLINT) AS outcome
        FROM %s s
        LEFT JOIN (SELECT %s AS target, * FROM %s WHERE org = %d) t ON t.id = s.id
        LEFT JOIN (SELECT * FROM removal WHERE org = %d AND kind = '%s') r ON r.id = s.id
        """
            .formatted(
                Removals.older("s", "t"),
                Removals.older("s", "r"),
                UNCHANGED,
                UNCHANGED,
                REMOVED,
                ADDED,
                kind.same("s", "t"),
                UNCHANGED,
                CHANGED,
                kind.table(),
                product.rowId(),
                shape.table(),
                org,
                org,
                shape.kind().fileName()));
  }

  private Counts counts() throws SQLException {
    long[] of = new long[REMOVED + 1];
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT outcome, count(*) FROM outcome GROUP BY outcome")) {
      while (rows.next()) {
        of[rows.getInt(1)] = rows.getLong(2);
      }
    }
    return new Counts(of[ADDED], of[CHANGED], of[UNCHANGED], of[REMOVED]);
  }

  private void insert(String wanted) throws SQLException {
    boolean keyed = shape.opportunityId() != null;
    if (keyed) {
      assignKeys();
    }
    Sql.run(
        connection,
        """
        INSERT INTO %s (org, %s%s)
        SELECT %d, %s%s FROM %s s
        %s
        %s
        """
            .formatted(
                shape.table(),
                keyed ? "key, " : "",
                kind.columns(),
                org,
                keyed ? "k.key, " : "",
                kind.values(),
                kind.table(),
                wanted,
                keyed ? "JOIN known_key k ON k.id = s.%s".formatted(shape.opportunityId()) : ""));
  }

  /**
   * Makes the table {@code known_key} of the staged opportunity IDs and their keys: those that are
   * new get the next numbers, in the order of coming. Looking all of them up once is what a load of
   * a few records costs most; without a new ID nothing is inserted: no rows after many in one
   * transaction leave an empty group of rows in DuckDB 1.5, and what comes after that is not seen
   * until the file is opened again.
   */
  private void assignKeys() throws SQLException {
    product.makeTemporary(
        connection,
        "known_key",
        """
        AS
        SELECT k.id AS id, k.key AS key FROM opportunity_key k
        WHERE k.org = %d AND k.id IN (SELECT s.%s FROM %s s)
        """
            .formatted(org, shape.opportunityId(), kind.table()));
    product.makeTemporary(
        connection,
        "fresh_key",
        """
        AS
        SELECT id, CAST(row_number() OVER (ORDER BY first) - 1
          + (SELECT coalesce(max(key) + 1, 0) FROM opportunity_key WHERE org = %d) AS INTEGER) AS key
        FROM (
          SELECT s.%s AS id, min(s.seq) AS first FROM %s s
          WHERE NOT s.deleted AND NOT EXISTS (SELECT 1 FROM known_key k WHERE k.id = s.%s)
          GROUP BY s.%s) AS fresh
        """
            .formatted(
                org,
                shape.opportunityId(),
                kind.table(),
                shape.opportunityId(),
                shape.opportunityId()));
    if (Sql.number(connection, "SELECT count(*) FROM fresh_key") > 0) {
      Sql.run(
          connection,
          "INSERT INTO opportunity_key (org, id, key) SELECT %d, id, key FROM fresh_key"
              .formatted(org));
      Sql.run(connection, "INSERT INTO known_key (id, key) SELECT id, key FROM fresh_key");
    }
  }
}
