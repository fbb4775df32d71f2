package org.opportunityfunnel.itests.malformed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * JSON values as a schema of openapi.json describes them, now and then with something that it does
 * not allow.
 *
 * @param api the whole description, which schemas refer to
 * @param texts what texts without further rules are taken from, such as IDs that there are
 */
record SchemaValues(JsonNode api, List<String> texts) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int WRONG = 6;

  JsonNode of(JsonNode schema, Chance chance) {
    if (chance.percent(WRONG)) {
      return HostileValues.any(chance);
    }
    if (schema.has("$ref")) {
      return of(api.at(schema.path("$ref").asText().substring(1)), chance);
    }
    if (schema.has("oneOf")) {
      return of(pick(schema.path("oneOf"), chance), chance);
    }
    if (schema.has("const")) {
      return schema.path("const");
    }
    if (schema.has("enum")) {
      return pick(schema.path("enum"), chance);
    }
    JsonNode type = schema.path("type");
    return ofType((type.isArray() ? pick(type, chance) : type).asText(), schema, chance);
  }

  private JsonNode ofType(String type, JsonNode schema, Chance chance) {
    return switch (type) {
      case "object" -> object(schema, chance);
      case "array" -> array(schema, chance);
      case "string" -> NODES.textNode(chance.pick(texts));
      case "integer", "number" -> NODES.numberNode(chance.below(1000));
      case "boolean" -> NODES.booleanNode(chance.percent(50));
      default -> NODES.nullNode();
    };
  }

  private ObjectNode object(JsonNode schema, Chance chance) {
    ObjectNode object = NODES.objectNode();
    String required = schema.path("required").toString();
    for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
      boolean isRequired = required.contains('"' + member.getKey() + '"');
      if (chance.percent(isRequired ? 95 : 30)) {
        object.set(member.getKey(), of(member.getValue(), chance));
      }
    }
    if (chance.percent(WRONG)) {
      object.set(chance.pick(HostileValues.TEXTS), HostileValues.any(chance));
    }
    return object;
  }

  private ArrayNode array(JsonNode schema, Chance chance) {
    ArrayNode array = NODES.arrayNode();
    for (int i = chance.below(4); i > 0; i--) {
      array.add(of(schema.path("items"), chance));
    }
    return array;
  }

  private static JsonNode pick(JsonNode list, Chance chance) {
    return list.get(chance.below(list.size()));
  }
}
