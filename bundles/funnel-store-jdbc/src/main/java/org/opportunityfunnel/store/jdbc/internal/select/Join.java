package org.opportunityfunnel.store.jdbc.internal.select;

import java.util.Comparator;

/**
 * A table that some fields need beside the records at hand; each row finds at most one there.
 *
 * @param rank those of a lower one come first
 */
record Join(int rank, String sql) implements Comparable<Join> {
  /** The amounts that are computed are columns of {@code o}. */
  static final Join AMOUNTS = new Join(0, "");

  /** The present status of the opportunity at hand as {@code s}. */
  static final Join STATUS =
      new Join(1, " LEFT JOIN pipeline_status s ON s.org = o.org AND s.id = o.status_id");

  private static final Comparator<Join> ORDER =
      Comparator.comparingInt(Join::rank).thenComparing(Join::sql);

  /** The record of the lead at hand, or of the opportunity's, as {@code l}. */
  static Join lead(Scope scope) {
    String org = scope == Scope.LEAD ? "u.org" : "o.org";
    return new Join(
        2, " LEFT JOIN lead_record l ON l.org = " + org + " AND l.id = " + scope.leadId());
  }

  /** The forms of the code in that column, if it is not ASCII, under that alias. */
  static Join forms(String alias, String column) {
    return new Join(
        3, " LEFT JOIN text_form %1$s ON %1$s.text_value = %2$s".formatted(alias, column));
  }

  @Override
  public int compareTo(Join other) {
    return ORDER.compare(this, other);
  }
}
