package org.opportunityfunnel.rest.internal.key;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.opportunityfunnel.api.error.Problems;
import org.opportunityfunnel.api.security.KeyOrder;
import org.opportunityfunnel.api.security.Right;

/** What the texts and rights of a key must be like, whoever asks for it. */
final class KeyRules {
  private static final int MAX_LENGTH = 255;

  static final String NO_TEXT = "This must be a text of 1 to " + MAX_LENGTH + " characters.";

  private KeyRules() {}

  /** Whether it can name something: neither blank nor too long. */
  static boolean isName(Object value) {
    return value instanceof String text
        && !text.isBlank()
        && text.codePointCount(0, text.length()) <= MAX_LENGTH;
  }

  /** {@code report, import, …}. */
  static String allRights() {
    return Arrays.stream(Right.values()).map(Right::wireName).collect(Collectors.joining(", "));
  }

  static String noRights() {
    return "This must be a list of one or more of " + allRights() + ".";
  }

  /**
   * Looks at an order that did not come over HTTP.
   *
   * @throws org.opportunityfunnel.api.error.FunnelException INVALID with everything that is wrong
   */
  static void check(KeyOrder order) {
    Problems problems = new Problems();
    text("name", order.name(), problems);
    text("organization", order.organization(), problems);
    order.userId().ifPresent(id -> text("user_id", id, problems));
    if (order.rights().isEmpty()) {
      problems.add("rights", noRights());
    }
    problems.throwIfAny();
  }

  private static void text(String field, String value, Problems problems) {
    if (!isName(value)) {
      problems.add(field, NO_TEXT);
    }
  }
}
