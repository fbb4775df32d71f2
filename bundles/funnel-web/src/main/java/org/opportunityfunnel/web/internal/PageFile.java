package org.opportunityfunnel.web.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * A file of the page, ready to be sent plain or compressed; each form has an entity tag of its own,
 * made of the content alone.
 */
final class PageFile {
  private static final int TAG_LENGTH = 32;
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml");

  private final String type;
  private final Form plain;
  private final Form compressed;

  private PageFile(String type, Form plain, Form compressed) {
    this.type = type;
    this.plain = plain;
    this.compressed = compressed;
  }

  /** What is sent for one content encoding. */
  record Form(byte[] bytes, String tag) {}

  /**
   * The file of that name, whose ending decides on its type.
   *
   * @throws IllegalArgumentException if the ending is none that the page has
   */
  static PageFile of(String name, byte[] content) {
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null) {
      throw new IllegalArgumentException("no type is known for " + name);
    }
    String hash = hash(content);
    return new PageFile(
        type, new Form(content, '"' + hash + '"'), new Form(gzip(content), '"' + hash + "-gzip\""));
  }

  String type() {
    return type;
  }

  Form plain() {
    return plain;
  }

  Form compressed() {
    return compressed;
  }

  private static String hash(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest).substring(0, TAG_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static byte[] gzip(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
