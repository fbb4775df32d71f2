package org.opportunityfunnel.engine.sql.internal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.opportunityfunnel.api.store.OpportunityStore;
import org.opportunityfunnel.engine.sql.internal.dialect.Dialects;
import org.opportunityfunnel.engine.sql.internal.harness.BaseTables;
import org.opportunityfunnel.engine.sql.internal.harness.DerivedTables;
import org.opportunityfunnel.engine.sql.internal.harness.Kept;
import org.opportunityfunnel.engine.sql.internal.harness.LoadedDatabase;
import org.opportunityfunnel.testkit.contract.RunningEngine;

class PostgresContractTest extends SqlContract {
  private static EmbeddedPostgres server;
  private static Kept kept;
  private static LoadedDatabase database;

  @BeforeAll
  static void createTables() throws IOException, SQLException {
    server = EmbeddedPostgres.start();
    kept = new Kept(server.getPostgresDatabase());
    DataSource source = kept.pool();
    BaseTables tables = new BaseTables(source, "");
    tables.create();
    run(source, "CREATE INDEX ON funnel_opportunity (org, opp_key)");
    run(source, "CREATE INDEX ON funnel_status_change (org, opp_key)");
    DerivedTables derived = new DerivedTables(source, "", Dialects.POSTGRESQL);
    database = new LoadedDatabase(source, tables, Optional.of(derived), Engines::over);
    database.preload(SqlContract.organizations());
    run(source, "ANALYZE");
    derived.create();
    run(source, "CREATE INDEX ON funnel_visit (org, pipeline_id)");
    run(source, "CREATE INDEX ON funnel_ending (org, pipeline_id)");
    run(source, "ANALYZE");
  }

  private static void run(DataSource source, String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @AfterAll
  static void close() throws IOException, SQLException {
    kept.close();
    server.close();
  }

  @Override
  public RunningEngine start(OpportunityStore store) throws SQLException {
    return database.start(store);
  }
}
