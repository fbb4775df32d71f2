package org.opportunityfunnel.query.internal.condition;

import java.util.Optional;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.filter.FilterContext;
import org.opportunityfunnel.api.filter.FilterField;
import org.opportunityfunnel.query.internal.fold.Fold;
import org.opportunityfunnel.query.internal.fold.Meaning;
import org.opportunityfunnel.query.internal.moment.Moment;
import org.opportunityfunnel.query.internal.moment.Span;

/** Conditions on times and days. */
public final class MomentRanges {
  private MomentRanges() {}

  /** In {@code [onOrAfter, before)}; a missing moment is no bound. */
  public static Meaning between(
      FilterField field, Optional<Moment> onOrAfter, Optional<Moment> before) {
    return Meaning.varying(
        context ->
            Span.between(onOrAfter, before, context)
                .map(span -> in(field, span, context))
                .orElse(Fold.NONE));
  }

  private static Filter in(FilterField field, Span span, FilterContext context) {
    // Not so with custom fields, which may have values that are no times.
    boolean anyTime = span.onOrAfter() == null && span.before() == null;
    return anyTime && field instanceof Field
        ? new Filter.Exists(field)
        : Filter.MomentRange.of(field, span.onOrAfter(), span.before(), context.zone());
  }
}
