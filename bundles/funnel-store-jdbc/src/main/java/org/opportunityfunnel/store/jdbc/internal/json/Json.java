package org.opportunityfunnel.store.jdbc.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** JSON within the bounds of an import, and as it is kept in the store. */
public final class Json {
  /** How many bytes a record may have. */
  public static final int MAX_RECORD_BYTES = 16 << 20;

  /** How deep a document may be nested. */
  public static final int MAX_DEPTH = 100;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxStringLength(MAX_RECORD_BYTES)
                  .maxNumberLength(1_000)
                  .build())
          .build();

  /** Keeps every digit of a number, and gives equal values equal texts. */
  private static final ObjectMapper MAPPER =
      JsonMapper.builder(FACTORY)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private Json() {}

  /** Makes parsers that keep to the bounds. */
  public static JsonFactory factory() {
    return FACTORY;
  }

  /** The value at which the parser stands as plain Java; the parser ends at its last token. */
  public static Object value(JsonParser parser) throws IOException {
    return MAPPER.readValue(parser, Object.class);
  }

  /** The value that a text holds that {@link #text} gave. */
  public static <T> T parse(String text, TypeReference<T> type) {
    try {
      return MAPPER.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The store holds broken JSON.", e);
    }
  }

  /** Writes JSON on lines of one's own making: nothing comes between two values. */
  public static JsonGenerator lines(OutputStream out) throws IOException {
    return FACTORY.createGenerator(out).setRootValueSeparator(null);
  }

  /** Writes a member whose value is JSON that {@link #text} gave, in UTF-8; nothing for null. */
  public static void write(String member, byte[] text, JsonGenerator json) throws IOException {
    if (text != null) {
      json.writeFieldName(member);
      json.writeRawValue(new String(text, StandardCharsets.UTF_8));
    }
  }

  /** The text of a plain Java value, members sorted. */
  public static String text(Object value) throws IOException {
    return MAPPER.writeValueAsString(value);
  }
}
