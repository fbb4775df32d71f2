package org.opportunityfunnel.api.model;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * All records of an organization but its opportunities, at one data version. Immutable; each kind
 * is ordered by ID ({@link CodePointOrder}).
 */
public final class Catalog {

  /** What an organization without any data has, at version 0. */
  public static final Catalog EMPTY =
      new Catalog(0, List.of(), List.of(), List.of(), List.of(), List.of());

  private final long version;
  private final Map<String, Pipeline> pipelines;
  private final Map<String, User> users;
  private final Map<String, Group> groups;
  private final Map<String, SavedSearch> savedSearches;
  private final List<String> currencies;

  /**
   * Any order of the records; of several with one ID the last stays.
   *
   * @param version the data version that these records belong to
   * @param currencies the distinct currencies of the organization's opportunities
   */
  public Catalog(
      long version,
      Collection<Pipeline> pipelines,
      Collection<User> users,
      Collection<Group> groups,
      Collection<SavedSearch> savedSearches,
      Collection<String> currencies) {
    this.version = version;
    this.pipelines = byId(pipelines, Pipeline::id);
    this.users = byId(users, User::id);
    this.groups = byId(groups, Group::id);
    this.savedSearches = byId(savedSearches, SavedSearch::id);
    this.currencies = currencies.stream().distinct().sorted().toList();
  }

  private static <T> Map<String, T> byId(Collection<T> records, Function<T, String> id) {
    Map<String, T> byId = new LinkedHashMap<>();
    records.stream()
        .sorted((a, b) -> CodePointOrder.ASCENDING.compare(id.apply(a), id.apply(b)))
        .forEach(one -> byId.put(id.apply(one), one));
    return Collections.unmodifiableMap(byId);
  }

  /** The data version; 0 when nothing was ever loaded. */
  public long version() {
    return version;
  }

  public Optional<Pipeline> pipeline(String id) {
    return Optional.ofNullable(pipelines.get(id));
  }

  public Optional<User> user(String id) {
    return Optional.ofNullable(users.get(id));
  }

  public Optional<Group> group(String id) {
    return Optional.ofNullable(groups.get(id));
  }

  public Optional<SavedSearch> savedSearch(String id) {
    return Optional.ofNullable(savedSearches.get(id));
  }

  public Collection<Pipeline> pipelines() {
    return pipelines.values();
  }

  public Collection<User> users() {
    return users.values();
  }

  public Collection<Group> groups() {
    return groups.values();
  }

  public Collection<SavedSearch> savedSearches() {
    return savedSearches.values();
  }

  /**
   * The distinct currencies of the opportunities, sorted; sums are in one currency if it has one.
   */
  public List<String> currencies() {
    return currencies;
  }
}
