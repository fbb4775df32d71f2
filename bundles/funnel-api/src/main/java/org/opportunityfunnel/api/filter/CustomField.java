package org.opportunityfunnel.api.filter;

import java.util.Objects;

/**
 * A custom field by its ID. A record may have none, one or several values of it, each with a type
 * of its own ({@link org.opportunityfunnel.api.model.CustomValue}); a condition is met when one of
 * the values meets it, and by none of another type.
 */
public record CustomField(Field.Owner owner, String id) implements FilterField {
  public CustomField {
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(id, "id");
  }
}
