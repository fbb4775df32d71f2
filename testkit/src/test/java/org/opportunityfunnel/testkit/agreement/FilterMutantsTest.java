package org.opportunityfunnel.testkit.agreement;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.testkit.random.RandomCase;
import org.opportunityfunnel.testkit.search.FilterEvaluation;

/** The random filters find every one of the mistakes. */
class FilterMutantsTest {
  private static final int ORGANIZATIONS = 150;
  private static final int FILTERS = 30;

  static Stream<String> mutants() {
    return FilterMutants.ALL.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("mutants")
  void mistakeIsFound(String name) {
    UnaryOperator<Filter> mistake = FilterMutants.ALL.get(name);
    assertTrue(
        LongStream.rangeClosed(1, ORGANIZATIONS)
            .mapToObj(RandomCase::of)
            .anyMatch(one -> differs(one, mistake)),
        name);
  }

  private static boolean differs(RandomCase one, UnaryOperator<Filter> mistake) {
    FilterEvaluation evaluation = new FilterEvaluation(one.organization());
    return FilterAgreement.filters(one, FILTERS).stream()
        .anyMatch(
            filter -> !evaluation.kept(filter).equals(evaluation.kept(mistake.apply(filter))));
  }
}
