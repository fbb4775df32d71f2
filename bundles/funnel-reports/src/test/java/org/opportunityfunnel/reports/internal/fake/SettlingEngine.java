package org.opportunityfunnel.reports.internal.fake;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.opportunityfunnel.api.engine.EngineStatus;
import org.opportunityfunnel.api.engine.FunnelEngine;
import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.api.engine.FunnelView;
import org.opportunityfunnel.api.engine.UserStageSums;
import org.opportunityfunnel.api.engine.UserTotalsSums;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.engine.OracleEngine;
import org.opportunityfunnel.testkit.store.InMemoryStore;

/** The oracle over some data, which knows when nothing happens any more. */
public final class SettlingEngine implements FunnelEngine {
  private final OracleEngine oracle;
  private final long settledAt;

  public SettlingEngine(InMemoryStore store) {
    this.oracle = new OracleEngine(store);
    this.settledAt = settledAt(store.data(Sample.ORGANIZATION).orElseThrow());
  }

  /** The second after the last thing that happens. */
  public static long settledAt(OrganizationData data) {
    return Stream.concat(
                data.opportunities().stream()
                    .flatMap(one -> Stream.of(one.dateCreated(), latest(one.dateUpdated()))),
                data.changes().stream()
                    .flatMap(one -> Stream.of(latest(one.activityAt()), latest(one.dateCreated()))))
            .filter(Objects::nonNull)
            .mapToLong(Instant::getEpochSecond)
            .max()
            .orElse(0)
        + 1;
  }

  private static Instant latest(Instant orNull) {
    return Objects.requireNonNullElse(orNull, Instant.EPOCH);
  }

  @Override
  public String name() {
    return oracle.name();
  }

  @Override
  public EngineStatus status() {
    return oracle.status();
  }

  /** Another object each time, as engines may give. */
  @Override
  public Optional<FunnelView> view(String organization) {
    return oracle.view(organization).map(view -> new Settled(view, settledAt));
  }

  private record Settled(FunnelView view, long settledAt) implements FunnelView {
    @Override
    public Catalog catalog() {
      return view.catalog();
    }

    @Override
    public boolean hasOpportunitiesOf(String userId) {
      return view.hasOpportunitiesOf(userId);
    }

    @Override
    public List<UserStageSums> stages(FunnelQuery query) {
      return view.stages(query);
    }

    @Override
    public List<UserTotalsSums> totals(FunnelQuery query) {
      return view.totals(query);
    }
  }
}
