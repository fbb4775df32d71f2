package org.opportunityfunnel.mapping.internal.mapping;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;

/** The text of a mapping file: JSON, in which comments may stand. */
public final class MappingFile {
  private static final ObjectReader READER =
      JsonMapper.builder()
          .enable(JsonParser.Feature.ALLOW_COMMENTS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build()
          .reader()
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final String EXTENDS = "extends";

  private final ObjectNode root;

  private MappingFile(ObjectNode root) {
    this.root = root;
  }

  /**
   * The file of that text.
   *
   * @throws FunnelException INVALID if it is no JSON object
   */
  public static MappingFile parse(byte[] text) {
    try {
      if (READER.readTree(text) instanceof ObjectNode object) {
        return new MappingFile(object);
      }
      throw new FunnelException(ErrorCode.INVALID, "A mapping must be a JSON object.");
    } catch (JsonProcessingException e) {
      throw new FunnelException(
          ErrorCode.INVALID,
          "The mapping is not JSON: "
              + e.getOriginalMessage()
              + (e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")"),
          e);
    } catch (IOException e) {
      throw new FunnelException(ErrorCode.INVALID, "The mapping can't be read.", e);
    }
  }

  /** The mapping that it changes; empty if it stands alone. */
  public Optional<String> base() {
    return Optional.ofNullable(root.get(EXTENDS)).map(JsonNode::asText);
  }

  /** It with what it does not say taken from its base: objects by member, all else as a whole. */
  public MappingFile over(MappingFile base) {
    ObjectNode merged = merge(base.root, root);
    merged.remove(EXTENDS);
    return new MappingFile(merged);
  }

  private static ObjectNode merge(ObjectNode below, ObjectNode above) {
    ObjectNode merged = below.deepCopy();
    above
        .properties()
        .forEach(
            member -> {
              JsonNode old = merged.get(member.getKey());
              merged.set(
                  member.getKey(),
                  old instanceof ObjectNode from && member.getValue() instanceof ObjectNode to
                      ? merge(from, to)
                      : member.getValue());
            });
    return merged;
  }

  /** What it says; it must stand alone. */
  public Mapping mapping() {
    return MappingReader.read(root);
  }
}
