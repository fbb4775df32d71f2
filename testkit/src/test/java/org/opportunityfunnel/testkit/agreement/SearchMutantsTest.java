package org.opportunityfunnel.testkit.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opportunityfunnel.testkit.random.RandomCase;
import org.opportunityfunnel.testkit.random.RandomCases;
import org.opportunityfunnel.testkit.random.SearchQuestion;

/** The random searches find every one of the mistakes that a compiler could make. */
class SearchMutantsTest {
  private static final int ORGANIZATIONS = 400;
  private static final int SEARCHES = 40;

  static Stream<String> mutants() {
    return SearchMutants.ALL.keySet().stream().sorted();
  }

  static Stream<String> queryMutants() {
    return QueryMutants.ALL.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("mutants")
  void mistakeIsFound(String name) {
    assertIsFound(name, SearchMutants.ALL.get(name), question -> true);
  }

  @ParameterizedTest
  @MethodSource("queryMutants")
  void mistakeInReadingTextIsFound(String name) {
    assertIsFound(name, QueryMutants.ALL.get(name), SearchMutantsTest::isTextual);
  }

  @ParameterizedTest
  @ValueSource(strings = {"the wrong zone", "weeks from Monday", "years from January"})
  void mistakeInTheCalendarIsFoundByTexts(String name) {
    assertIsFound(name, SearchMutants.ALL.get(name), SearchMutantsTest::isTextual);
  }

  private static void assertIsFound(
      String name, UnaryOperator<SearchQuestion> mistake, Predicate<SearchQuestion> asked) {
    assertTrue(
        LongStream.rangeClosed(1, ORGANIZATIONS)
            .mapToObj(RandomCase::of)
            .anyMatch(one -> differs(one, mistake, asked)),
        name);
  }

  private static boolean isTextual(SearchQuestion question) {
    return question.search().sQuery() == null;
  }

  @Test
  void searchAndItsNegationPartitionTheRecords() {
    RandomCases.check(
        60,
        one -> {
          Selecting.Opened<SearchQuestion> oracle = SearchAgreement.oracle(one.organization());
          for (SearchQuestion question : SearchAgreement.searches(one, 20)) {
            if (!question.isLimited()) {
              Set<String> kept = oracle.kept(question);
              Set<String> rest = oracle.kept(question.negated());
              int sum = kept.size() + rest.size();
              Set<String> all = new HashSet<>(kept);
              all.addAll(rest);
              assertEquals(one.organization().opportunities().size(), all.size());
              assertEquals(sum, all.size(), question::toString);
            }
          }
        });
  }

  private static boolean differs(
      RandomCase one, UnaryOperator<SearchQuestion> mistake, Predicate<SearchQuestion> asked) {
    Selecting.Opened<SearchQuestion> oracle = SearchAgreement.oracle(one.organization());
    return SearchAgreement.searches(one, SEARCHES).stream()
        .filter(asked)
        .anyMatch(
            question -> !kept(oracle, question).equals(kept(oracle, mistake.apply(question))));
  }

  private static Set<String> kept(Selecting.Opened<SearchQuestion> oracle, SearchQuestion one) {
    try {
      return oracle.kept(one);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
