package org.opportunityfunnel.engine.sql.internal;

import java.sql.SQLException;
import java.util.List;
import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.api.engine.FunnelView;
import org.opportunityfunnel.api.engine.UserStageSums;
import org.opportunityfunnel.api.engine.UserTotalsSums;
import org.opportunityfunnel.api.engine.ViewSize;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.engine.sql.internal.access.BoundSql;
import org.opportunityfunnel.engine.sql.internal.access.Gate;
import org.opportunityfunnel.engine.sql.internal.access.Reading;
import org.opportunityfunnel.engine.sql.internal.catalog.Version;
import org.opportunityfunnel.engine.sql.internal.report.Reports;
import org.opportunityfunnel.engine.sql.internal.schema.Relations;

/**
 * One version of an organization's data, as long as the database is at it: a report that comes
 * later is refused as GONE.
 */
final class SqlView implements FunnelView {
  private final Gate gate;
  private final Version version;

  SqlView(Gate gate, Version version) {
    this.gate = gate;
    this.version = version;
  }

  @Override
  public Catalog catalog() {
    return gate.through(version::catalog);
  }

  @Override
  public boolean hasOpportunitiesOf(String userId) {
    return gate.through(() -> userId != null && version.read(reading -> owns(reading, userId)));
  }

  private boolean owns(Reading reading, String userId) throws SQLException {
    boolean[] found = {false};
    BoundSql sql =
        new BoundSql.Builder()
            .add("SELECT 1 FROM " + reading.relations().name(Relations.OPPORTUNITY))
            .add(" WHERE org = ? AND user_id = ? LIMIT 1")
            .bind(version.organization())
            .bind(userId)
            .build();
    reading.each(sql, row -> found[0] = true);
    return found[0];
  }

  @Override
  public ViewSize size() {
    return gate.through(() -> new ViewSize(version.extent().opportunities(), 0));
  }

  @Override
  public long settledAt() {
    return gate.through(() -> version.extent().settledAt());
  }

  @Override
  public List<UserStageSums> stages(FunnelQuery query) {
    return gate.through(
        () -> {
          Pipeline pipeline = pipeline(query);
          return Reports.isEmpty(query)
              ? List.of()
              : version.read(reading -> reports(reading).stages(pipeline, query));
        });
  }

  @Override
  public List<UserTotalsSums> totals(FunnelQuery query) {
    return gate.through(
        () -> {
          pipeline(query);
          return Reports.isEmpty(query)
              ? List.of()
              : version.read(reading -> reports(reading).totals(query));
        });
  }

  private Reports reports(Reading reading) {
    return new Reports(reading, version.organization());
  }

  private Pipeline pipeline(FunnelQuery query) {
    return version
        .catalog()
        .pipeline(query.pipelineId())
        .orElseThrow(
            () ->
                new FunnelException(
                    ErrorCode.NOT_FOUND, "There is no pipeline \"" + query.pipelineId() + "\"."));
  }
}
