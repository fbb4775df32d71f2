package org.opportunityfunnel.rest.internal.search;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.rest.internal.query.QueryParameters;

/** Which types of saved searches a list is kept to: {@code type} and {@code type__in}. */
final class SearchTypes {
  static final String TYPE = "type";
  static final String TYPE_IN = "type__in";

  private SearchTypes() {}

  /** Searches that meet both parameters; an absent one is met by all. */
  static Predicate<SavedSearch> of(QueryParameters parameters) {
    Predicate<SavedSearch> one =
        parameters
            .text(TYPE)
            .<Predicate<SavedSearch>>map(type -> search -> search.type().equals(type))
            .orElse(search -> true);
    Predicate<SavedSearch> any =
        parameters
            .text(TYPE_IN)
            .map(SearchTypes::split)
            .<Predicate<SavedSearch>>map(types -> search -> types.contains(search.type()))
            .orElse(search -> true);
    return one.and(any);
  }

  private static Set<String> split(String list) {
    return Arrays.stream(list.split(",")).map(String::strip).collect(Collectors.toSet());
  }
}
