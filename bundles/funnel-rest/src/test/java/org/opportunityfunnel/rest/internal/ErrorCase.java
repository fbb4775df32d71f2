package org.opportunityfunnel.rest.internal;

import java.util.List;

/** A request and the error that it must be answered with. */
record ErrorCase(String call, List<String> headers, String body, int status, String answer) {
  static final String JSON = "Content-Type: application/json";
  static final String ALL = "Authorization: " + RunningApi.basic("all:");
  static final String UNAUTHORIZED = "{\"error\":\"Unauthorized\"}";
  static final String NO_PATH = "{\"error\":\"There is nothing at this path.\"}";
  static final String NO_ID = "{\"error\":\"There is no such ID.\"}";
  static final String NO_METHOD =
      "{\"error\":\"This method is not allowed here; see the header Allow.\"}";
  static final String NOT_JSON =
      "{\"error\":\"The body must be application/json in UTF-8; say so in the header"
          + " Content-Type.\"}";

  static ErrorCase of(String call, List<String> headers, String body, int status, String answer) {
    return new ErrorCase(call, headers, body, status, answer);
  }

  /** The header with that key. */
  static String key(String key) {
    return "Authorization: Bearer " + key;
  }

  /** The body that says which right is missing. */
  static String lacks(String right) {
    return "{\"error\":\"These credentials lack the right \\\"" + right + "\\\".\"}";
  }

  @Override
  public String toString() {
    return call + " " + headers + " " + body + " -> " + status;
  }
}
