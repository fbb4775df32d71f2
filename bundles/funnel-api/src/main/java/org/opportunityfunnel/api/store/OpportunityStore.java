package org.opportunityfunnel.api.store;

import java.util.Optional;
import java.util.Set;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.model.Catalog;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The records that reports are made of, by organization. A platform brings its own data by
 * registering one of a higher {@code service.ranking}.
 *
 * <p>Every change of an organization's records raises its data version; what a method gives belongs
 * to one version from beginning to end. Thread-safe. All methods throw {@link FunnelException}
 * UNAVAILABLE when the records can't be reached.
 */
@ConsumerType
public interface OpportunityStore {

  /** The organizations that have data; the order does not matter. */
  Set<String> organizations();

  /** The present data version; 0 for an organization without data. Cheap. */
  long version(String organization);

  /**
   * All records but the opportunities, at the present version. Cheap: may be called for each
   * request.
   */
  Catalog catalog(String organization);

  /**
   * Hands all opportunities of the present version to the sink, in any order: {@code begin} once,
   * then each opportunity once. A change of an opportunity that is not there is left out. What the
   * sink throws is passed on.
   */
  void scan(String organization, OpportunitySink sink);

  /**
   * Hands to the sink what became of opportunities after that version, up to the present one:
   * {@code begin} once, then each opportunity that was added, changed (a status change of it came
   * or went) or removed. What is the same as before may be among them. Who keeps opportunities in
   * memory follows the store by this without a scan; keys mean the same before and after.
   *
   * @param since a version that the caller has; if it is the present one nothing changed
   * @return false if the store does not know any more, or never does; nothing was handed over then,
   *     and a scan tells
   */
  default boolean changes(String organization, long since, ChangeSink sink) {
    return false;
  }

  /**
   * The opportunities that the filter keeps at that version.
   *
   * @return empty if the version is not the present one any more
   */
  Optional<Selection> select(String organization, long version, Filter filter);
}
