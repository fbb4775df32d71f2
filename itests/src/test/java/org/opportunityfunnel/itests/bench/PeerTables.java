package org.opportunityfunnel.itests.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.opportunityfunnel.testkit.years.SalesYears;

/** The peers' tables, made and sorted by DuckDB, which are its own and what the others load. */
final class PeerTables {
  static final String VISIT =
      "pipeline, present, created, valid_from, valid_until, user_id, stage, visited, outcome,"
          + " leaves, seconds, value, expected";
  static final String ENDING =
      "pipeline, present, created, valid_from, valid_until, user_id, state, ends, seconds, value";

  private final Path folder;
  private final int threads;

  PeerTables(Path folder, int threads) {
    this.folder = folder;
    this.threads = threads;
  }

  /** Makes them, and leaves them also as CSV. */
  private void make(SalesYears years) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(columns("CREATE TEMP TABLE visits", VISIT));
      statement.execute(columns("CREATE TEMP TABLE endings", ENDING));
      DuckDBConnection duckDb = connection.unwrap(DuckDBConnection.class);
      try (DuckDBAppender visits = duckDb.createAppender("temp", "main", "visits");
          DuckDBAppender endings = duckDb.createAppender("temp", "main", "endings")) {
        years.scan(new VisitRows(new Appending(visits, endings)));
      }
      sort(statement, "visit", "visits");
      sort(statement, "ending", "endings");
    }
  }

  private void sort(Statement statement, String table, String from) throws SQLException {
    statement.execute(
        "CREATE TABLE "
            + table
            + " AS SELECT * FROM "
            + from
            + " ORDER BY pipeline, present DESC, created");
    statement.execute("DROP TABLE " + from);
    statement.execute("COPY " + table + " TO '" + csv(table) + "' (HEADER false)");
    statement.execute("CHECKPOINT");
  }

  /** The rows of a table, in their order. */
  Path csv(String table) {
    return folder.resolve(table + ".csv");
  }

  /** Makes them and asks the first of the statements. */
  SqlPeer makeDuckDb(SalesYears years) throws Exception {
    make(years);
    return duckDb(PeerSql.GROUPED);
  }

  SqlPeer duckDb(PeerSql sql) throws Exception {
    String how = sql == PeerSql.GROUPED ? "grouped by outcome" : "hoisted CASE";
    return new SqlPeer("DuckDB by hand, " + how, connect(), sql, Files.size(file()));
  }

  private Connection connect() throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file());
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET threads = " + threads);
      statement.execute("SET memory_limit = '8GB'");
    }
    return connection;
  }

  private Path file() {
    return folder.resolve("peer.duckdb");
  }

  /** A statement that makes a table with those columns, as narrow as their values allow. */
  private static String columns(String create, String names) {
    StringBuilder columns = new StringBuilder(create).append(" (");
    for (String name : names.split(", *")) {
      columns.append(name).append(' ').append(type(name)).append(", ");
    }
    columns.setLength(columns.length() - 2);
    return columns.append(')').toString();
  }

  private static String type(String column) {
    return switch (column) {
      case "pipeline", "present", "stage", "state", "visited", "outcome" -> "TINYINT";
      case "user_id" -> "SMALLINT";
      default -> "INTEGER";
    };
  }

  private record Appending(DuckDBAppender visits, DuckDBAppender endings) implements VisitSink {
    @Override
    public void visit(VisitRow row) {
      append(
          visits,
          new int[] {row.created(), row.validFrom(), row.validUntil()},
          row.pipeline(),
          row.user(),
          new int[] {row.stage(), row.visited(), row.outcome()},
          new int[] {row.leaves(), row.seconds(), row.value(), row.expected()});
    }

    @Override
    public void ending(EndingRow row) {
      append(
          endings,
          new int[] {row.created(), row.validFrom(), row.validUntil()},
          row.pipeline(),
          row.user(),
          new int[] {row.state()},
          new int[] {row.ends(), row.seconds(), row.value()});
    }

    private static void append(
        DuckDBAppender to, int[] times, int pipeline, int user, int[] small, int[] large) {
      try {
        to.beginRow();
        to.append((byte) pipeline);
        to.append((byte) (times[2] == VisitRow.NEVER ? 1 : 0));
        for (int time : times) {
          to.append(time);
        }
        to.append((short) user);
        for (int one : small) {
          to.append((byte) one);
        }
        for (int one : large) {
          to.append(one);
        }
        to.endRow();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
