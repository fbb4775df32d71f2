package org.opportunityfunnel.query.internal.memory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Function;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.model.OpportunityHistory;
import org.opportunityfunnel.api.model.StatusType;
import org.opportunityfunnel.api.model.ValuePeriod;

/** The number fields; sums of money in cents, exact at any size. */
final class Amounts {
  private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
  private static final BigDecimal HALF_OF_HUNDRED = BigDecimal.valueOf(50);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Statuses statuses;

  Amounts(Statuses statuses) {
    this.statuses = statuses;
  }

  /** What gives a subject's number; null where it is missing. */
  Function<Subject, BigDecimal> of(Field field) {
    return switch (field) {
      case OPPORTUNITY_CONFIDENCE ->
          ofOpportunity(
              one -> one.confidence() == null ? null : BigDecimal.valueOf(one.confidence()));
      case OPPORTUNITY_VALUE -> ofValued(Amounts::value);
      case OPPORTUNITY_ANNUALIZED_VALUE -> ofValued(Amounts::annualized);
      case OPPORTUNITY_EXPECTED_VALUE -> ofValued(one -> expected(value(one), one));
      case OPPORTUNITY_ANNUALIZED_EXPECTED_VALUE -> ofValued(one -> expected(annualized(one), one));
      default -> throw new IllegalArgumentException(field + " is no number");
    };
  }

  private static Function<Subject, BigDecimal> ofOpportunity(
      Function<OpportunityHistory, BigDecimal> number) {
    return one -> one.opportunity() == null ? null : number.apply(one.opportunity().history());
  }

  private static Function<Subject, BigDecimal> ofValued(
      Function<OpportunityHistory, BigDecimal> number) {
    return ofOpportunity(one -> one.value() == null ? null : number.apply(one));
  }

  private static BigDecimal value(OpportunityHistory one) {
    return BigDecimal.valueOf(one.value());
  }

  private static BigDecimal annualized(OpportunityHistory one) {
    return one.period() == ValuePeriod.MONTHLY ? value(one).multiply(MONTHS) : value(one);
  }

  /** Half up is towards +∞. */
  private BigDecimal expected(BigDecimal amount, OpportunityHistory one) {
    return amount
        .multiply(BigDecimal.valueOf(confidence(one)))
        .add(HALF_OF_HUNDRED)
        .divide(HUNDRED, 0, RoundingMode.FLOOR);
  }

  private int confidence(OpportunityHistory one) {
    Statuses.Known known = statuses.of(one.statusId());
    if (known != null && known.status().type() != StatusType.ACTIVE) {
      return known.status().type() == StatusType.WON ? 100 : 0;
    }
    return one.confidence() == null ? 0 : one.confidence();
  }
}
