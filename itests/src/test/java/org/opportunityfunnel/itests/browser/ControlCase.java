package org.opportunityfunnel.itests.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a person does, and what the page then asks for.
 *
 * @param start what differs from {@link #BASE} before, as in an address
 * @param difference of the requests from {@link #REQUEST}; null takes a member away
 * @param compared what the compared request has besides; empty without a comparison
 */
record ControlCase(
    String name, String start, Consumer<Visit> action, String difference, String compared) {
  static final String BASE = "pipeline=pipe_1&compare=none&zone=UTC";

  private static final String REQUEST =
      "{'pipeline':'pipe_1','type':'created-cohort','report_relative_range':'all-time',"
          + "'cohort_relative_range':'last-quarter','timezone':'UTC','stage_counting':'visited',"
          + "'include':['meta','users','outcomes']}";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Where it starts, as an address holds it: what comes later wins. */
  String state() {
    return start.isEmpty() ? BASE : BASE + "&" + start;
  }

  /** The bodies of the requests, each asked for both reports. */
  List<JsonNode> expected() {
    ObjectNode base = merged(read(REQUEST), difference);
    return compared.isEmpty() ? List.of(base) : List.of(base, merged(base, compared));
  }

  private static ObjectNode merged(ObjectNode request, String difference) {
    ObjectNode merged = request.deepCopy();
    read(difference)
        .properties()
        .forEach(
            member -> {
              if (member.getValue().isNull()) {
                merged.remove(member.getKey());
              } else {
                merged.set(member.getKey(), member.getValue());
              }
            });
    return merged;
  }

  private static ObjectNode read(String json) {
    try {
      return (ObjectNode) JSON.readTree(json.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
