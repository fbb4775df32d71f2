package org.opportunityfunnel.reports.internal.fake;

import java.util.List;
import java.util.Map;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.error.Problem;
import org.opportunityfunnel.api.filter.CompiledSearch;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.filter.SavedSearchCompiler;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.SavedSearch;

/** Knows filters by the ID of their saved search; every other one is wrong at two nodes. */
public record FakeCompiler(Map<String, Filter> filters) implements SavedSearchCompiler {

  @Override
  public CompiledSearch compile(SavedSearch search, Catalog catalog) {
    if (filters.containsKey(search.id())) {
      Filter filter = filters.get(search.id());
      return context -> filter;
    }
    throw FunnelException.invalid(
        List.of(new Problem("query.type", "unknown node"), new Problem("", "no good")));
  }
}
