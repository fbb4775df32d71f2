package org.opportunityfunnel.testkit.random;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.testkit.search.SearchContext;

/** A saved search, and what it may depend on beside the records. */
public record SearchQuestion(SavedSearch search, SearchContext context) {

  /** Whether it keeps only the first of what it is true of. */
  public boolean isLimited() {
    return search.sQuery() != null && search.sQuery().get("results_limit") != null;
  }

  /** The same with another textual query. */
  public SearchQuestion withQuery(String query) {
    return new SearchQuestion(
        new SavedSearch(search.id(), search.name(), search.type(), null, query), context);
  }

  /** What the other opportunities are selected by; of a search without a limit. */
  public SearchQuestion negated() {
    if (search.sQuery() == null) {
      return withQuery("not (" + search.query() + ")");
    }
    Map<String, Object> not =
        Tree.of("type", "and", "negate", true, "queries", List.of(search.sQuery().get("query")));
    Map<String, Object> envelope = Tree.of("query", not, "results_limit", null, "sort", List.of());
    return new SearchQuestion(
        new SavedSearch(search.id(), search.name(), search.type(), envelope, null), context);
  }

  /** With the tree as JSON, so that it can be taken into a test as it is. */
  @Override
  public String toString() {
    try {
      return search.type()
          + " "
          + (search.sQuery() == null
              ? search.query()
              : new ObjectMapper().writeValueAsString(search.sQuery()))
          + " in "
          + context;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
