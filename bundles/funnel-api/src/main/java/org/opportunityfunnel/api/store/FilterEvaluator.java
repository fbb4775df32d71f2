package org.opportunityfunnel.api.store;

import java.util.Collection;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.Lead;
import org.opportunityfunnel.api.model.SearchableOpportunity;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Filters records in memory, for stores that can't ask a database. Thread-safe. Cost: linear in the
 * records for each node of the filter.
 */
@ConsumerType
public interface FilterEvaluator {

  /**
   * The opportunities that the filter keeps, by their keys.
   *
   * @param catalog whose pipelines give status labels, types and histories their meaning
   * @param opportunities all of the organization, in any order
   * @param leads all of the organization that were loaded, in any order
   */
  Selection select(
      Filter filter,
      Catalog catalog,
      Collection<SearchableOpportunity> opportunities,
      Collection<Lead> leads);
}
