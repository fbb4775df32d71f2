package org.opportunityfunnel.query.internal.field;

import java.util.List;
import org.opportunityfunnel.api.filter.AnyCustomField;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.FilterField;

/** The fields that hold text for people to read: no IDs, currencies and types. */
public final class TextFields {
  private static final List<FilterField> OF_OPPORTUNITIES =
      List.of(
          Field.OPPORTUNITY_LEAD_NAME,
          Field.OPPORTUNITY_NOTE,
          Field.OPPORTUNITY_STATUS_LABEL,
          Field.OPPORTUNITY_PIPELINE_NAME,
          new AnyCustomField(Field.Owner.OPPORTUNITY));
  private static final List<FilterField> OF_LEADS =
      List.of(
          Field.LEAD_NAME,
          Field.LEAD_DESCRIPTION,
          Field.LEAD_URL,
          Field.LEAD_STATUS_LABEL,
          new AnyCustomField(Field.Owner.LEAD));

  private TextFields() {}

  /** Those that a search of a text looks at. */
  public static List<FilterField> of(Field.Owner owner) {
    return owner == Field.Owner.LEAD ? OF_LEADS : OF_OPPORTUNITIES;
  }
}
