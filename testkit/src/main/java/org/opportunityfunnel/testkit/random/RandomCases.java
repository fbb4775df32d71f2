package org.opportunityfunnel.testkit.random;

import java.util.stream.LongStream;
import org.opportunityfunnel.testkit.oracle.Explanation;
import org.opportunityfunnel.testkit.oracle.Oracle;
import org.opportunityfunnel.testkit.oracle.OracleRequest;

/**
 * Runs a check over random cases, seeds 1, 2, 3 and on. {@code -Dfunnel.seed=N} runs that one only,
 * {@code -Dfunnel.cases=N} another number of them, {@code -Dfunnel.from=N} other ones. A failure
 * says how to replay it.
 */
public final class RandomCases {

  /** What must hold for a case. */
  @FunctionalInterface
  public interface CaseCheck {
    void check(RandomCase one) throws Exception;
  }

  /** What must hold for each request of a case. */
  @FunctionalInterface
  public interface RequestCheck {
    void check(RandomCase one, OracleRequest request) throws Exception;
  }

  private RandomCases() {}

  /** The seeds to run, unless the system properties say otherwise so many. */
  public static LongStream seeds(int cases) {
    Long only = Long.getLong("funnel.seed");
    if (only != null) {
      return LongStream.of(only);
    }
    long from = Long.getLong("funnel.from", 1);
    return LongStream.range(from, from + Integer.getInteger("funnel.cases", cases));
  }

  /** Checks so many cases. */
  public static void check(int cases, CaseCheck check) {
    check(cases, Values.IMPORTABLE, check);
  }

  /** Checks so many cases with such values. */
  public static void check(int cases, Values values, CaseCheck check) {
    seeds(cases).forEach(seed -> checkOne(RandomCase.of(seed, values), check));
  }

  /** Checks each request of so many cases; a failure also explains the request. */
  public static void checkEach(int cases, RequestCheck check) {
    check(
        cases,
        one -> {
          Oracle oracle = new Oracle(one.organization());
          for (OracleRequest request : one.requests()) {
            explained(oracle, request, () -> check.check(one, request));
          }
        });
  }

  /** Runs the step; if it fails, the failure tells how the oracle sees the request. */
  public static void explained(Oracle oracle, OracleRequest request, Step step) throws Exception {
    try {
      step.run();
    } catch (AssertionError | RuntimeException e) {
      String explanation = Explanation.of(oracle, request);
      throw new AssertionError(e.getMessage() + "\n" + explanation, e);
    }
  }

  /** Something that may fail. */
  @FunctionalInterface
  public interface Step {
    void run() throws Exception;
  }

  private static void checkOne(RandomCase one, CaseCheck check) {
    try {
      check.check(one);
    } catch (AssertionError | Exception e) {
      throw new AssertionError(
          "replay with -Dfunnel.seed=" + one.seed() + "\n" + e.getMessage(), e);
    }
  }
}
