package org.opportunityfunnel.rest.internal.key;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The file {@code keys.json}: what is kept of all keys, without their secrets. */
final class KeyFile {
  private static final int VERSION = 1;
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private final PrivateFile file;

  KeyFile(PrivateFile file) {
    this.file = file;
  }

  boolean exists() {
    return file.exists();
  }

  /**
   * All keys.
   *
   * @throws IOException if the file can't be read, or is not what {@link #write} wrote; the message
   *     says which file
   */
  List<ApiKey> read() throws IOException {
    try {
      return keys(MAPPER.readTree(file.read()));
    } catch (JsonProcessingException e) {
      throw new IOException(file.path() + " is not well-formed JSON", e);
    } catch (IllegalArgumentException e) {
      throw new IOException(file.path() + ": " + e.getMessage(), e);
    }
  }

  private static List<ApiKey> keys(JsonNode root) {
    if (root.path("version").asInt() != VERSION || !root.path("keys").isArray()) {
      throw new IllegalArgumentException("this is no list of keys of version " + VERSION);
    }
    List<ApiKey> keys = new ArrayList<>();
    root.path("keys").forEach(node -> keys.add(StoredKey.read(node)));
    return keys;
  }

  /** Replaces all keys, durably and at once. */
  void write(List<ApiKey> keys) throws IOException {
    ObjectNode root = MAPPER.createObjectNode().put("version", VERSION);
    ArrayNode list = root.putArray("keys");
    keys.forEach(key -> list.add(StoredKey.write(key)));
    file.write(MAPPER.writeValueAsBytes(root));
  }
}
