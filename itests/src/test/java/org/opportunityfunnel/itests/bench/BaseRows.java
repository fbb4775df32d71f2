package org.opportunityfunnel.itests.bench;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.OpportunityHistory;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.api.model.Status;
import org.opportunityfunnel.api.model.StatusChange;
import org.opportunityfunnel.api.store.OpportunitySink;
import org.opportunityfunnel.testkit.years.SalesYears;

/** Fills the base relations of the SQL engine, which are tables of a DuckDB. */
final class BaseRows implements OpportunitySink {
  private static final String ORGANIZATION = YearsStore.ORGANIZATION;

  private final Statement statement;
  private final DuckDBAppender opportunities;
  private final DuckDBAppender changes;

  private BaseRows(Statement statement, DuckDBAppender opportunities, DuckDBAppender changes) {
    this.statement = statement;
    this.opportunities = opportunities;
    this.changes = changes;
  }

  static void write(SalesYears years, Statement to) throws SQLException {
    DuckDBConnection duckDb = to.getConnection().unwrap(DuckDBConnection.class);
    try (DuckDBAppender opportunities = duckDb.createAppender("main", "funnel_opportunity");
        DuckDBAppender changes = duckDb.createAppender("main", "funnel_status_change")) {
      years.scan(new BaseRows(to, opportunities, changes));
    }
    insert(to, "funnel_organization", "1");
  }

  @Override
  public void begin(Catalog catalog, long count) {
    try {
      for (Pipeline pipeline : catalog.pipelines()) {
        insert(statement, "funnel_pipeline", text(pipeline.id()) + ", " + text(pipeline.name()));
        int position = 0;
        for (Status status : pipeline.statuses()) {
          insert(
              statement,
              "funnel_status",
              String.join(
                  ", ",
                  text(pipeline.id()),
                  String.valueOf(position++),
                  text(status.id()),
                  text(status.label()),
                  text(status.type().wireName())));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void opportunity(OpportunityHistory one) {
    try {
      opportunities.beginRow();
      opportunities.append(ORGANIZATION);
      opportunities.append((long) one.key());
      opportunities.append(one.id());
      opportunities.append(one.userId());
      opportunities.append(one.statusId());
      opportunities.append(one.value());
      opportunities.append(one.period().wireName());
      opportunities.append("USD");
      opportunities.append(one.confidence());
      append(opportunities, one.dateCreated());
      append(opportunities, one.dateUpdated());
      opportunities.endRow();
      for (StatusChange change : one.changes()) {
        changes.beginRow();
        changes.append(ORGANIZATION);
        changes.append((long) one.key());
        changes.append(change.id());
        changes.append(change.oldStatusId());
        changes.append(change.newStatusId());
        append(changes, change.at());
        changes.endRow();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void append(DuckDBAppender to, Instant time) throws SQLException {
    to.append(time.getEpochSecond());
    to.append(time.getNano());
  }

  private static void insert(Statement to, String table, String values) throws SQLException {
    to.execute("INSERT INTO " + table + " VALUES (" + text(ORGANIZATION) + ", " + values + ")");
  }

  private static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
