package org.opportunityfunnel.itests.malformed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.opportunityfunnel.itests.harness.ImportZip;

/**
 * Bodies of imports, most of them lines of which one is wrong.
 *
 * @param lines good ones
 */
record HostileImports(List<String> lines) {
  private static final String DEALS =
      "ID,Title,Status,Value\r\n1,\"a \"\"b\"\"\",Won,1.50\r\n2,c;d,Lost,x\r\n";

  /**
   * A body.
   *
   * @param query what comes behind the path
   * @param headers names and values in turn
   */
  record Body(String query, List<String> headers, byte[] bytes) {}

  Body make(Chance chance) {
    String query =
        chance.pick(
            List.of("", "", "?on_error=fail", "?on_error=skip", "?on_error=x", "?id=a%20b"));
    return switch (chance.below(10)) {
      case 0 -> new Body(query, List.of("Content-Type", "application/zip"), broken(zip(), chance));
      case 1 ->
          new Body(
              "?mapping=" + chance.pick(List.of("pipedrive-deals", "hubspot-deals", "none")),
              List.of("Content-Type", "text/csv"),
              Damage.inText(DEALS, chance));
      case 2 ->
          new Body(
              query,
              List.of("Content-Type", "application/x-ndjson", "Content-Encoding", "gzip"),
              broken(gzip(ndjson(chance)), chance));
      default -> new Body(query, List.of("Content-Type", "application/x-ndjson"), ndjson(chance));
    };
  }

  private byte[] ndjson(Chance chance) {
    String before =
        Stream.generate(() -> chance.pick(lines) + "\n")
            .limit(chance.below(3))
            .collect(Collectors.joining());
    String line = chance.pick(lines);
    return chance.percent(50)
        ? (before + Damage.inTree(ValidBodies.parse(line), chance) + "\n")
            .getBytes(StandardCharsets.UTF_8)
        : Damage.inText(before + line, chance);
  }

  /** The first bytes of it, or one of them wrong, or as it is. */
  private static byte[] broken(byte[] whole, Chance chance) {
    byte[] bytes =
        chance.percent(40) ? Arrays.copyOf(whole, chance.below(whole.length)) : whole.clone();
    if (chance.percent(40) && bytes.length > 0) {
      bytes[chance.below(bytes.length)] = (byte) chance.below(256);
    }
    return bytes;
  }

  private byte[] zip() {
    return ImportZip.of(Map.of("lead.json", "[{\"id\":\"lead_1\"},{\"id\":2}]", "x.txt", "x"));
  }

  private static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
