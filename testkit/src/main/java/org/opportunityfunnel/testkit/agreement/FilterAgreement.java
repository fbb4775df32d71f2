package org.opportunityfunnel.testkit.agreement;

import java.util.List;
import java.util.stream.Stream;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.random.RandomCase;
import org.opportunityfunnel.testkit.random.RandomCases;
import org.opportunityfunnel.testkit.random.RandomFilters;
import org.opportunityfunnel.testkit.search.FilterEvaluation;

/**
 * Compares how others filter with the plain evaluation, on random filters over random records. A
 * failure prints the smallest filter and records that it found, and {@code -Dfunnel.seed=N} replays
 * it.
 */
public final class FilterAgreement {
  private FilterAgreement() {}

  /** One organization a seed, so many filters each. */
  public static void check(int organizations, int filters, Agreement.Peer<Filter> other) {
    Agreement<Filter> agreement =
        new Agreement<>(FilterAgreement::plain, List.of(other), SmallerFilters::of);
    RandomCases.check(
        organizations, one -> agreement.check(one.organization(), filters(one, filters)));
  }

  /** So many random filters about the records of that case. */
  public static List<Filter> filters(RandomCase one, int count) {
    RandomFilters filters = new RandomFilters(one.seed(), one.organization());
    return Stream.generate(filters::next).limit(count).toList();
  }

  private static Selecting.Opened<Filter> plain(OrganizationData data) {
    return new FilterEvaluation(data)::kept;
  }
}
