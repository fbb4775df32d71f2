package org.opportunityfunnel.close.internal.list;

/**
 * How lists are paged.
 *
 * @param limit records a page
 * @param overlap how many of them are of the page before
 * @param depth the largest {@code _skip} of a list that can be narrowed instead
 */
public record PageSize(int limit, int overlap, int depth) {
  /** Far less than Close's own depth: the deeper, the slower. */
  public static final PageSize USUAL = new PageSize(100, 5, 10_000);

  public PageSize {
    if (overlap < 1 || overlap >= limit || depth < limit) {
      throw new IllegalArgumentException("pages of " + limit + " that overlap by " + overlap);
    }
  }
}
