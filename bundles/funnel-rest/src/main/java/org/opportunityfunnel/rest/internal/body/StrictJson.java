package org.opportunityfunnel.rest.internal.body;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.error.Problem;
import org.opportunityfunnel.api.error.Problems;
import org.opportunityfunnel.rest.internal.error.WellFormed;

/**
 * Reads one JSON object to plain values. What is not JSON fails at once and says where; what is
 * JSON but unfit becomes problems of the object.
 */
final class StrictJson {

  /** How deep objects and lists may be nested; a filter of depth 20 takes about 50. */
  static final int MAX_DEPTH = 100;

  /** How many problems are noted; more would make an answer larger than any request. */
  static final int MAX_PROBLEMS = 100;

  private static final String NOT_HERE = "this is not what JSON has here";

  // Names are the caller's: interning or pooling them would let requests grow the heap.
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .build();

  private final JsonParser parser;
  private final Problems problems = new Problems();
  private int noted;

  private StrictJson(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * The object that the bytes spell in UTF-8.
   *
   * @throws FunnelException INVALID, naming line and column where that helps, if they are no
   *     well-formed JSON, no object, or nested too deep
   */
  static JsonObject object(byte[] utf8) {
    try (JsonParser parser = FACTORY.createParser(decode(utf8))) {
      return new StrictJson(parser).read();
    } catch (IOException e) {
      throw new IllegalStateException("text in memory can always be read", e);
    }
  }

  private JsonObject read() throws IOException {
    try {
      return document();
    } catch (JsonEOFException e) {
      throw malformed(e.getLocation(), "the text ends too early");
    } catch (StreamConstraintsException e) {
      throw malformed(parser.currentLocation(), "a name or a number is too long");
    } catch (JsonProcessingException e) {
      throw malformed(e.getLocation(), NOT_HERE);
    }
  }

  private static String decode(byte[] utf8) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw invalid("The body is not UTF-8.");
    }
  }

  private JsonObject document() throws IOException {
    JsonToken first = parser.nextToken();
    if (first == null) {
      throw invalid("The body is empty; it must be a JSON object.");
    }
    if (first != JsonToken.START_OBJECT) {
      throw invalid("The body must be a JSON object.");
    }
    Map<String, Object> members = members(JsonPath.ROOT, 1);
    if (parser.nextToken() != null) {
      throw malformed(parser.currentTokenLocation(), "there is more after the object");
    }
    return new JsonObject(members, problems.list());
  }

  private Map<String, Object> members(JsonPath path, int depth) throws IOException {
    Map<String, Object> members = new LinkedHashMap<>();
    Set<String> repeated = new HashSet<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = WellFormed.text(parser.currentName());
      JsonPath member = path.member(name);
      parser.nextToken();
      Object value = value(member, depth);
      if (!members.containsKey(name)) {
        members.put(name, value);
      } else if (repeated.add(name)) {
        note(member, "This key is there twice; give it once.");
      }
    }
    return members;
  }

  private void note(JsonPath path, String message) {
    if (noted < MAX_PROBLEMS) {
      noted++;
      problems.add(path.toString(), message);
    }
  }

  private List<Object> elements(JsonPath path, int depth) throws IOException {
    List<Object> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(path.element(elements.size()), depth));
    }
    return Collections.unmodifiableList(elements);
  }

  private Object value(JsonPath path, int depth) throws IOException {
    JsonToken token = parser.currentToken();
    if (token.isStructStart() && depth >= MAX_DEPTH) {
      throw malformed(
          parser.currentTokenLocation(), "objects and lists are nested deeper than " + MAX_DEPTH);
    }
    return switch (token) {
      case START_OBJECT -> Collections.unmodifiableMap(members(path, depth + 1));
      case START_ARRAY -> elements(path, depth + 1);
      case VALUE_STRING -> string(path, parser.getText());
      case VALUE_NUMBER_INT -> parser.getNumberValue();
      case VALUE_NUMBER_FLOAT -> decimal(parser.getText());
      case VALUE_TRUE -> Boolean.TRUE;
      case VALUE_FALSE -> Boolean.FALSE;
      case VALUE_NULL -> null;
      default -> throw malformed(parser.currentTokenLocation(), NOT_HERE);
    };
  }

  private BigDecimal decimal(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException beyondAnyExponent) {
      throw malformed(parser.currentTokenLocation(), "a number is out of range");
    }
  }

  private String string(JsonPath path, String text) {
    if (WellFormed.isWellFormed(text)) {
      return text;
    }
    note(path, "The text has half of a surrogate pair; it is no Unicode text.");
    return WellFormed.text(text);
  }

  private static FunnelException malformed(JsonLocation at, String what) {
    return invalid(
        "Malformed JSON at line "
            + at.getLineNr()
            + ", column "
            + at.getColumnNr()
            + ": "
            + what
            + ".");
  }

  private static FunnelException invalid(String sentence) {
    return FunnelException.invalid(List.of(new Problem("", sentence)));
  }
}
