package org.opportunityfunnel.query.internal.field;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.opportunityfunnel.api.filter.CustomField;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.FilterField;
import org.opportunityfunnel.query.internal.reading.Findings;
import org.opportunityfunnel.query.internal.reading.Members;
import org.opportunityfunnel.query.internal.reading.Said;
import org.opportunityfunnel.query.internal.reading.Vocabulary;

/** Reads the fields that conditions and orders are about. */
public final class FieldReader {
  private static final String REGULAR = "regular_field";
  private static final String CUSTOM = "custom_field";
  private static final Vocabulary<String> TYPES =
      Vocabulary.of(List.of(REGULAR, CUSTOM), Function.identity());
  private static final Set<String> REGULAR_MEMBERS = Set.of("type", "object_type", "field_name");
  private static final Set<String> CUSTOM_MEMBERS =
      Set.of("type", "object_type", "custom_field_id");

  private final Findings findings;

  public FieldReader(Findings findings) {
    this.findings = findings;
  }

  /**
   * The field; empty if it is not understood, which is noted. An opportunity may be asked for its
   * lead's fields too.
   */
  public Optional<FilterField> read(Members field, Field.Owner atHand) {
    Optional<String> type = TYPES.read(field, "type", findings);
    if (type.isEmpty()) {
      return Optional.empty();
    }
    boolean regular = type.get().equals(REGULAR);
    field.allowOnly(regular ? REGULAR_MEMBERS : CUSTOM_MEMBERS);
    Field.Owner owner = owner(field, atHand);
    return regular
        ? FieldNames.of(owner).read(field, "field_name", findings).map(FilterField.class::cast)
        : custom(field, owner);
  }

  private Field.Owner owner(Members field, Field.Owner atHand) {
    if (field.value("object_type") == null) {
      return atHand;
    }
    Optional<Field.Owner> owner = ObjectTypes.WORDS.read(field, "object_type", findings);
    if (owner.isPresent() && atHand == Field.Owner.LEAD && owner.get() != atHand) {
      findings.add(
          field.path("object_type"),
          "is opportunity where a lead is asked; put the condition into a has_related node with"
              + " related_object_type opportunity");
    }
    return owner.orElse(atHand);
  }

  private Optional<FilterField> custom(Members field, Field.Owner owner) {
    Optional<String> said = field.text("custom_field_id");
    Optional<String> id = said.flatMap(CustomFieldIds::of);
    if (said.isPresent() && id.isEmpty()) {
      findings.add(
          field.path("custom_field_id"),
          "must be the ID of a custom field, which starts with cf_, not "
              + Said.quoted(said.get()));
    }
    return id.map(one -> new CustomField(owner, one));
  }
}
