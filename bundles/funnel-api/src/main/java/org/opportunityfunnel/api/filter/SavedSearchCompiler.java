package org.opportunityfunnel.api.filter;

import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.SavedSearch;
import org.osgi.annotation.versioning.ConsumerType;

/** Compiles saved searches. Thread-safe. */
@ConsumerType
public interface SavedSearchCompiler {

  /**
   * The saved search, checked as a whole: if this succeeds, so does every use of what it gives.
   *
   * @param catalog the records that references in it stand for, such as a group's members
   * @throws FunnelException INVALID, with every node that is wrong by its path inside {@code
   *     s_query}; what is wrong with the type or a textual query has an empty path
   */
  CompiledSearch compile(SavedSearch search, Catalog catalog);
}
