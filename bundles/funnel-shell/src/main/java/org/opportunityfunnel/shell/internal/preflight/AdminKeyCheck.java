package org.opportunityfunnel.shell.internal.preflight;

import java.util.Map;
import java.util.Optional;

/** A given admin key is long enough not to be guessed. The key itself is never printed. */
record AdminKeyCheck(Map<String, String> environment) implements Check {
  private static final int LEAST_CHARACTERS = 16;

  @Override
  public Optional<String> refusal() {
    String key = environment.get("FUNNEL_ADMIN_KEY");
    if (key == null || key.length() >= LEAST_CHARACTERS) {
      return Optional.empty();
    }
    return Optional.of(
        "FUNNEL_ADMIN_KEY is shorter than "
            + LEAST_CHARACTERS
            + " characters; set a longer one, or none to have one made.");
  }
}
