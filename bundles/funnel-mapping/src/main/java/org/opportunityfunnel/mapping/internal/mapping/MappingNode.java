package org.opportunityfunnel.mapping.internal.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.api.error.Problems;

/** An object in a mapping file; what is wrong with it is noted under its path. */
final class MappingNode {
  private final JsonNode node;
  private final String path;
  private final Problems problems;

  /** The object at that path, which may only have the known members. */
  MappingNode(JsonNode node, String path, Problems problems, List<String> known) {
    this.node = node;
    this.path = path;
    this.problems = problems;
    if (!node.isMissingNode() && !node.isObject()) {
      wrong("", "This must be an object.");
    }
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.isEmpty() && !known.contains(name)) {
                wrong(
                    name, "There is no such member; there are: " + String.join(", ", known) + ".");
              }
            });
  }

  void wrong(String member, String message) {
    problems.add(path(member), message);
  }

  private String path(String member) {
    return path.isEmpty() || member.isEmpty() ? path + member : path + "." + member;
  }

  boolean has(String member) {
    return node.has(member);
  }

  MappingNode object(String member, String... known) {
    return new MappingNode(node.path(member), path(member), problems, List.of(known));
  }

  List<MappingNode> objects(String member, String... known) {
    List<MappingNode> objects = new ArrayList<>();
    JsonNode list = node.path(member);
    if (!list.isMissingNode() && !list.isArray()) {
      wrong(member, "This must be a list.");
    }
    for (JsonNode each : list) {
      String at = path(member) + "[" + objects.size() + "]";
      objects.add(new MappingNode(each, at, problems, List.of(known)));
    }
    return objects;
  }

  /** A text; the fallback if it is absent. */
  String text(String member, String fallback) {
    JsonNode value = node.path(member);
    if (!value.isMissingNode() && !value.isTextual()) {
      wrong(member, "This must be a text.");
      return fallback;
    }
    return value.asText(fallback);
  }

  /** A text that must be there. */
  String needed(String member) {
    String text = text(member, "").strip();
    if (text.isEmpty()) {
      wrong(member, "This is missing.");
    }
    return text;
  }

  boolean flag(String member) {
    JsonNode value = node.path(member);
    if (!value.isMissingNode() && !value.isBoolean()) {
      wrong(member, "This must be true or false.");
    }
    return value.asBoolean(false);
  }

  /** One of the texts; the first one if it is absent. */
  String choice(String member, String... texts) {
    String text = text(member, texts[0]);
    if (!List.of(texts).contains(text)) {
      wrong(member, "This must be one of " + String.join(", ", texts) + ".");
      return texts[0];
    }
    return text;
  }

  /** A text or a list of them. */
  List<String> texts(String member) {
    JsonNode value = node.path(member);
    List<String> texts = new ArrayList<>();
    boolean bad = false;
    if (value.isTextual()) {
      texts.add(value.asText());
    } else if (value.isArray()) {
      for (JsonNode each : value) {
        texts.add(each.asText());
        bad |= !each.isTextual();
      }
    } else {
      bad = !value.isMissingNode();
    }
    if (bad) {
      wrong(member, "This must be a text or a list of texts.");
    } else if (texts.stream().anyMatch(String::isBlank)) {
      wrong(member, "This has an empty text.");
    }
    return texts;
  }

  /** The names of all members. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    Iterator<String> all = node.fieldNames();
    all.forEachRemaining(names::add);
    return names;
  }

  /** All members, which are texts. */
  Map<String, String> textMap() {
    Map<String, String> texts = new LinkedHashMap<>();
    names().forEach(name -> texts.put(name, text(name, "")));
    return texts;
  }
}
