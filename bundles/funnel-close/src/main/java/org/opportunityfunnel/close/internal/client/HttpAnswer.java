package org.opportunityfunnel.close.internal.client;

import java.util.Map;
import java.util.Optional;

/**
 * What came back from Close.
 *
 * @param headers their names in small letters
 */
public record HttpAnswer(int status, Map<String, String> headers, byte[] body) {

  /** A header's value. */
  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }
}
