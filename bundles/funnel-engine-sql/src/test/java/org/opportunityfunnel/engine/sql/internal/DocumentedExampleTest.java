package org.opportunityfunnel.engine.sql.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.api.engine.FunnelView;
import org.opportunityfunnel.api.engine.StageCounting;
import org.opportunityfunnel.api.engine.TotalsSums;
import org.opportunityfunnel.api.engine.UserStageSums;
import org.opportunityfunnel.api.engine.UserTotalsSums;
import org.opportunityfunnel.engine.sql.internal.harness.Connections;

/** What the documentation lays over somebody's own tables gives the figures that it says. */
class DocumentedExampleTest {
  private static final Path FOLDER = Path.of("..", "..", "docs", "sql-engine");
  private static final long DAY = 86_400;
  private static final List<String> TABLES = List.of("funnel_visit", "funnel_ending");

  @Test
  void onDuckDb() throws Exception {
    try (Connection root = Connections.newDuckDb()) {
      answersAsDocumented(Connections.duckDb(root), "duckdb.sql");
    }
  }

  /** Each batch makes the tables anew. */
  @Test
  void onDuckDbWithTablesForTwoBatches() throws Exception {
    try (Connection root = Connections.newDuckDb()) {
      DataSource source = Connections.duckDb(root);
      execute(source, "example.sql");
      run(source, "DELETE FROM changes WHERE opportunity = 1");
      execute(source, "duckdb.sql");
      run(source, "ALTER VIEW funnel_visit RENAME TO derived_visit");
      run(source, "ALTER VIEW funnel_ending RENAME TO derived_ending");
      execute(source, "duckdb-batch.sql");
      run(
          source,
          "INSERT INTO changes VALUES"
              + " (1, 1, 'new', 'talks', TIMESTAMP '2026-01-12 09:00:00'),"
              + " (2, 1, 'talks', 'won', TIMESTAMP '2026-02-02 16:30:00')");
      execute(source, "duckdb-batch.sql");
      assertFigures(source);
    }
  }

  @Test
  void onPostgres() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      answersAsDocumented(server.getPostgresDatabase(), "postgresql.sql");
    }
  }

  /** From the views of one's own alone, and with the derived ones, as views and as tables. */
  private static void answersAsDocumented(DataSource source, String derived) throws Exception {
    execute(source, "example.sql");
    assertFigures(source);
    execute(source, derived);
    assertFigures(source);
    for (String table : TABLES) {
      run(source, "CREATE TABLE kept_" + table + " AS SELECT * FROM " + table);
    }
    for (String table : TABLES) {
      run(source, "DROP VIEW " + table);
      run(source, "ALTER TABLE kept_" + table + " RENAME TO " + table);
    }
    assertFigures(source);
  }

  private static void assertFigures(DataSource source) {
    FunnelView view = Engines.over(source).engine().view("orga_acme").orElseThrow();
    assertEquals(1, view.catalog().version());
    assertEquals(
        Set.of(
            new UserTotalsSums("ann", new TotalsSums(2, 1, 1, 500_000, 500_000, secondsToWin())),
            new UserTotalsSums("ben", new TotalsSums(1, 1, 0, 90_000, 0, 0))),
        new HashSet<>(view.totals(allTime())));
    for (UserStageSums user : view.stages(allTime())) {
      boolean isAnn = user.userId().equals("ann");
      assertEquals(isAnn ? 2 : 1, user.active().get(0).count());
      assertEquals(isAnn ? 2 : 0, user.active().get(0).advanced());
      assertEquals(isAnn ? 14 * DAY - 4_500 : 0, user.active().get(0).secondsToAdvance());
      assertEquals(isAnn ? 0 : 1, user.active().get(0).lost());
      assertEquals(isAnn ? 2 : 0, user.active().get(1).count());
      assertEquals(isAnn ? 620_000 : 0, user.active().get(1).value());
      assertEquals(isAnn ? 548_000 : 0, user.active().get(1).weightedValue());
    }
  }

  private static long secondsToWin() {
    return 28 * DAY + 7 * 3_600 + 1_800;
  }

  private static FunnelQuery allTime() {
    return new FunnelQuery(
        "sales",
        Long.MIN_VALUE,
        Instant.parse("2026-03-01T00:00:00Z").getEpochSecond(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        StageCounting.VISITED);
  }

  private static void execute(DataSource source, String file) throws IOException, SQLException {
    for (String statement : Files.readString(FOLDER.resolve(file)).split(";\n")) {
      if (!statement.isBlank()) {
        run(source, statement);
      }
    }
  }

  private static void run(DataSource source, String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
