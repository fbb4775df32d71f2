package org.opportunityfunnel.store.jdbc.internal.load;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.opportunityfunnel.store.jdbc.internal.source.ProblemLog;

/**
 * Finds IDs that came more than once in a load: with other content that is a problem; with the same
 * it is not. Either way the first one stays.
 */
final class Repeats {
  private final Connection connection;
  private final StagedKind kind;

  Repeats(Connection connection, StagedKind kind) {
    this.connection = connection;
    this.kind = kind;
  }

  /**
   * Notes the problems and takes all but the first of each ID out of the staged records.
   *
   * @return how many said the same as the first
   */
  long remove(ProblemLog problems) throws SQLException {
    // Hashes first: groups of millions of IDs would take far more memory.
    Sql.run(
        connection,
        "CREATE OR REPLACE TEMP TABLE repeated AS SELECT * FROM "
            + kind.table()
            + " WHERE hash(id) IN (SELECT h FROM (SELECT hash(id) AS h FROM "
            + kind.table()
            + ") GROUP BY h HAVING count(*) > 1)");
    if (Sql.number(connection, "SELECT count(*) FROM repeated") == 0) {
      return 0;
    }
    Sql.run(
        connection,
        """
        CREATE OR REPLACE TEMP TABLE later AS
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
