package org.opportunityfunnel.testkit.search;

import java.util.List;
import java.util.stream.Stream;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.FilterField;
import org.opportunityfunnel.testkit.data.OrganizationData;

/** All values that a field has anywhere in an organization. */
public record RecordValues(OrganizationData organization) {

  /** String, BigDecimal, Double (custom numbers), Boolean, Instant or LocalDate. */
  public List<Object> of(FilterField field) {
    FieldValues regular = new FieldValues(organization);
    Stream<AtHand> objects =
        field.owner() == Field.Owner.LEAD
            ? organization.leads().stream().map(lead -> regular.leadAtHand(lead.id()))
            : organization.opportunities().stream().map(regular::atHand);
    return objects.flatMap(one -> new Values(regular, one).of(field).stream()).toList();
  }
}
