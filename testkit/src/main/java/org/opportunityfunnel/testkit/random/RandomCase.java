package org.opportunityfunnel.testkit.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.oracle.OracleRequest;

/**
 * A random organization with requests to it; all of it follows from the seed.
 *
 * @param filters of the saved searches, by their ID
 */
public record RandomCase(
    long seed,
    OrganizationData organization,
    Map<String, Filter> filters,
    List<OracleRequest> requests) {
  private static final int REQUESTS = 4;

  /** One that every part of the program takes, an import too. */
  public static RandomCase of(long seed) {
    return of(seed, Values.IMPORTABLE);
  }

  public static RandomCase of(long seed, Values values) {
    Dice dice = new Dice(seed);
    RandomTimes times = new RandomTimes(dice);
    RandomOrganization organization = new RandomOrganization(dice, times, values);
    List<RandomSearch> searches =
        new RandomPlainSearches(dice, organization.withoutSearches()).make();
    OrganizationData data = organization.data(searches);
    RandomRequests requests = new RandomRequests(dice, times, data);
    List<OracleRequest> made = new ArrayList<>();
    for (int i = 0; i < REQUESTS; i++) {
      made.add(requests.make());
    }
    return new RandomCase(
        seed,
        data,
        searches.stream()
            .collect(Collectors.toMap(search -> search.saved().id(), RandomSearch::filter)),
        List.copyOf(made));
  }

  /** The filter of the request's saved search; empty without one. */
  public Optional<Filter> filter(OracleRequest request) {
    return request.savedSearchId().map(filters::get);
  }
}
