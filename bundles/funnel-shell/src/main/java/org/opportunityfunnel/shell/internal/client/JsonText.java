package org.opportunityfunnel.shell.internal.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;

/** JSON as trees. */
public final class JsonText {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private JsonText() {}

  /**
   * The server's JSON.
   *
   * @throws ClientFailure UNREACHABLE if it is none: then something else answers at the address
   */
  static JsonNode read(byte[] body) {
    return tryRead(body)
        .orElseThrow(
            () ->
                new ClientFailure(
                    ClientFailure.Kind.UNREACHABLE,
                    "The answer is no JSON; is this address an Opportunity Funnel server's?"));
  }

  /** The object or list, if it is one. */
  static Optional<JsonNode> tryRead(byte[] body) {
    try {
      JsonNode node = MAPPER.readTree(body);
      return Optional.ofNullable(node).filter(JsonNode::isContainerNode);
    } catch (IOException notJson) {
      return Optional.empty();
    }
  }

  /** A new object to be filled. */
  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** On one line. */
  public static byte[] bytes(JsonNode node) {
    try {
      return MAPPER.writeValueAsBytes(node);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree that was built here can be written", impossible);
    }
  }
}
