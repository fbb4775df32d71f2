package org.opportunityfunnel.api.filter;

import java.util.Objects;

/**
 * All custom fields together: a condition is met when one value of any of them meets it. Only
 * {@link Filter.TextMatch} asks for it.
 */
public record AnyCustomField(Field.Owner owner) implements FilterField {
  public AnyCustomField {
    Objects.requireNonNull(owner, "owner");
  }
}
