package org.opportunityfunnel.query.internal.tree;

import java.util.Optional;
import java.util.Set;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.query.internal.fold.Fold;
import org.opportunityfunnel.query.internal.fold.Meaning;
import org.opportunityfunnel.query.internal.moment.Moment;
import org.opportunityfunnel.query.internal.moment.MomentReader;
import org.opportunityfunnel.query.internal.moment.Span;
import org.opportunityfunnel.query.internal.reading.Findings;
import org.opportunityfunnel.query.internal.reading.Members;
import org.opportunityfunnel.query.internal.reading.Values;

/** Reads {@code in_status} nodes: the present status, or with a bound those of the history. */
final class StatusStays {
  private final MomentReader moments;
  private final Values values;
  private final Findings findings;

  StatusStays(MomentReader moments, Findings findings) {
    this.moments = moments;
    this.values = new Values(findings);
    this.findings = findings;
  }

  Meaning read(Members node, Field.Owner atHand) {
    if (atHand == Field.Owner.LEAD) {
      findings.add(
          node.path("type"),
          "\"in_status\" is asked of opportunities; put it into a has_related node with"
              + " related_object_type opportunity");
    }
    Set<String> statuses = values.texts(node, "status_ids");
    Optional<Moment> onOrAfter = moments.read(node, "on_or_after");
    Optional<Moment> before = moments.read(node, "before");
    Filter present = Fold.oneOf(Field.OPPORTUNITY_STATUS_ID, statuses);
    if (present.equals(Fold.NONE) || (onOrAfter.isEmpty() && before.isEmpty())) {
      return Meaning.of(present);
    }
    Set<String> known = ((Filter.OneOf) present).values();
    return Meaning.varying(
        context ->
            Span.between(onOrAfter, before, context)
                .<Filter>map(span -> new Filter.InStatus(known, span.onOrAfter(), span.before()))
                .orElse(Fold.NONE));
  }
}
