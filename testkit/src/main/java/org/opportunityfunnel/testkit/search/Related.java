package org.opportunityfunnel.testkit.search;

import java.util.function.Predicate;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.testkit.data.OrganizationData;

/** "lead → its opportunities, opportunity → its lead". None is related without a lead ID. */
record Related(OrganizationData organization, FieldValues regular) {

  /** "some related object meets the query". */
  boolean any(AtHand object, Predicate<AtHand> query) {
    if (object.leadId() == null) {
      return false;
    }
    if (object.type() == Field.Owner.OPPORTUNITY) {
      return query.test(regular.leadAtHand(object.leadId()));
    }
    return organization.opportunities().stream()
        .filter(one -> object.leadId().equals(one.leadId()))
        .anyMatch(one -> query.test(regular.atHand(one)));
  }
}
