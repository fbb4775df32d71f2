package org.opportunityfunnel.web.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * All files of the page at one time, by a name made of their contents. Below a folder of that name
 * nothing ever changes, so browsers may keep what they find there; only the index, which points
 * into it, is asked for anew.
 */
record Edition(String name) {
  private static final int LENGTH = 16;
  private static final Pattern LINK =
      Pattern.compile("(\\s(?:href|src)=\")(?=(?:css|js)/|icon\\.svg\")");

  /**
   * The edition of these files.
   *
   * @param contents by name
   */
  static Edition of(Map<String, byte[]> contents) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new TreeMap<>(contents)
          .forEach(
              (name, content) -> {
                digest.update(
                    (name + " " + content.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(content);
              });
      return new Edition(HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The index with its links to the other files pointing into the edition's folder. */
  byte[] pointed(byte[] index) {
    String html = new String(index, StandardCharsets.UTF_8);
    return LINK.matcher(html).replaceAll("$1" + name + "/").getBytes(StandardCharsets.UTF_8);
  }

  /** Whether the path, which begins with a slash, is in its folder. */
  boolean holds(String path) {
    return path.startsWith("/" + name + "/");
  }

  /** The path below its folder, with a slash before it. */
  String below(String path) {
    return path.substring(name.length() + 1);
  }
}
