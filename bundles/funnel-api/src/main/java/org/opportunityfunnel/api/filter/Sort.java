package org.opportunityfunnel.api.filter;

import java.util.Objects;

/**
 * One key of an order. Texts order by Unicode code point, numbers and times by size (times floored
 * to the second, a day as its UTC midnight); missing values come last whatever the direction.
 */
public record Sort(Field field, boolean ascending) {
  public Sort {
    Objects.requireNonNull(field, "field");
  }
}
