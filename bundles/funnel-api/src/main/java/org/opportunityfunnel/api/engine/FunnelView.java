package org.opportunityfunnel.api.engine;

import java.util.List;
import org.opportunityfunnel.api.model.Catalog;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * One version of an organization's data, ready to answer. Thread-safe; stays valid while it is
 * used, even when a newer one has taken its place.
 *
 * <p>All methods throw {@link org.opportunityfunnel.api.error.FunnelException}: GONE if the engine
 * was closed before they began or the version is lost to it, INVALID if a sum does not fit 64 bits,
 * UNAVAILABLE if what it computes with can't be reached.
 */
@ConsumerType
public interface FunnelView {

  /**
   * The records of the version, and the version itself. Views of an engine that give the same
   * object here are views of the same data, so that answers can be kept.
   */
  Catalog catalog();

  /** Whether any opportunity of the organization belongs to that user. */
  boolean hasOpportunitiesOf(String userId);

  /** How much data there is, for those who watch over it. Cheap. */
  default ViewSize size() {
    return ViewSize.UNKNOWN;
  }

  /**
   * An epoch second after which nothing happens in any history: reports as of this second and of
   * all later ones are the same, all else being equal. {@link Long#MAX_VALUE} if that is not known.
   */
  default long settledAt() {
    return Long.MAX_VALUE;
  }

  /**
   * The stages report's sums: one entry for each user who has an opportunity in the report (null
   * for nobody's), in any order.
   */
  List<UserStageSums> stages(FunnelQuery query);

  /** The totals report's sums, for the same users. */
  List<UserTotalsSums> totals(FunnelQuery query);
}
