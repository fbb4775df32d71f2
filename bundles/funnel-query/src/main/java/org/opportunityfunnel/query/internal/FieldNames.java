package org.opportunityfunnel.query.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.opportunityfunnel.api.filter.Field;

/** Reads the fields that conditions are about: regular ones of what the search selects. */
final class FieldNames {
  private static final String REGULAR = "regular_field";
  private static final Vocabulary<String> FIELD_TYPES =
      new Vocabulary<>(Map.of(REGULAR, REGULAR), Set.of("custom_field"));
  private static final Set<String> MEMBERS = Set.of("type", "object_type", "field_name");

  private static final Vocabulary<Field> OF_OPPORTUNITIES =
      new Vocabulary<>(
          byName(Field.Owner.OPPORTUNITY),
          Set.of("date_created", "date_updated", "date_won", "date_lost"));
  private static final Vocabulary<Field> OF_LEADS =
      new Vocabulary<>(
          withAlias(byName(Field.Owner.LEAD), "display_name", Field.LEAD_NAME),
          Set.of("date_created", "date_updated"));

  private final Field.Owner atHand;
  private final Findings findings;

  FieldNames(Field.Owner atHand, Findings findings) {
    this.atHand = atHand;
    this.findings = findings;
  }

  /** The field; empty if it is not understood, which is noted. */
  Optional<Field> read(Members field) {
    if (FIELD_TYPES.read(field, "type", findings).isEmpty()) {
      return Optional.empty();
    }
    field.allowOnly(MEMBERS);
    Optional<Field.Owner> owner = ObjectTypes.WORDS.read(field, "object_type", findings);
    if (owner.isPresent() && owner.get() != atHand) {
      findings.add(
          field.path("object_type"),
          Said.quoted(owner.get().wireName())
              + " is not what the search selects; fields of related objects are not supported yet;"
              + " possible is "
              + atHand.wireName());
    }
    Vocabulary<Field> names =
        owner.orElse(atHand) == Field.Owner.LEAD ? OF_LEADS : OF_OPPORTUNITIES;
    return names.read(field, "field_name", findings);
  }

  private static Map<String, Field> byName(Field.Owner owner) {
    Map<String, Field> fields = new LinkedHashMap<>();
    Stream.of(Field.values())
        .filter(field -> field.owner() == owner)
        .forEach(field -> fields.put(field.wireName(), field));
    return fields;
  }

  private static Map<String, Field> withAlias(
      Map<String, Field> fields, String alias, Field field) {
    fields.put(alias, field);
    return fields;
  }
}
