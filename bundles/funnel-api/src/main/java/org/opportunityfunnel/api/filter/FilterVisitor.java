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
}
