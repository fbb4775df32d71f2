package org.opportunityfunnel.shell.internal.preflight;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A given admin key is long enough not to be guessed, and can be sent as one: Basic credentials end
 * at a colon. The key itself is never printed.
 */
record AdminKeyCheck(Map<String, String> environment) implements Check {
  private static final Pattern USABLE = Pattern.compile("[!-~&&[^:]]{16,}");

  @Override
  public Optional<String> refusal() {
    String key = environment.get("FUNNEL_ADMIN_KEY");
    if (key == null || USABLE.matcher(key).matches()) {
      return Optional.empty();
    }
    return Optional.of(
        "FUNNEL_ADMIN_KEY must have at least 16 visible ASCII characters and no colon;"
            + " set such a one, or none to have one made.");
  }
}
