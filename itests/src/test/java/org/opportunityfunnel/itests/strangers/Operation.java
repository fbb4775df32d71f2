package org.opportunityfunnel.itests.strangers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An operation of the HTTP interface as its description has it.
 *
 * @param path below {@code /api/v1}, with {@code {id}} for an ID
 * @param parameters resolved
 */
record Operation(String method, String path, JsonNode description, List<JsonNode> parameters) {

  /** All that openapi.json describes. */
  static List<Operation> all(JsonNode api) {
    List<Operation> all = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : api.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        all.add(
            new Operation(
                method.getKey().toUpperCase(Locale.ROOT),
                path.getKey(),
                method.getValue(),
                parameters(api, method.getValue())));
      }
    }
    return all;
  }

  String id() {
    return description.path("operationId").asText();
  }

  boolean hasIdInPath() {
    return path.contains("{id}");
  }

  boolean takesBody() {
    return description.has("requestBody");
  }

  /** The names of parameters in the query, or the header, that may be any text. */
  List<String> texts(String in) {
    return parameters.stream()
        .filter(one -> one.path("in").asText().equals(in))
        .filter(one -> one.at("/schema/type").asText().equals("string"))
        .filter(one -> !one.path("schema").has("enum"))
        .map(one -> one.path("name").asText())
        .toList();
  }

  /** The names of parameters in the query that must be there. */
  List<String> required() {
    return parameters.stream()
        .filter(one -> one.path("in").asText().equals("query"))
        .filter(one -> one.path("required").asBoolean())
        .map(one -> one.path("name").asText())
        .toList();
  }

  @Override
  public String toString() {
    return method + " " + path;
  }

  private static List<JsonNode> parameters(JsonNode api, JsonNode operation) {
    List<JsonNode> parameters = new ArrayList<>();
    for (JsonNode one : operation.path("parameters")) {
      parameters.add(one.has("$ref") ? api.at(one.path("$ref").asText().substring(1)) : one);
    }
    return parameters;
  }
}
