package org.opportunityfunnel.rest.internal.key;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.opportunityfunnel.api.model.CodePointOrder;
import org.opportunityfunnel.api.security.IssuedKey;
import org.opportunityfunnel.api.security.KeyInfo;
import org.opportunityfunnel.api.security.KeyOrder;
import org.opportunityfunnel.api.security.Right;

/** Keys as they are answered. */
final class KeyJson {
  private static final DateTimeFormatter MICROSECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx");

  private KeyJson() {}

  /** A key without its secret. */
  static Map<String, Object> of(KeyInfo key) {
    KeyOrder order = key.order();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", key.id());
    json.put("name", order.name());
    json.put("organization", order.organization());
    json.put("rights", order.rights().stream().sorted().map(Right::wireName).toList());
    json.put("user_id", order.userId().orElse(null));
    json.put(
        "visible_users",
        order
            .visibleUsers()
            .map(users -> users.stream().sorted(CodePointOrder.ASCENDING).toList())
            .orElse(null));
    json.put("date_created", MICROSECONDS.format(key.dateCreated().atOffset(ZoneOffset.UTC)));
    return json;
  }

  /** A new key with its secret. */
  static Map<String, Object> of(IssuedKey issued) {
    Map<String, Object> json = of(issued.info());
    json.put("key", issued.secret());
    return json;
  }
}
