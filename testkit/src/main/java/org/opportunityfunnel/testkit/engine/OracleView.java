package org.opportunityfunnel.testkit.engine;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.api.engine.FunnelView;
import org.opportunityfunnel.api.engine.StageSums;
import org.opportunityfunnel.api.engine.TotalsSums;
import org.opportunityfunnel.api.engine.UserStageSums;
import org.opportunityfunnel.api.engine.UserTotalsSums;
import org.opportunityfunnel.api.engine.WonSums;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.range.TimeRange;
import org.opportunityfunnel.testkit.data.OpportunityRecord;
import org.opportunityfunnel.testkit.oracle.ExactUserSums;
import org.opportunityfunnel.testkit.oracle.Oracle;
import org.opportunityfunnel.testkit.oracle.OracleRequest;

/** One version of an organization, answered by the oracle. */
final class OracleView implements FunnelView {
  private final Loaded loaded;
  private final Oracle oracle;
  private final AtomicBoolean closed;

  OracleView(Loaded loaded, AtomicBoolean closed) {
    this.loaded = loaded;
    this.oracle = new Oracle(loaded.data());
    this.closed = closed;
  }

  @Override
  public Catalog catalog() {
    OracleEngine.requireOpen(closed);
    return loaded.catalog();
  }

  @Override
  public boolean hasOpportunitiesOf(String userId) {
    OracleEngine.requireOpen(closed);
    return oracle.organization().opportunities().stream()
        .anyMatch(opportunity -> userId.equals(opportunity.userId()));
  }

  @Override
  public List<UserStageSums> stages(FunnelQuery query) {
    return fitting(() -> sums(query).stream().map(OracleView::stagesOf).toList());
  }

  @Override
  public List<UserTotalsSums> totals(FunnelQuery query) {
    return fitting(() -> sums(query).stream().map(OracleView::totalsOf).toList());
  }

  private List<ExactUserSums> sums(FunnelQuery query) {
    OracleEngine.requireOpen(closed);
    return query.reportStart() >= query.asOf() ? List.of() : oracle.users(request(query));
  }

  private OracleRequest request(FunnelQuery query) {
    TimeRange seen = new TimeRange(instant(query.reportStart()), instant(query.asOf()));
    OracleRequest request =
        OracleRequest.allTime(query.pipelineId())
            .withReport(seen)
            .withCounting(query.counting())
            .withSelection(opportunity -> isSelected(opportunity, query));
    return query.cohort().map(request::withCohort).orElse(request);
  }

  private boolean isSelected(OpportunityRecord opportunity, FunnelQuery query) {
    boolean isOfUsers =
        query.users().isEmpty() || query.users().get().contains(opportunity.userId());
    boolean isKept =
        query.selection().isEmpty() || query.selection().get().contains(loaded.key(opportunity));
    return isOfUsers && isKept;
  }

  private static Instant instant(long second) {
    if (second <= Instant.MIN.getEpochSecond()) {
      return Instant.MIN;
    }
    return second >= Instant.MAX.getEpochSecond() ? Instant.MAX : Instant.ofEpochSecond(second);
  }

  private static UserStageSums stagesOf(ExactUserSums user) {
    return new UserStageSums(
        user.userId(),
        user.active().stream().map(stage -> Measures.narrow(stage, StageSums.class)).toList(),
        user.won().stream().map(stage -> Measures.narrow(stage, WonSums.class)).toList());
  }

  private static UserTotalsSums totalsOf(ExactUserSums user) {
    return new UserTotalsSums(user.userId(), Measures.narrow(user.totals(), TotalsSums.class));
  }

  private static <T> T fitting(Supplier<T> sums) {
    try {
      return sums.get();
    } catch (ArithmeticException e) {
      throw new FunnelException(ErrorCode.INVALID, "A sum does not fit 64 bits.", e);
    }
  }
}
