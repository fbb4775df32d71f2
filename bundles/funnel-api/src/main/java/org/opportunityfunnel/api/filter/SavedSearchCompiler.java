package org.opportunityfunnel.api.filter;

import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.SavedSearch;
import org.osgi.annotation.versioning.ConsumerType;

/** Compiles saved searches. Thread-safe. */
@ConsumerType
public interface SavedSearchCompiler {

  /**
   * The filter that keeps the opportunities which the saved search selects; for one of leads, those
   * of the selected leads.
   *
   * @param catalog the records that references in it stand for, such as a group's members
   * @throws FunnelException INVALID, with every node that is wrong or not supported by its path
   *     inside {@code s_query}
   */
  Filter compile(SavedSearch search, Catalog catalog);
}
