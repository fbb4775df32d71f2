package org.opportunityfunnel.engine.sql.internal.trino;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.api.engine.FunnelView;
import org.opportunityfunnel.api.engine.StageCounting;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.store.Selection;
import org.opportunityfunnel.engine.sql.internal.Engines;
import org.opportunityfunnel.engine.sql.internal.dialect.Dialects;
import org.opportunityfunnel.engine.sql.internal.harness.BaseTables;
import org.opportunityfunnel.engine.sql.internal.harness.DerivedTables;
import org.opportunityfunnel.engine.sql.internal.harness.LoadedDatabase.Started;
import org.opportunityfunnel.engine.sql.internal.trino.FinishedQueries.Finished;

/** 10,000 opportunities of three users, half of which advanced, in the catalogs that keep data. */
@ExtendWith(RunningTrino.class)
class PushedDownTest {
  private static final String LOADER = "loader";
  private static final String ORGANIZATION = "orga";
  private static final long OPPORTUNITIES = 10_000;

  private final RunningTrino.Servers servers;

  PushedDownTest(RunningTrino.Servers servers) {
    this.servers = servers;
  }

  @Test
  void ofIcebergTablesOnlySumsAreFetched() throws Exception {
    String schema = "iceberg/funnel";
    run(servers.source("iceberg", LOADER), "CREATE SCHEMA iceberg.funnel");
    DataSource source = servers.source(schema, LOADER);
    fill(source);
    new DerivedTables(source, "", Dialects.TRINO).create();
    Started started = Engines.over(servers.source(schema, schema));
    FunnelView view = started.engine().view(ORGANIZATION).orElseThrow();
    assertOnlySumsAreFetched(view, schema);
    assertTooLongSelectionsAreRefused(view);
    started.close().run();
  }

  @Test
  void ofPostgresTablesOnlySumsAreFetched() throws Exception {
    String schema = "postgresql/public";
    fill(servers.source(schema, LOADER));
    Started started = Engines.over(servers.source(schema, schema));
    assertOnlySumsAreFetched(started.engine().view(ORGANIZATION).orElseThrow(), schema);
    started.close().run();
  }

  private void fill(DataSource source) throws SQLException {
    new BaseTables(source, "").create();
    run(
        source,
        "INSERT INTO funnel_pipeline VALUES ('orga', 'pipe', 'Sales')",
        "INSERT INTO funnel_status VALUES ('orga', 'pipe', 0, 'first', 'First', 'active'),"
            + " ('orga', 'pipe', 1, 'second', 'Second', 'active'),"
            + " ('orga', 'pipe', 2, 'won', 'Won', 'won')",
        "INSERT INTO funnel_opportunity SELECT 'orga', n, 'oppo_' || CAST(n AS VARCHAR),"
            + " 'user_' || CAST(n % 3 AS VARCHAR), IF(n % 2 = 0, 'first', 'second'), 100,"
            + " 'one_time', 'USD', 50, n, 0, n, 0 FROM UNNEST(sequence(0, 9999)) AS t(n)",
        "INSERT INTO funnel_status_change SELECT 'orga', n, 'change_' || CAST(n AS VARCHAR),"
            + " 'first', 'second', n + 7, 0 FROM UNNEST(sequence(1, 9999, 2)) AS t(n)",
        "INSERT INTO funnel_organization VALUES ('orga', 1)");
  }

  /** The version, the report, and the version again; the report's rows are users and states. */
  private void assertOnlySumsAreFetched(FunnelView view, String source) throws Exception {
    int before = finished(source).size();
    assertEquals(3, view.stages(query(Optional.empty())).size());
    List<Finished> all = finished(source);
    List<Finished> asked = all.subList(before, all.size());
    assertEquals(
        List.of(1L, 12L, 1L), asked.stream().map(Finished::answered).toList(), asked::toString);
    assertTrue(asked.get(1).read() > OPPORTUNITIES, asked::toString);
  }

  private static void assertTooLongSelectionsAreRefused(FunnelView view) {
    BitSet keys = new BitSet();
    keys.set(5_000_000);
    FunnelQuery query = query(Optional.of(Selection.of(keys)));
    FunnelException refusal = assertThrows(FunnelException.class, () -> view.stages(query));
    assertEquals(ErrorCode.UNAVAILABLE, refusal.code());
    assertTrue(
        refusal.getMessage().contains("takes no statement as long as"), refusal.getMessage());
  }

  private static FunnelQuery query(Optional<Selection> selection) {
    return new FunnelQuery(
        "pipe",
        Long.MIN_VALUE,
        1_000_000_000,
        Optional.empty(),
        Optional.empty(),
        selection,
        StageCounting.REACHED);
  }

  private List<Finished> finished(String source) throws Exception {
    return new FinishedQueries(URI.create(servers.trino().url().replace("jdbc:trino", "http")))
        .of(source);
  }

  private static void run(DataSource source, String... statements) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
