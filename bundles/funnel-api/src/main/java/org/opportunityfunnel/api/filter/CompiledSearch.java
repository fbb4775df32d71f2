package org.opportunityfunnel.api.filter;

import org.osgi.annotation.versioning.ConsumerType;

/** A saved search that was found right. Immutable, may be kept and used by many threads. */
@ConsumerType
public interface CompiledSearch {

  /**
   * The filter that keeps the opportunities which the search selects; for one of leads, those of
   * the selected leads. {@link Filter#ALL} if it keeps everything. Filters of one search in one
   * context are equal.
   */
  Filter filter(FilterContext context);
}
