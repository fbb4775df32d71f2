package org.opportunityfunnel.close.internal.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Reads what Close sends. */
public final class CloseJson {
  // Numbers go on as they came; names are the sender's, and interning would let them grow the heap.
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                  .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private CloseJson() {}

  /** Any JSON. */
  static JsonNode any(byte[] bytes) throws IOException {
    return JSON.readTree(bytes);
  }

  /**
   * @throws IOException if it is no JSON object
   */
  public static ObjectNode object(byte[] bytes) throws IOException {
    if (any(bytes) instanceof ObjectNode object) {
      return object;
    }
    throw new IOException("This is no JSON object.");
  }
}
