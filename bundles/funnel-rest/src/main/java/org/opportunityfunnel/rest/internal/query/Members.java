package org.opportunityfunnel.rest.internal.query;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which members of a record a caller wants: {@code _fields}, all where it is absent. */
public final class Members {

  /** The parameter's name. */
  public static final String FIELDS = "_fields";

  private final Optional<Set<String>> wanted;

  private Members(Optional<Set<String>> wanted) {
    this.wanted = wanted;
  }

  /** What the parameter asks for; names that no record has select nothing. */
  public static Members of(QueryParameters parameters) {
    return new Members(
        parameters
            .text(FIELDS)
            .map(list -> Arrays.stream(list.split(",")).map(String::strip))
            .map(names -> names.collect(Collectors.toUnmodifiableSet())));
  }

  /** The record without the members that are not wanted, in its order. */
  public Map<String, Object> of(Map<String, Object> record) {
    if (wanted.isEmpty()) {
      return record;
    }
    Map<String, Object> selected = new LinkedHashMap<>(record);
    selected.keySet().retainAll(wanted.get());
    return selected;
  }

  /** Whether that member was asked for by name. */
  public boolean names(String member) {
    return wanted.isPresent() && wanted.get().contains(member);
  }
}
