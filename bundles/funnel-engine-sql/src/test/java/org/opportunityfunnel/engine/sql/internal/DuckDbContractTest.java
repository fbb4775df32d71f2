package org.opportunityfunnel.engine.sql.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.opportunityfunnel.api.store.OpportunityStore;
import org.opportunityfunnel.engine.sql.internal.dialect.Dialects;
import org.opportunityfunnel.engine.sql.internal.harness.BaseTables;
import org.opportunityfunnel.engine.sql.internal.harness.Connections;
import org.opportunityfunnel.engine.sql.internal.harness.DerivedTables;
import org.opportunityfunnel.engine.sql.internal.harness.LoadedDatabase;
import org.opportunityfunnel.testkit.contract.RunningEngine;

class DuckDbContractTest extends SqlContract {
  private static Connection root;
  private static LoadedDatabase database;

  @BeforeAll
  static void createTables() throws SQLException {
    root = Connections.newDuckDb();
    DataSource source = Connections.duckDb(root);
    BaseTables tables = new BaseTables(source, "");
    tables.create();
    DerivedTables derived = new DerivedTables(source, "", Dialects.DUCKDB);
    database = new LoadedDatabase(source, tables, Optional.of(derived), Engines::over);
    database.preload(SqlContract.organizations());
    derived.create();
  }

  @AfterAll
  static void close() throws SQLException {
    root.close();
  }

  @Override
  public RunningEngine start(OpportunityStore store) throws SQLException {
    return database.start(store);
  }
}
