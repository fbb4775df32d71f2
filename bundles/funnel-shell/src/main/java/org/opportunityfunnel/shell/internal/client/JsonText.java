package org.opportunityfunnel.shell.internal.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import org.opportunityfunnel.shell.internal.funnel.CommandFailure;

/** JSON as trees, and as plain values. */
public final class JsonText {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private JsonText() {}

  /**
   * The server's JSON.
   *
   * @throws CommandFailure UNREACHABLE if it is none: then something else answers at the address
   */
  static JsonNode read(byte[] body) {
    return tryRead(body)
        .orElseThrow(
            () ->
                new CommandFailure(
                    CommandFailure.Kind.UNREACHABLE,
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

  /** Plain JSON values of a tree: Map, List, String, Number, Boolean, null. */
  static Object plain(JsonNode node) {
    return MAPPER.convertValue(node, Object.class);
  }

  /** A tree, or plain JSON values, on one line. */
  public static byte[] bytes(Object json) {
    try {
      return MAPPER.writeValueAsBytes(json);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("JSON that was built here can be written", impossible);
    }
  }
}
