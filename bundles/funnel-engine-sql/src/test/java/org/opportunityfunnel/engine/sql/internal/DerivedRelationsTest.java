package org.opportunityfunnel.engine.sql.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.engine.FunnelView;
import org.opportunityfunnel.engine.sql.internal.dialect.Dialects;
import org.opportunityfunnel.engine.sql.internal.harness.BaseTables;
import org.opportunityfunnel.engine.sql.internal.harness.Connections;
import org.opportunityfunnel.engine.sql.internal.harness.DerivedTables;
import org.opportunityfunnel.engine.sql.internal.schema.Relations;
import org.opportunityfunnel.testkit.oracle.OracleRequest;
import org.opportunityfunnel.testkit.random.RandomCases;
import org.opportunityfunnel.testkit.store.InMemoryStore;

/** It is the same whether the derived relations are views, tables, or not there at all. */
class DerivedRelationsTest {
  private static final int CASES = 15;

  private Connection root;
  private DataSource source;
  private BaseTables tables;

  @BeforeEach
  void createTables() throws SQLException {
    root = Connections.newDuckDb();
    source = Connections.duckDb(root);
    tables = new BaseTables(source, "");
    tables.create();
  }

  @AfterEach
  void close() throws SQLException {
    root.close();
  }

  @Test
  void viewsTablesAndNeitherGiveTheSame() {
    RandomCases.check(
        CASES,
        one -> {
          String organization = "orga " + one.seed();
          tables.load(
              InMemoryStore.of(organization, one.organization()), organization, organization);
          FunnelView neither = Engines.over(source).engine().view(organization).orElseThrow();
          Map<OracleRequest, Object> expected = Answers.of(neither, one);
          new DerivedTables(source, "", Dialects.DUCKDB).create();
          FunnelView fromTables = Engines.over(source).engine().view(organization).orElseThrow();
          assertEquals(expected, Answers.of(fromTables, one));
          execute("DROP TABLE funnel_visit");
          execute("DROP TABLE funnel_ending");
          Relations relations = new Relations("", Dialects.DUCKDB, Set.of());
          for (String relation : Relations.DERIVED) {
            execute(relations.createView(relation));
          }
          FunnelView fromViews = Engines.over(source).engine().view(organization).orElseThrow();
          assertEquals(expected, Answers.of(fromViews, one));
          for (String relation : Relations.DERIVED) {
            execute("DROP VIEW " + relation);
          }
        });
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = root.createStatement()) {
      statement.execute(sql);
    }
  }
}
