package org.opportunityfunnel.engine.sql.internal.trino;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opportunityfunnel.api.store.OpportunityStore;
import org.opportunityfunnel.engine.sql.internal.Engines;
import org.opportunityfunnel.engine.sql.internal.dialect.Dialects;
import org.opportunityfunnel.engine.sql.internal.harness.BaseTables;
import org.opportunityfunnel.engine.sql.internal.harness.DerivedTables;
import org.opportunityfunnel.engine.sql.internal.harness.LoadedDatabase.Started;
import org.opportunityfunnel.testkit.contract.ManyOrganizationsContract;
import org.opportunityfunnel.testkit.contract.RunningEngine;

/** On the memory connector, with derived tables. */
@ExtendWith(RunningTrino.class)
class TrinoContractTest implements ManyOrganizationsContract {
  private final DataSource source;

  TrinoContractTest(RunningTrino.Servers servers) {
    this.source = servers.source("memory/default", "contract");
  }

  @Override
  public RunningEngine start(OpportunityStore store) throws SQLException {
    BaseTables tables = new BaseTables(source, "");
    tables.create();
    tables.loadAll(store);
    new DerivedTables(source, "", Dialects.TRINO).create();
    Started started = Engines.over(source);
    return new RunningEngine(started.engine(), (organization, version) -> {}, started.close());
  }

  @Override
  public int randomCases() {
    return 24;
  }
}
