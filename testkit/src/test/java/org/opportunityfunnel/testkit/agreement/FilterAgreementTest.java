package org.opportunityfunnel.testkit.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.testkit.data.OpportunityRecord;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.random.RandomCase;
import org.opportunityfunnel.testkit.random.RandomCases;
import org.opportunityfunnel.testkit.search.FilterEvaluation;

class FilterAgreementTest {

  @Test
  void agreesWithItself() {
    FilterAgreement.check(
        60, 25, new Agreement.Peer<>("itself", data -> new FilterEvaluation(data)::kept));
  }

  @Test
  void filterAndItsNegationPartitionTheRecords() {
    RandomCases.check(
        60,
        one -> {
          FilterEvaluation evaluation = new FilterEvaluation(one.organization());
          for (Filter filter : FilterAgreement.filters(one, 25)) {
            Set<String> kept = evaluation.kept(filter);
            Set<String> rest = evaluation.kept(new Filter.Not(filter));
            Set<String> all = new HashSet<>(kept);
            all.addAll(rest);
            assertEquals(one.organization().opportunities().size(), all.size(), filter::toString);
            assertEquals(all.size(), kept.size() + rest.size(), filter::toString);
          }
        });
  }

  @Test
  void everyKindOfNodeOccursAndMostFiltersDivide() {
    Map<String, Integer> kinds = new TreeMap<>();
    int[] counts = new int[2];
    for (long seed = 1; seed <= 100; seed++) {
      RandomCase one = RandomCase.of(seed);
      FilterEvaluation evaluation = new FilterEvaluation(one.organization());
      for (Filter filter : FilterAgreement.filters(one, 25)) {
        for (Class<?> kind : Filter.class.getPermittedSubclasses()) {
          if (filter.toString().contains(kind.getSimpleName() + "[")) {
            kinds.merge(kind.getSimpleName(), 1, Integer::sum);
          }
        }
        int kept = evaluation.kept(filter).size();
        counts[0]++;
        counts[1] += kept > 0 && kept < one.organization().opportunities().size() ? 1 : 0;
      }
    }
    assertEquals(Filter.class.getPermittedSubclasses().length, kinds.size(), kinds::toString);
    kinds.forEach((kind, count) -> assertTrue(count >= 50, kind + " of " + kinds));
    assertTrue(counts[1] * 4 > counts[0], counts[1] + " of " + counts[0] + " divide");
  }

  @Test
  void differenceIsMadeSmallAndTold() {
    Agreement.Peer<Filter> wrong = new Agreement.Peer<>("wrong", FilterAgreementTest::forgetful);
    AssertionError failure =
        assertThrows(AssertionError.class, () -> FilterAgreement.check(50, 50, wrong));
    String message = failure.getMessage();
    assertTrue(message.startsWith("replay with -Dfunnel.seed="), message);
    assertTrue(message.contains("wrong has []"), message);
    assertTrue(message.contains("\nfor InStatus[statusIds=["), message);
    assertEquals(1, count(message, "\"organization_id\""), message);
    assertEquals(0, count(message, "custom"), message);
  }

  @Test
  void failureOfAPeerIsADifference() {
    Agreement.Peer<Filter> broken =
        new Agreement.Peer<>(
            "broken",
            data ->
                filter -> {
                  throw new IllegalStateException("no such function");
                });
    AssertionError failure =
        assertThrows(AssertionError.class, () -> FilterAgreement.check(1, 1, broken));
    assertTrue(failure.getMessage().contains("no such function"), failure.getMessage());
  }

  /** Knows the present status only. */
  private static Selecting.Opened<Filter> forgetful(OrganizationData data) {
    List<OpportunityRecord> opportunities = new ArrayList<>(data.opportunities());
    OrganizationData present =
        new OrganizationData(
            data.pipelines(),
            List.of(),
            List.of(),
            List.of(),
            data.leads(),
            opportunities,
            List.of());
    return new FilterEvaluation(present)::kept;
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }
}
