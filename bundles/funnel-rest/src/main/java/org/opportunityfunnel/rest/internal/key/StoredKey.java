package org.opportunityfunnel.rest.internal.key;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opportunityfunnel.api.model.CodePointOrder;
import org.opportunityfunnel.api.security.KeyInfo;
import org.opportunityfunnel.api.security.KeyOrder;
import org.opportunityfunnel.api.security.Right;

/** One key as the key file has it. */
final class StoredKey {

  /** In place of a list of rights: every right that there is when the key is read. */
  private static final String ALL = "all";

  private StoredKey() {}

  static ObjectNode write(ApiKey key) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", key.id());
    KeyOrder order = key.info().order();
    node.put("name", order.name());
    node.put("organization", order.organization());
    if (key.mayAll()) {
      node.put("rights", ALL);
    } else {
      ArrayNode rights = node.putArray("rights");
      order.rights().stream().sorted().map(Right::wireName).forEach(rights::add);
    }
    node.put("user_id", order.userId().orElse(null));
    if (order.visibleUsers().isPresent()) {
      ArrayNode users = node.putArray("visible_users");
      order.visibleUsers().get().stream().sorted(CodePointOrder.ASCENDING).forEach(users::add);
    } else {
      node.putNull("visible_users");
    }
    node.put("date_created", key.info().dateCreated().toString());
    node.put("sha256", key.hash().hex());
    return node;
  }

  /**
   * Reads what {@link #write} wrote. A member that is missing is an error, never a default: a
   * damaged restriction must not become none.
   *
   * @throws IllegalArgumentException saying what is wrong
   */
  static ApiKey read(JsonNode node) {
    String id = text(node, "id");
    KeyOrder order =
        new KeyOrder(
            text(node, "name"),
            text(node, "organization"),
            rights(node),
            member(node, "user_id").isNull()
                ? Optional.empty()
                : Optional.of(text(node, "user_id")),
            member(node, "visible_users").isNull()
                ? Optional.empty()
                : Optional.of(Set.copyOf(texts(node, "visible_users"))));
    return new ApiKey(
        new KeyInfo(id, order, instant(text(node, "date_created"))),
        KeyHash.ofHex(text(node, "sha256")),
        mayAll(node));
  }

  private static boolean mayAll(JsonNode node) {
    return member(node, "rights").asText().equals(ALL);
  }

  private static Set<Right> rights(JsonNode node) {
    if (mayAll(node)) {
      return Set.of(Right.values());
    }
    Set<Right> rights = EnumSet.noneOf(Right.class);
    for (String name : texts(node, "rights")) {
      rights.add(
          Right.ofWireName(name)
              .orElseThrow(() -> new IllegalArgumentException("there is no right " + name)));
    }
    return rights;
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("date_created is no time", e);
    }
  }

  private static List<String> texts(JsonNode node, String name) {
    JsonNode list = member(node, name);
    if (!list.isArray()) {
      throw new IllegalArgumentException(name + " of a key is no list");
    }
    List<String> texts = new ArrayList<>();
    list.forEach(element -> texts.add(text(element, name)));
    return texts;
  }

  private static String text(JsonNode node, String name) {
    JsonNode value = node.isObject() ? member(node, name) : node;
    if (!value.isTextual()) {
      throw new IllegalArgumentException(name + " of a key is no text");
    }
    return value.textValue();
  }

  private static JsonNode member(JsonNode node, String name) {
    JsonNode value = node.get(name);
    if (value == null) {
      throw new IllegalArgumentException("a key has no " + name);
    }
    return value;
  }
}
