package org.opportunityfunnel.shell.internal.command;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.shell.internal.funnel.CommandFailure;

/** Saved searches as JSON documents. */
final class SearchDocument {
  private static final String STANDARD_INPUT = "-";
  private static final int MOST_BYTES = 1 << 20;

  /** What a server gives and does not take. */
  private static final List<String> GIVEN = List.of("id", "organization_id");

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private final CommandContext context;

  SearchDocument(CommandContext context) {
    this.context = context;
  }

  /** All members of the search that it has, indented. */
  static String write(SavedSearch search) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("id", search.id());
    document.put("name", search.name());
    document.putAll(query(search));
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    try {
      return MAPPER.writer(printer).writeValueAsString(document);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("plain JSON values can be written", impossible);
    }
  }

  /** What the search selects; mutable. */
  static Map<String, Object> query(SavedSearch search) {
    Map<String, Object> query = new LinkedHashMap<>();
    query.put("type", search.type());
    if (search.query() != null) {
      query.put("query", search.query());
    }
    if (search.sQuery() != null) {
      query.put("s_query", search.sQuery());
    }
    return query;
  }

  /**
   * The members of the search in a file, without those that only a server gives; mutable.
   *
   * @param file its path; - for standard input
   * @throws CommandFailure USAGE if it can't be read, REFUSED if it is no JSON object
   */
  Map<String, Object> read(String file) {
    String name = file.equals(STANDARD_INPUT) ? "standard input" : file;
    byte[] bytes = bytes(file, name);
    try {
      if (MAPPER.readValue(bytes, Object.class) instanceof Map<?, ?> object) {
        Map<String, Object> members = new LinkedHashMap<>();
        object.forEach((key, value) -> members.put((String) key, value));
        members.keySet().removeAll(GIVEN);
        return members;
      }
    } catch (JsonProcessingException wrong) {
      // Not the parser's own words: they quote what may be no search but somebody's secret.
      throw refused(name + where(wrong) + ": this is no JSON, or has a member twice.", wrong);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    throw refused(name + " must be one JSON object.", null);
  }

  private byte[] bytes(String file, String name) {
    byte[] bytes;
    try {
      bytes = file.equals(STANDARD_INPUT) ? head(context.in()) : head(context.resolve(file));
    } catch (IOException unreadable) {
      throw new CommandFailure(
          CommandFailure.Kind.USAGE, "Can't read the file " + name + ".", unreadable);
    }
    if (bytes.length > MOST_BYTES) {
      throw refused(name + " is larger than 1 MiB.", null);
    }
    return bytes;
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return head(in);
    }
  }

  private static byte[] head(InputStream in) throws IOException {
    return in.readNBytes(MOST_BYTES + 1);
  }

  private static String where(JsonProcessingException wrong) {
    JsonLocation at = wrong.getLocation();
    return at == null ? "" : " line " + at.getLineNr() + " column " + at.getColumnNr();
  }

  private static CommandFailure refused(String line, Exception cause) {
    return new CommandFailure(CommandFailure.Kind.REFUSED, line, cause);
  }
}
