package org.opportunityfunnel.store.jdbc.internal.load;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.opportunityfunnel.store.jdbc.internal.database.DatabaseProduct;
import org.opportunityfunnel.store.jdbc.internal.source.ProblemLog;

/**
 * Finds IDs that came more than once in a load: with other content that is a problem; with the same
 * it is not. Either way the first one stays.
 */
final class Repeats {
  /** So many are counted sooner than compared. */
  private static final long FEW = 1_000;

  private final Connection connection;
  private final StagedKind kind;
  private final DatabaseProduct product;

  Repeats(Connection connection, StagedKind kind) throws SQLException {
    this.product = DatabaseProduct.of(connection);
    this.connection = connection;
    this.kind = kind;
  }

  /**
   * Notes the problems and takes all but the first of each ID out of the staged records.
   *
   * @return how many said the same as the first
   */
  long remove(ProblemLog problems) throws SQLException {
    if (kind.size() <= FEW && !anyTwice()) {
      return 0;
    }
    // Hashes first: groups of millions of IDs would take far more memory.
    product.makeTemporary(
        connection,
        "repeated",
        "AS SELECT * FROM %1$s WHERE %2$s IN (SELECT %2$s FROM %1$s GROUP BY %2$s HAVING count(*) > 1)"
            .formatted(kind.table(), product.hash("id")));
    if (Sql.number(connection, "SELECT count(*) FROM repeated") == 0) {
      return 0;
    }
    product.makeTemporary(
        connection,
        "later",
        """
        AS
        SELECT r.seq, r.line, r.id, f.line AS first_line, (r.deleted = f.deleted AND %s) AS same
        FROM (SELECT *, min(seq) OVER (PARTITION BY id) AS first_seq FROM repeated) r
        JOIN repeated f ON f.seq = r.first_seq
        WHERE r.seq > r.first_seq
        """
            .formatted(kind.same("r", "f")));
    note(problems);
    Sql.run(connection, "DELETE FROM " + kind.table() + " WHERE seq IN (SELECT seq FROM later)");
    return Sql.number(connection, "SELECT count(*) FROM later WHERE same");
  }

  private boolean anyTwice() throws SQLException {
    return Sql.number(connection, "SELECT count(DISTINCT id) FROM " + kind.table()) < kind.size();
  }

  private void note(ProblemLog problems) throws SQLException {
    long total = Sql.number(connection, "SELECT count(*) FROM later WHERE NOT same");
    long noted = 0;
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT line, id, first_line FROM later WHERE NOT same ORDER BY seq LIMIT 100")) {
      for (; rows.next(); noted++) {
        problems.add(
            kind.file(),
            rows.getLong(1),
            "id",
            "\"%s\" came with other content in line %d; a load may hold one version of a record"
                .formatted(rows.getString(2), rows.getLong(3)));
      }
    }
    problems.addUnseen(total - noted);
  }
}
