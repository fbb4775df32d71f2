package org.opportunityfunnel.api.filter;

import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.osgi.annotation.versioning.ConsumerType;

/** One method a kind of {@link Filter}. */
@ConsumerType
public interface FilterVisitor<R> {
  R visitAnd(Filter.And and);

  R visitOr(Filter.Or or);

  R visitNot(Filter.Not not);

  R visitOneOf(Filter.OneOf oneOf);

  R visitNumberRange(Filter.NumberRange range);

  default R visitMomentRange(Filter.MomentRange range) {
    throw unknown();
  }

  default R visitTruth(Filter.Truth truth) {
    throw unknown();
  }

  default R visitExists(Filter.Exists exists) {
    throw unknown();
  }

  default R visitTextMatch(Filter.TextMatch match) {
    throw unknown();
  }

  default R visitInStatus(Filter.InStatus inStatus) {
    throw unknown();
  }

  default R visitLeadHasOpportunity(Filter.LeadHasOpportunity related) {
    throw unknown();
  }

  default R visitFirst(Filter.First first) {
    throw unknown();
  }

  private static FunnelException unknown() {
    return new FunnelException(ErrorCode.INVALID, "This kind of condition can't be answered here.");
  }
}
