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
import org.opportunityfunnel.engine.sql.internal.harness.LoadedDatabase;
import org.opportunityfunnel.testkit.contract.FunnelEngineContract;
import org.opportunityfunnel.testkit.contract.RunningEngine;

class PostgresContractTest extends FunnelEngineContract {
  private static EmbeddedPostgres server;
  private static LoadedDatabase database;

  @BeforeAll
  static void createTables() throws IOException, SQLException {
    server = EmbeddedPostgres.start();
    DataSource source = server.getPostgresDatabase();
    BaseTables tables = new BaseTables(source, "");
    tables.create();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE INDEX ON funnel_opportunity (org, opp_key)");
      statement.execute("CREATE INDEX ON funnel_status_change (org, opp_key)");
    }
    DerivedTables derived = new DerivedTables(source, "", Dialects.POSTGRESQL);
    derived.create();
    database = new LoadedDatabase(source, tables, Optional.of(derived), Engines::over);
  }

  @AfterAll
  static void close() throws IOException {
    server.close();
  }

  @Override
  public RunningEngine start(OpportunityStore store) throws SQLException {
    return database.start(store);
  }

  @Override
  public int randomCases() {
    return 40;
  }
}
