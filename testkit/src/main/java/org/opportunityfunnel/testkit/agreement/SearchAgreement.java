package org.opportunityfunnel.testkit.agreement;

import java.util.List;
import java.util.stream.Stream;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.random.RandomCase;
import org.opportunityfunnel.testkit.random.RandomCases;
import org.opportunityfunnel.testkit.random.RandomSearches;
import org.opportunityfunnel.testkit.random.SearchQuestion;
import org.opportunityfunnel.testkit.search.SearchEvaluation;

/**
 * Compares how others answer saved searches with the oracle, on random searches over random
 * records. A failure prints the smallest search and records that it found, and {@code
 * -Dfunnel.seed=N} replays it.
 */
public final class SearchAgreement {
  private SearchAgreement() {}

  /** One organization a seed, so many searches each; all others are compared. */
  public static void check(
      int organizations, int searches, List<Agreement.Peer<SearchQuestion>> others) {
    Agreement<SearchQuestion> agreement =
        new Agreement<>(SearchAgreement::oracle, others, SmallerSearches::of);
    RandomCases.check(
        organizations, one -> agreement.check(one.organization(), searches(one, searches)));
  }

  /** So many random searches of the records of that case. */
  public static List<SearchQuestion> searches(RandomCase one, int count) {
    RandomSearches searches = new RandomSearches(one.seed(), one.organization());
    return Stream.generate(searches::next).limit(count).toList();
  }

  /** The oracle over these records. */
  public static Selecting.Opened<SearchQuestion> oracle(OrganizationData data) {
    return question -> new SearchEvaluation(question.search(), data, question.context()).kept();
  }
}
