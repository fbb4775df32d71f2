package org.opportunityfunnel.api.filter;

/** What a condition looks at: a regular field, one custom field, or all custom fields. */
public sealed interface FilterField permits Field, CustomField, AnyCustomField {

  /** Whose it is: the opportunity's own, or its lead's. */
  Field.Owner owner();
}
