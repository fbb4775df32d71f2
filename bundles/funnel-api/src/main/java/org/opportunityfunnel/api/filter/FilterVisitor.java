package org.opportunityfunnel.api.filter;

import org.osgi.annotation.versioning.ConsumerType;

/** One method a kind of {@link Filter}. */
@ConsumerType
public interface FilterVisitor<R> {
  R visitAnd(Filter.And and);

  R visitOr(Filter.Or or);

  R visitNot(Filter.Not not);

  R visitOneOf(Filter.OneOf oneOf);

  R visitNumberRange(Filter.NumberRange range);

  R visitMomentRange(Filter.MomentRange range);

  R visitTruth(Filter.Truth truth);

  R visitExists(Filter.Exists exists);

  R visitTextMatch(Filter.TextMatch match);

  R visitInStatus(Filter.InStatus inStatus);

  R visitLeadHasOpportunity(Filter.LeadHasOpportunity related);

  R visitFirst(Filter.First first);
}
