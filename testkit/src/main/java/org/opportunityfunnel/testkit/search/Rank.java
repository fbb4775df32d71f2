package org.opportunityfunnel.testkit.search;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.Sort;
import org.opportunityfunnel.testkit.oracle.CodePoints;

/** The order in which objects are counted against a limit. */
record Rank(FieldValues values) {

  /** By those keys, then "newest date_created first, then ID". */
  Comparator<AtHand> by(Field.Owner owner, List<Sort> keys) {
    boolean isLead = owner == Field.Owner.LEAD;
    Field created = isLead ? Field.LEAD_DATE_CREATED : Field.OPPORTUNITY_DATE_CREATED;
    Comparator<AtHand> order = Comparator.comparing(object -> 0);
    for (Sort key : keys) {
      order = order.thenComparing(by(key));
    }
    return order
        .thenComparing(by(new Sort(created, false)))
        .thenComparing(by(new Sort(isLead ? Field.LEAD_ID : Field.OPPORTUNITY_ID, true)));
  }

  /** Missing values last whatever the direction. */
  private Comparator<AtHand> by(Sort key) {
    Comparator<Object> plain = Rank::compare;
    Comparator<Object> directed = key.ascending() ? plain : plain.reversed();
    return Comparator.comparing(
        object -> values.value(object, key.field()), Comparator.nullsLast(directed));
  }

  private static int compare(Object one, Object other) {
    if (one instanceof String text) {
      return CodePoints.ORDER.compare(text, (String) other);
    }
    if (one instanceof BigDecimal number) {
      return number.compareTo((BigDecimal) other);
    }
    return second(one).compareTo(second(other));
  }

  /** "a day as its UTC midnight". */
  private static Long second(Object moment) {
    return moment instanceof LocalDate day
        ? day.atStartOfDay(ZoneOffset.UTC).toEpochSecond()
        : ((Instant) moment).getEpochSecond();
  }
}
