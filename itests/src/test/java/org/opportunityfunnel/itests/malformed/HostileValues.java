package org.opportunityfunnel.itests.malformed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/** JSON values that hardly any member may have. */
final class HostileValues {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\u0000",
          "\ud800",
          "\udc00x",
          "\ufeff",
          "\u202e",
          "null",
          "0",
          "-",
          "é".repeat(200),
          "x".repeat(300),
          "2024-02-30",
          "2024-01-01T25:00:00Z",
          "+999999999-01-01T00:00:00Z",
          "-5000-01-01",
          "0000-00-00",
          "Europe/Nowhere",
          "UTC+99",
          "__proto__",
          "../../etc/passwd",
          "'; DROP TABLE opportunity; --",
          "\"",
          "${jndi:ldap://127.0.0.1/a}",
          "%s%n%x",
          "(((((((((",
          "a and and",
          "value > ",
          "\uD83D\uDE00");

  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-1",
          "1.5",
          "101",
          "9007199254740993",
          "9223372036854775807",
          "9223372036854775808",
          "-9223372036854775809",
          "1e400",
          "-1e-400",
          "99999999999999999999999999999999999999999999999999");

  private HostileValues() {}

  static JsonNode any(Chance chance) {
    return switch (chance.below(9)) {
      case 0 -> NODES.nullNode();
      case 1 -> NODES.booleanNode(chance.percent(50));
      case 2, 3 -> number(chance);
      case 4 -> NODES.arrayNode().add(any(chance));
      case 5 -> NODES.objectNode().set(chance.pick(TEXTS), any(chance));
      case 6 -> chance.percent(20) ? deep(chance) : NODES.arrayNode();
      default -> NODES.textNode(chance.pick(TEXTS));
    };
  }

  static JsonNode number(Chance chance) {
    String number = chance.pick(NUMBERS);
    return number.matches("-?\\d+")
        ? NODES.numberNode(new BigInteger(number))
        : NODES.numberNode(new BigDecimal(number));
  }

  /** Lists or objects in each other, some hundreds deep, as JSON can be written here. */
  private static JsonNode deep(Chance chance) {
    JsonNode inner = NODES.textNode("x");
    for (int depth = chance.below(400); depth > 0; depth--) {
      ArrayNode list = NODES.arrayNode();
      ObjectNode object = NODES.objectNode();
      inner = depth % 3 == 0 ? object.set("query", inner) : list.add(inner);
    }
    return inner;
  }
}
