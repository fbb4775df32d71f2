package org.opportunityfunnel.testkit.close;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The parameters of a request. */
record Parameters(Map<String, String> values) {

  static Parameters of(URI uri) {
    Map<String, String> values = new LinkedHashMap<>();
    String query = uri.getRawQuery();
    for (String one : query == null ? new String[0] : query.split("&")) {
      int equals = one.indexOf('=');
      String name = equals < 0 ? one : one.substring(0, equals);
      values.put(decoded(name), equals < 0 ? "" : decoded(one.substring(equals + 1)));
    }
    return new Parameters(values);
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
  }

  /** Several values with commas between them; empty if the parameter is not there. */
  Optional<Set<String>> list(String name) {
    return text(name).map(value -> new LinkedHashSet<>(Arrays.asList(value.split(","))));
  }

  int number(String name, int otherwise) throws Refusal {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(text.get());
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw Refusal.field(name, "Could not convert '" + text.get() + "' to a number.");
    }
    throw Refusal.field(name, "Must not be negative.");
  }

  Optional<Instant> time(String name) throws Refusal {
    Optional<String> text = text(name);
    Optional<Instant> time = text.flatMap(CloseTime::parse);
    if (text.isPresent() && time.isEmpty()) {
      throw Refusal.field(name, "Not a valid date: '" + text.get() + "'.");
    }
    return time;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
