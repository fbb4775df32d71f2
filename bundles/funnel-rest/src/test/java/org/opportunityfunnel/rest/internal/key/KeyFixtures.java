package org.opportunityfunnel.rest.internal.key;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.opportunityfunnel.api.security.KeyInfo;
import org.opportunityfunnel.api.security.KeyOrder;
import org.opportunityfunnel.api.security.Right;

/** Keys for tests. */
final class KeyFixtures {
  static final Instant NOW = Instant.parse("2026-05-04T03:02:01.123456789Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private KeyFixtures() {}

  static ApiKey key(String id, String text) {
    KeyOrder order =
        new KeyOrder(
            "name of " + id,
            "orga_one",
            Set.of(Right.REPORT, Right.IMPORT),
            Optional.of("user_ann"),
            Optional.of(Set.of("user_bob", "user_ann")));
    return key(id, text, order);
  }

  static ApiKey key(String id, String text, KeyOrder order) {
    return new ApiKey(new KeyInfo(id, order, NOW), KeyHash.of(text), false);
  }
}
