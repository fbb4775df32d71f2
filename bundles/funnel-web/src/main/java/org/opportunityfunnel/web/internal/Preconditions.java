package org.opportunityfunnel.web.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** What request headers say about how a file may be sent; each may be null, for absent. */
final class Preconditions {

  private Preconditions() {}

  /** Whether {@code Accept-Encoding} names gzip, or everything, with a quality above 0. */
  static boolean takesGzip(String header) {
    if (header == null) {
      return false;
    }
    String[] codings = header.toLowerCase(Locale.ROOT).split(",");
    return Stream.of("gzip", "*")
        .flatMap(name -> Arrays.stream(codings).filter(coding -> named(coding).equals(name)))
        .findFirst()
        .map(coding -> !coding.replaceAll("\\s", "").matches("[^;]*;q=0(\\.0*)?"))
        .orElse(false);
  }

  private static String named(String coding) {
    return coding.split(";", 2)[0].strip();
  }

  /** Whether {@code If-None-Match} names the tag; weak comparison, as HTTP has it. */
  static boolean hasAlready(String header, String tag) {
    return header != null
        && Arrays.stream(header.split(","))
            .map(String::strip)
            .map(had -> had.startsWith("W/") ? had.substring(2) : had)
            .anyMatch(had -> had.equals("*") || had.equals(tag));
  }
}
