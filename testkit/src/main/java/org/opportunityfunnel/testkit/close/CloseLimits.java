package org.opportunityfunnel.testkit.close;

/**
 * How far pages go.
 *
 * @param maxLimit the most records on a page
 * @param maxSkip the deepest {@code _skip}
 */
public record CloseLimits(int maxLimit, int maxSkip) {

  /** Close's own, as far as they were seen. */
  public static final CloseLimits REAL = new CloseLimits(100, 250_000);

  int limit(Parameters parameters) throws Refusal {
    int limit = parameters.number("_limit", Math.min(100, maxLimit));
    if (limit > maxLimit) {
      throw Refusal.of(
          400,
          "The limit you set is larger than the maximum limit for this resource (max_limit = "
              + maxLimit
              + ").");
    }
    return limit;
  }

  int skip(Parameters parameters) throws Refusal {
    int skip = parameters.number("_skip", 0);
    if (skip > maxSkip) {
      throw Refusal.of(
          400,
          "The skip you set is larger than the maximum skip for this resource (max_skip = "
              + maxSkip
              + "). Please refine your search query.");
    }
    return skip;
  }
}
