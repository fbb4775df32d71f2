package org.opportunityfunnel.reports.internal.fake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.opportunityfunnel.api.filter.CompiledSearch;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.filter.FilterContext;
import org.opportunityfunnel.api.filter.SavedSearchCompiler;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.SavedSearch;

/** Takes every search for the same filter, and keeps what it was asked. */
public final class CountingCompiler implements SavedSearchCompiler {
  private final Function<FilterContext, Filter> meaning;
  private final List<SavedSearch> compiled = Collections.synchronizedList(new ArrayList<>());
  private final List<FilterContext> contexts = Collections.synchronizedList(new ArrayList<>());

  public CountingCompiler(Filter filter) {
    this(context -> filter);
  }

  public CountingCompiler(Function<FilterContext, Filter> meaning) {
    this.meaning = meaning;
  }

  /** What was compiled, in order. */
  public List<SavedSearch> compiled() {
    return compiled;
  }

  /** In which contexts filters were asked for, in order. */
  public List<FilterContext> contexts() {
    return contexts;
  }

  @Override
  public CompiledSearch compile(SavedSearch search, Catalog catalog) {
    compiled.add(search);
    return context -> {
      contexts.add(context);
      return meaning.apply(context);
    };
  }
}
