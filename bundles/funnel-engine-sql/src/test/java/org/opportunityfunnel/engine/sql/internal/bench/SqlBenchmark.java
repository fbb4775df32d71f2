package org.opportunityfunnel.engine.sql.internal.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.api.engine.FunnelView;
import org.opportunityfunnel.api.engine.StageCounting;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.range.TimeRange;
import org.opportunityfunnel.engine.sql.internal.Engines;
import org.opportunityfunnel.engine.sql.internal.access.BoundSql;
import org.opportunityfunnel.engine.sql.internal.dialect.Dialect;
import org.opportunityfunnel.engine.sql.internal.dialect.Dialects;
import org.opportunityfunnel.engine.sql.internal.harness.BaseTables;
import org.opportunityfunnel.engine.sql.internal.harness.Connections;
import org.opportunityfunnel.engine.sql.internal.harness.DerivedTables;
import org.opportunityfunnel.engine.sql.internal.harness.Kept;
import org.opportunityfunnel.engine.sql.internal.report.ReportSql;
import org.opportunityfunnel.engine.sql.internal.schema.Relations;
import org.opportunityfunnel.testkit.years.SalesYears;
import org.postgresql.PGConnection;

/**
 * Prints what the stages report costs from views and from tables, by the engine and by hand: {@code
 * SqlBenchmark duckdb|postgresql OPPORTUNITIES ROUNDS}.
 */
public final class SqlBenchmark {
  private static final long YEAR = 365L * 86_400;
  private static final long QUARTER = YEAR / 4;

  /** What is done many times. */
  private interface Step {
    void run() throws SQLException;
  }

  private final DataSource source;
  private final Dialect dialect;
  private final int rounds;

  private SqlBenchmark(DataSource source, Dialect dialect, int rounds) {
    this.source = source;
    this.dialect = dialect;
    this.rounds = rounds;
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("sales");
    Catalog catalog = CopyFiles.write(folder, new SalesYears(Integer.parseInt(arguments[1]), 1));
    int rounds = Integer.parseInt(arguments[2]);
    if (arguments[0].equals("duckdb")) {
      try (Connection root = Connections.newDuckDb()) {
        DataSource source = Connections.duckDb(root);
        new SqlBenchmark(source, Dialects.DUCKDB, rounds).run(catalog, folder);
      }
    } else {
      try (EmbeddedPostgres server = EmbeddedPostgres.start();
          Kept kept = new Kept(server.getPostgresDatabase())) {
        try (Connection first = server.getPostgresDatabase().getConnection()) {
          run(first, "ALTER SYSTEM SET work_mem = '256MB'");
          run(first, "SELECT pg_reload_conf()");
        }
        new SqlBenchmark(kept.pool(), Dialects.POSTGRESQL, rounds).run(catalog, folder);
      }
    }
  }

  private void run(Catalog catalog, Path folder) throws Exception {
    BaseTables tables = new BaseTables(source, "");
    tables.create();
    timed("load", () -> load(folder));
    tables.load(new NoOpportunities(catalog), "sales", "sales");
    measure("views", Set.of());
    timed("derive", () -> new DerivedTables(source, "", dialect).create());
    if (dialect == Dialects.POSTGRESQL) {
      execute("CREATE INDEX ON funnel_visit (org, pipeline_id, created)");
      execute("CREATE INDEX ON funnel_ending (org, pipeline_id, created)");
      execute("VACUUM ANALYZE");
    }
    measure("tables", Set.of(Relations.VISIT, Relations.ENDING));
  }

  private void load(Path folder) throws SQLException {
    for (String table : List.of("funnel_opportunity", "funnel_status_change")) {
      Path file = folder.resolve(table + ".csv");
      if (dialect == Dialects.DUCKDB) {
        execute("COPY " + table + " FROM '" + file + "'");
        continue;
      }
      try (Connection connection = source.getConnection();
          Reader reader = Files.newBufferedReader(file)) {
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("COPY " + table + " FROM STDIN (FORMAT csv)", reader);
        execute("CREATE INDEX ON " + table + " (org, opp_key)");
        execute("ANALYZE " + table);
      } catch (java.io.IOException e) {
        throw new SQLException(e);
      }
    }
  }

  private void measure(String from, Set<String> present) throws SQLException {
    Relations relations = new Relations("", dialect, present);
    FunnelView view = Engines.over(source).engine().view("sales").orElseThrow();
    for (Map.Entry<String, FunnelQuery> question : questions().entrySet()) {
      BoundSql sql = new ReportSql(relations, "sales").stages(question.getValue());
      long[][] nanos = new long[2][rounds];
      for (int round = -1; round < rounds; round++) {
        long start = System.nanoTime();
        byHand(sql);
        long middle = System.nanoTime();
        view.stages(question.getValue());
        if (round >= 0) {
          nanos[0][round] = middle - start;
          nanos[1][round] = System.nanoTime() - middle;
        }
      }
      Arrays.sort(nanos[0]);
      Arrays.sort(nanos[1]);
      double hand = nanos[0][rounds / 2] / 1e6;
      double engine = nanos[1][rounds / 2] / 1e6;
      System.out.printf(
          "%-7s %-20s by hand %8.1f ms  engine %8.1f ms  ratio %.2f%n",
          from, question.getKey(), hand, engine, engine / hand);
    }
  }

  private void byHand(BoundSql sql) throws SQLException {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql.text())) {
      for (int i = 0; i < sql.parameters().size(); i++) {
        statement.setObject(i + 1, sql.parameters().get(i));
      }
      try (ResultSet rows = statement.executeQuery()) {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
          for (int column = 1; column <= columns; column++) {
            rows.getObject(column);
          }
        }
      }
    }
  }

  private static Map<String, FunnelQuery> questions() {
    long start = SalesYears.START;
    Map<String, FunnelQuery> questions = new LinkedHashMap<>();
    questions.put("quarter cohort", query(Long.MIN_VALUE, start + 3 * YEAR, start + YEAR));
    questions.put("all time", query(Long.MIN_VALUE, start + 3 * YEAR, Long.MIN_VALUE));
    questions.put(
        "active in a quarter", query(start + YEAR, start + YEAR + QUARTER, Long.MIN_VALUE));
    return questions;
  }

  private static FunnelQuery query(long reportStart, long asOf, long cohortStart) {
    Optional<TimeRange> cohort =
        cohortStart == Long.MIN_VALUE
            ? Optional.empty()
            : Optional.of(
                new TimeRange(
                    Instant.ofEpochSecond(cohortStart),
                    Instant.ofEpochSecond(cohortStart + QUARTER)));
    return new FunnelQuery(
        SalesYears.pipeline(0),
        reportStart,
        asOf,
        cohort,
        Optional.empty(),
        Optional.empty(),
        StageCounting.VISITED);
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = source.getConnection()) {
      run(connection, sql);
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void timed(String what, Step step) throws SQLException {
    long start = System.nanoTime();
    step.run();
    System.out.printf("%s: %.1f s%n", what, (System.nanoTime() - start) / 1e9);
  }
}
