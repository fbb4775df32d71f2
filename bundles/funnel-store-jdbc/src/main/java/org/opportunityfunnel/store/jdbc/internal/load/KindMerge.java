package org.opportunityfunnel.store.jdbc.internal.load;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
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

  private final OpportunityKeys keys;
  private final ChangeLog log;
  private final Currencies currencies;

  /** The organization's rows as a table of a FROM, with their addresses as {@code target}. */
  private String present;

  KindMerge(
      Connection connection,
      StagedKind kind,
      int org,
      OpportunityKeys keys,
      ChangeLog log,
      Currencies currencies)
      throws SQLException {
    this.keys = keys;
    this.log = log;
    this.currencies = currencies;
    this.product = DatabaseProduct.of(connection);
    this.connection = connection;
    this.kind = kind;
    this.shape = kind.shape();
    this.org = org;
  }

  Counts run() throws SQLException {
    present = present();
    decide();
    Counts counts = counts();
    if (counts.changed() + counts.removed() > 0) {
      beforeDelete(counts);
      if (shape.custom()) {
        new CustomMerge(connection, kind, org).delete(replaced());
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
    new Removals(connection, kind, org).keep(ADDED, CHANGED, REMOVED);
    return counts;
  }

  private String present() throws SQLException {
    RowsById rowsById = new RowsById(connection, org);
    if (!shape.many() || !rowsById.suits(kind.size())) {
      return "(SELECT %s AS target, * FROM %s WHERE org = %d)"
          .formatted(product.rowId(), shape.table(), org);
    }
    rowsById.find("present", shape.table(), "SELECT id FROM " + kind.table());
    return "present";
  }

  /** The rows {@code o} that are removed or replaced, to follow FROM; they are still there. */
  private String replaced() {
    return "%s o WHERE o.target IN (SELECT target FROM outcome WHERE outcome IN (%d, %d))"
        .formatted(present, CHANGED, REMOVED);
  }

  private void beforeDelete(Counts counts) throws SQLException {
    if (shape.opportunityId() == null) {
      return;
    }
    log.add(counts.changed() + counts.removed(), "SELECT o.key FROM " + replaced());
    if (shape.kind() == RecordKind.OPPORTUNITY) {
      currencies.add(-1, replaced());
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
        LEFT JOIN %s t ON t.id = s.id
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
                present,
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
      keys.assign(kind);
    }
    Sql.run(
        connection,
        """
        INSERT INTO %s (org, %s%s%s)
        SELECT %d, %s%s%s FROM %s s
        %s
        %s
        """
            .formatted(
                shape.table(),
                keyed ? "key, " : "",
                kind.columns(),
                idHash().map(hash -> ", id_hash").orElse(""),
                org,
                keyed ? "k.key, " : "",
                kind.values(),
                idHash().map(hash -> ", " + hash).orElse(""),
                kind.table(),
                wanted,
                keyed ? "JOIN known_key k ON k.id = s.%s".formatted(shape.opportunityId()) : ""));
  }

  /** What the column {@code id_hash} has of a staged record, if there is such a column. */
  private Optional<String> idHash() {
    return shape.many() ? product.idHash("s.id") : Optional.empty();
  }
}
