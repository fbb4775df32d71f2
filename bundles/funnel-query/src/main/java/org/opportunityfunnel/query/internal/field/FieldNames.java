package org.opportunityfunnel.query.internal.field;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.query.internal.reading.Vocabulary;

/** The names of the regular fields, by what has them. */
public final class FieldNames {
  private static final Vocabulary<Field> OF_OPPORTUNITIES =
      new Vocabulary<>(byName(Field.Owner.OPPORTUNITY));
  private static final Vocabulary<Field> OF_LEADS =
      new Vocabulary<>(withDisplayName(byName(Field.Owner.LEAD)));

  private FieldNames() {}

  public static Vocabulary<Field> of(Field.Owner owner) {
    return owner == Field.Owner.LEAD ? OF_LEADS : OF_OPPORTUNITIES;
  }

  private static Map<String, Field> byName(Field.Owner owner) {
    Map<String, Field> fields = new LinkedHashMap<>();
    Stream.of(Field.values())
        .filter(field -> field.owner() == owner)
        .forEach(field -> fields.put(field.wireName(), field));
    return fields;
  }

  private static Map<String, Field> withDisplayName(Map<String, Field> ofLeads) {
    ofLeads.put("display_name", Field.LEAD_NAME);
    return ofLeads;
  }
}
