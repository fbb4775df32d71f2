package org.opportunityfunnel.testkit.random;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.testkit.search.SearchContext;

/** A saved search, and what it may depend on beside the records. */
public record SearchQuestion(SavedSearch search, SearchContext context) {

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
