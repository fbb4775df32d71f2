package org.opportunityfunnel.reports.internal.engine;

import java.util.List;
import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.api.engine.FunnelView;
import org.opportunityfunnel.api.engine.UserStageSums;
import org.opportunityfunnel.api.engine.UserTotalsSums;

/**
 * An engine that can answer one organization, while one request uses it. Sums are asked for here,
 * so that they are timed.
 *
 * @param record of this engine and of no other, not even of the same one when it comes back
 */
public record ReadyEngine(String name, FunnelView view, EngineRecord record) {

  /** The stages report's sums. */
  public List<UserStageSums> stages(FunnelQuery query) {
    return record.time(() -> view.stages(query));
  }

  /** The totals report's sums. */
  public List<UserTotalsSums> totals(FunnelQuery query) {
    return record.time(() -> view.totals(query));
  }
}
