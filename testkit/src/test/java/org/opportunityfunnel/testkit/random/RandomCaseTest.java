package org.opportunityfunnel.testkit.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.testkit.data.OpportunityRecord;
import org.opportunityfunnel.testkit.oracle.OracleRequest;
import org.opportunityfunnel.testkit.request.RequestJson;
import org.opportunityfunnel.testkit.search.FilterEvaluation;

class RandomCaseTest {
  private static final int CASES = 400;

  @Test
  void seedDecidesEverything() {
    for (long seed = 1; seed <= 50; seed++) {
      RandomCase one = RandomCase.of(seed);
      RandomCase again = RandomCase.of(seed);
      assertEquals(one.organization(), again.organization());
      assertEquals(one.filters(), again.filters());
      assertEquals(bodies(one), bodies(again));
    }
    assertTrue(
        !RandomCase.of(1).organization().equals(RandomCase.of(2).organization()), "two seeds");
  }

  @Test
  void everythingThatRealDataHoldsOccurs() {
    TreeMap<String, Integer> occurrences = new TreeMap<>();
    Features.ALL.keySet().forEach(name -> occurrences.put(name, 0));
    LongStream.rangeClosed(1, CASES)
        .mapToObj(RandomCase::of)
        .forEach(
            one ->
                Features.ALL.forEach(
                    (name, feature) -> {
                      if (feature.test(one)) {
                        occurrences.merge(name, 1, Integer::sum);
                      }
                    }));
    occurrences.forEach((name, cases) -> assertTrue(cases >= 5, name + " in " + occurrences));
  }

  @Test
  void savedSearchAndFilterKeepTheSame() {
    RandomCases.check(
        CASES,
        one -> {
          for (OracleRequest request : one.requests()) {
            Filter filter = one.filter(request).orElse(Filter.ALL);
            for (OpportunityRecord opportunity : one.organization().opportunities()) {
              assertEquals(
                  request.selection().test(opportunity),
                  FilterEvaluation.keeps(filter, opportunity, one.organization()),
                  () -> opportunity + " by " + filter);
            }
          }
        });
  }

  @Test
  void failureSaysHowToReplayAndWhatWasSeen() {
    List<Long> seen = new ArrayList<>();
    AssertionError failure =
        assertThrows(
            AssertionError.class,
            () ->
                RandomCases.checkEach(
                    10,
                    (one, request) -> {
                      seen.add(one.seed());
                      throw new AssertionError("something is wrong");
                    }));
    assertEquals(1, seen.size());
    assertTrue(
        failure.getMessage().startsWith("replay with -Dfunnel.seed=" + seen.get(0)),
        failure.getMessage());
    assertTrue(failure.getMessage().contains("something is wrong"));
    assertTrue(failure.getMessage().contains("request pipe_"));
  }

  @Test
  void idsAreUniqueWithinTheirKind() {
    RandomCases.check(
        CASES,
        one -> {
          List<String> ids = new ArrayList<>();
          one.organization().opportunities().forEach(opportunity -> ids.add(opportunity.id()));
          one.organization().changes().forEach(change -> ids.add(change.id()));
          one.organization()
              .pipelines()
              .forEach(pipeline -> pipeline.statuses().forEach(status -> ids.add(status.id())));
          assertEquals(ids.size(), Set.copyOf(ids).size());
        });
  }

  private static List<String> bodies(RandomCase one) {
    return one.requests().stream().map(request -> RequestJson.of(request).toString()).toList();
  }
}
