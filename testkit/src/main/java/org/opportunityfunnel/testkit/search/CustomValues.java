package org.opportunityfunnel.testkit.search;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.opportunityfunnel.api.filter.Field;

/**
 * "custom fields: a record's members: text, number, boolean, date, or a list of those (a list meets
 * a condition when one member does)".
 */
final class CustomValues {
  private CustomValues() {}

  /** The values of one custom field: String, Double or Boolean; an empty text is none. */
  static List<Object> of(AtHand object, Field.Owner owner, String fieldId) {
    return single(members(object, owner).get(fieldId));
  }

  /** The values of all custom fields. */
  static List<Object> ofAny(AtHand object, Field.Owner owner) {
    return members(object, owner).values().stream().flatMap(json -> single(json).stream()).toList();
  }

  private static Map<String, Object> members(AtHand object, Field.Owner owner) {
    if (owner == Field.Owner.OPPORTUNITY) {
      return object.opportunity().custom();
    }
    return object.lead() == null ? Map.of() : object.lead().custom();
  }

  private static List<Object> single(Object json) {
    if (json instanceof List<?> list) {
      return list.stream().map(CustomValues::plain).filter(Objects::nonNull).toList();
    }
    Object plain = plain(json);
    return plain == null ? List.of() : List.of(plain);
  }

  private static Object plain(Object json) {
    if (json instanceof String text) {
      return text.isEmpty() ? null : text;
    }
    if (json instanceof Number number) {
      return number.doubleValue();
    }
    return json instanceof Boolean ? json : null;
  }
}
