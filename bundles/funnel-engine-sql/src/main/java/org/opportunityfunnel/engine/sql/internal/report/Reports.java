package org.opportunityfunnel.engine.sql.internal.report;

import java.sql.SQLException;
import java.util.List;
import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.api.engine.UserStageSums;
import org.opportunityfunnel.api.engine.UserTotalsSums;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.engine.sql.internal.access.Reading;

/** Both reports of an organization, a statement each. */
public record Reports(Reading reading, String organization) {

  /** See {@link org.opportunityfunnel.api.engine.FunnelView#stages}. */
  public List<UserStageSums> stages(Pipeline pipeline, FunnelQuery query) throws SQLException {
    StagesAnswer answer = new StagesAnswer(pipeline, query);
    reading.each(sql().stages(query), answer::add);
    return answer.sums();
  }

  /** See {@link org.opportunityfunnel.api.engine.FunnelView#totals}. */
  public List<UserTotalsSums> totals(FunnelQuery query) throws SQLException {
    TotalsAnswer answer = new TotalsAnswer(query);
    reading.each(sql().totals(query), answer::add);
    return answer.sums();
  }

  /** Whether the query is such that nothing can be in its report. */
  public static boolean isEmpty(FunnelQuery query) {
    return query.reportStart() >= query.asOf()
        || query.users().filter(users -> users.isEmpty()).isPresent()
        || query.selection().filter(selection -> selection.size() == 0).isPresent()
        || query.cohort().filter(cohort -> cohort.start().equals(cohort.end())).isPresent();
  }

  private ReportSql sql() {
    return new ReportSql(reading.relations(), organization);
  }
}
