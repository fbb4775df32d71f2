package org.opportunityfunnel.engine.columnar.internal.build;

import org.opportunityfunnel.api.model.OpportunityHistory;
import org.opportunityfunnel.api.model.StatusType;
import org.opportunityfunnel.api.model.ValuePeriod;

/**
 * What an opportunity is worth, in cents (report.md 4, "Annualized value", "Expected value").
 *
 * @param fits false if one of them does not fit 64 bits; both are 0 then
 */
record Money(long annualized, long expected, boolean fits) {
  private static final Money NOTHING = new Money(0, 0, true);
  private static final Money UNFIT = new Money(0, 0, false);

  /**
   * @param present the type of the record's present status; null for a deleted status
   */
  static Money of(OpportunityHistory opportunity, StatusType present) {
    if (opportunity.value() == null) {
      return NOTHING;
    }
    try {
      int months = opportunity.period() == ValuePeriod.MONTHLY ? 12 : 1;
      long annualized = Math.multiplyExact(opportunity.value(), months);
      return new Money(annualized, percent(annualized, confidence(opportunity, present)), true);
    } catch (ArithmeticException overflow) {
      // Its sums are refused when a report asks for them; the other reports stay right.
      return UNFIT;
    }
  }

  private static int confidence(OpportunityHistory opportunity, StatusType present) {
    if (present == StatusType.WON) {
      return 100;
    }
    if (present == StatusType.LOST || opportunity.confidence() == null) {
      return 0;
    }
    return opportunity.confidence();
  }

  /** Half up; the parts are multiplied apart, so that nothing between overflows. */
  private static long percent(long amount, int confidence) {
    long hundreds = amount / 100;
    long rest = amount % 100;
    return Math.addExact(
        Math.multiplyExact(hundreds, confidence), Math.floorDiv(rest * confidence + 50, 100L));
  }
}
