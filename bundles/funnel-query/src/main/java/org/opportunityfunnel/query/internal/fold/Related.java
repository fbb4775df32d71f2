package org.opportunityfunnel.query.internal.fold;

import java.util.List;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.Filter;

/** What it means that some related object meets a query. */
public final class Related {
  private static final Filter HAS_LEAD = new Filter.Exists(Field.OPPORTUNITY_LEAD_ID);

  private Related() {}

  /**
   * Of a lead: one of its opportunities meets it. Of an opportunity: it has a lead, and that meets
   * it.
   *
   * @param operand asked of the related object, which is of the other type
   */
  public static Meaning to(Field.Owner atHand, Meaning operand) {
    return atHand == Field.Owner.LEAD
        ? operand.map(Fold::leadHasOpportunity)
        : operand.map(filter -> Fold.and(List.of(HAS_LEAD, filter)));
  }

  /** The type of what is related. */
  public static Field.Owner other(Field.Owner atHand) {
    return atHand == Field.Owner.LEAD ? Field.Owner.OPPORTUNITY : Field.Owner.LEAD;
  }
}
