package org.opportunityfunnel.testkit.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.api.filter.AnyCustomField;
import org.opportunityfunnel.api.filter.CustomField;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.FilterField;

/** The table "Fields" of filter.md. */
final class SearchFields {
  private static final String PREFIX = "custom.";

  private SearchFields() {}

  /** The field that a search names while such an object is at hand. */
  static FilterField of(Map<?, ?> field, Field.Owner atHand) {
    String type = Json.text(field, "object_type");
    Field.Owner owner = type == null ? atHand : owner(type);
    if ("custom_field".equals(field.get("type"))) {
      String id = Json.text(field, "custom_field_id");
      return new CustomField(owner, id.startsWith(PREFIX) ? id.substring(PREFIX.length()) : id);
    }
    return regular(owner, Json.text(field, "field_name"));
  }

  static Field regular(Field.Owner owner, String name) {
    return Field.of(owner, name).orElseThrow(() -> new IllegalArgumentException("field " + name));
  }

  static Field.Owner owner(String objectType) {
    return switch (objectType) {
      case "opportunity" -> Field.Owner.OPPORTUNITY;
      case "lead" -> Field.Owner.LEAD;
      default -> throw new IllegalArgumentException("object type " + objectType);
    };
  }

  /** "any text field of the object matches". */
  static List<FilterField> texts(Field.Owner owner) {
    List<FilterField> texts = new ArrayList<>();
    texts.add(new AnyCustomField(owner));
    texts.addAll(
        owner == Field.Owner.LEAD
            ? List.of(
                Field.LEAD_NAME, Field.LEAD_DESCRIPTION, Field.LEAD_URL, Field.LEAD_STATUS_LABEL)
            : List.of(
                Field.OPPORTUNITY_LEAD_NAME,
                Field.OPPORTUNITY_NOTE,
                Field.OPPORTUNITY_STATUS_LABEL,
                Field.OPPORTUNITY_PIPELINE_NAME));
    return texts;
  }
}
