package org.opportunityfunnel.query.internal.field;

import java.util.Optional;
import org.opportunityfunnel.query.internal.reading.SoundText;

/** The IDs of custom fields: {@code cf_…}, also written {@code custom.cf_…}. */
public final class CustomFieldIds {
  private static final String MEMBER = "custom.";
  private static final String PREFIX = "cf_";

  private CustomFieldIds() {}

  /** The ID; empty if it is none. */
  public static Optional<String> of(String text) {
    String id = text.startsWith(MEMBER) ? text.substring(MEMBER.length()) : text;
    return id.startsWith(PREFIX) && id.length() > PREFIX.length() && SoundText.is(id)
        ? Optional.of(id)
        : Optional.empty();
  }
}
