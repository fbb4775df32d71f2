package org.opportunityfunnel.itests.malformed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Makes a valid request wrong at some place, or leaves it as it is. */
final class Damage {
  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "[",
          "]",
          "\"",
          ",",
          ":",
          "\\ud800",
          "\\",
          "\0",
          "\n",
          "\r\n\r\n",
          "1e999999999999",
          "null",
          "NaN",
          "//",
          "\ufeff",
          "[".repeat(3000),
          "{\"a\":".repeat(2000),
          "\"type\":1,",
          "9".repeat(2000),
          "x".repeat(70_000));

  private Damage() {}

  /** The tree with some of its values gone, exchanged or wrong; the one given stays as it is. */
  static JsonNode inTree(JsonNode valid, Chance chance) {
    JsonNode damaged = valid.deepCopy();
    for (int times = times(chance); times > 0; times--) {
      List<JsonNode> containers = new ArrayList<>();
      collect(damaged, containers);
      if (!containers.isEmpty()) {
        damage(chance.pick(containers), chance);
      }
    }
    return damaged;
  }

  /** The text with some characters gone, exchanged or put in, and perhaps not UTF-8 any more. */
  static byte[] inText(String valid, Chance chance) {
    StringBuilder text = new StringBuilder(valid);
    for (int times = times(chance); times > 0 && text.length() > 1; times--) {
      int at = chance.below(text.length());
      switch (chance.below(5)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.setLength(at);
        case 2 -> text.insert(at, chance.pick(PIECES));
        case 3 -> text.insert(at, text.substring(chance.below(at + 1), at));
        default -> text.setCharAt(at, (char) (' ' + chance.below(95)));
      }
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    if (chance.percent(5) && bytes.length > 0) {
      bytes[chance.below(bytes.length)] = (byte) chance.below(256);
    }
    return bytes;
  }

  /** Mostly once, and now and then not at all. */
  private static int times(Chance chance) {
    return chance.percent(8) ? 0 : 1 + chance.below(2);
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainerNode()) {
      if (!node.isEmpty()) {
        containers.add(node);
      }
      node.forEach(child -> collect(child, containers));
    }
  }

  private static void damage(JsonNode container, Chance chance) {
    if (container instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      String name = chance.pick(names);
      switch (chance.below(4)) {
        case 0 -> object.remove(name);
        case 1 -> object.set(name, object.get(chance.pick(names)).deepCopy());
        case 2 -> object.set(chance.pick(HostileValues.TEXTS), object.get(name).deepCopy());
        default -> object.set(name, HostileValues.any(chance));
      }
    } else if (container instanceof ArrayNode array) {
      int at = chance.below(array.size());
      switch (chance.below(3)) {
        case 0 -> array.remove(at);
        case 1 -> array.add(array.get(at).deepCopy());
        default -> array.set(at, HostileValues.any(chance));
      }
    }
  }
}
