package org.opportunityfunnel.itests.malformed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * Whether JSON is as a schema of openapi.json says, by the words that its schemas use.
 *
 * @param api the whole description, which schemas refer to
 */
record SchemaCheck(JsonNode api) {

  /** What is wrong, by path; empty if nothing is. */
  List<String> problems(JsonNode schema, JsonNode value) {
    List<String> problems = new ArrayList<>();
    check("$", schema, value, problems);
    return problems;
  }

  private void check(String path, JsonNode schema, JsonNode value, List<String> problems) {
    if (schema.has("$ref")) {
      check(path, api.at(schema.path("$ref").asText().substring(1)), value, problems);
    }
    for (JsonNode part : schema.path("allOf")) {
      check(path, part, value, problems);
    }
    if (schema.has("oneOf")
        && StreamSupport.stream(schema.path("oneOf").spliterator(), false)
            .noneMatch(one -> problems(one, value).isEmpty())) {
      problems.add(path + " is none of oneOf");
    }
    if (schema.has("enum")
        && StreamSupport.stream(schema.path("enum").spliterator(), false)
            .noneMatch(value::equals)) {
      problems.add(path + " is none of " + schema.path("enum"));
    }
    if (schema.has("type") && !isOfType(schema.path("type"), value)) {
      problems.add(path + " is no " + schema.path("type"));
    }
    if (value.isObject()) {
      checkMembers(path, schema, value, problems);
    }
    for (int i = 0; value.isArray() && schema.has("items") && i < value.size(); i++) {
      check(path + "[" + i + "]", schema.path("items"), value.get(i), problems);
    }
  }

  private void checkMembers(String path, JsonNode schema, JsonNode value, List<String> problems) {
    for (JsonNode name : schema.path("required")) {
      if (!value.has(name.asText())) {
        problems.add(path + " lacks " + name.asText());
      }
    }
    JsonNode others = schema.path("additionalProperties");
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      String name = path + "." + member.getKey();
      JsonNode described = schema.path("properties").path(member.getKey());
      if (!described.isMissingNode()) {
        check(name, described, member.getValue(), problems);
      } else if (others.isObject()) {
        check(name, others, member.getValue(), problems);
      } else if (others.isBoolean() && !others.asBoolean()) {
        problems.add(name + " is not described");
      }
    }
  }

  private static boolean isOfType(JsonNode type, JsonNode value) {
    if (type.isArray()) {
      return StreamSupport.stream(type.spliterator(), false).anyMatch(one -> isOfType(one, value));
    }
    return switch (type.asText()) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      default -> value.isNull();
    };
  }
}
