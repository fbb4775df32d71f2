package org.opportunityfunnel.reports.internal.fake;

import java.util.Set;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.Filter;

/** Filters to tell apart. */
public final class Filters {
  private Filters() {}

  /** Those of that user; another object with each call. */
  public static Filter ofUser(String user) {
    return new Filter.OneOf(Field.OPPORTUNITY_USER_ID, Set.of(user));
  }
}
