package org.opportunityfunnel.testkit.oracle;

import java.math.BigInteger;
import java.util.Optional;
import org.opportunityfunnel.api.model.StatusType;
import org.opportunityfunnel.api.model.ValuePeriod;
import org.opportunityfunnel.testkit.data.OpportunityRecord;

/** The two values of an opportunity, in cents (report.md 4). */
public final class Money {
  private static final BigInteger MONTHS = BigInteger.valueOf(12);
  private static final BigInteger PERCENT = BigInteger.valueOf(100);

  private Money() {}

  /** "Annualized value: value × 12 for monthly, else value; no value is 0." */
  public static BigInteger annualized(OpportunityRecord opportunity) {
    if (opportunity.value() == null) {
      return BigInteger.ZERO;
    }
    BigInteger value = BigInteger.valueOf(opportunity.value());
    return opportunity.valuePeriod() == ValuePeriod.MONTHLY ? value.multiply(MONTHS) : value;
  }

  /** "Expected value: annualized × confidence ÷ 100, rounded half up to the cent". */
  public static BigInteger expected(
      OpportunityRecord opportunity, Optional<StatusType> presentStatus) {
    BigInteger confidence = BigInteger.valueOf(confidence(opportunity, presentStatus));
    return HalfUp.divide(annualized(opportunity).multiply(confidence), PERCENT);
  }

  /**
   * "confidence is 100 if the record's present status, in whatever pipeline, is won, 0 if it is
   * lost, else the record's (none: 0)".
   */
  public static int confidence(OpportunityRecord opportunity, Optional<StatusType> presentStatus) {
    if (presentStatus.equals(Optional.of(StatusType.WON))) {
      return 100;
    }
    if (presentStatus.equals(Optional.of(StatusType.LOST))) {
      return 0;
    }
    return opportunity.confidence() == null ? 0 : opportunity.confidence();
  }
}
