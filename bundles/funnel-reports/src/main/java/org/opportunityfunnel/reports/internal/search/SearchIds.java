package org.opportunityfunnel.reports.internal.search;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Makes up IDs that nobody else makes up, of the shape of Close's. Thread-safe. */
public final class SearchIds {
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final int LENGTH = 43;

  private final SecureRandom random = new SecureRandom();

  public String next() {
    return random
        .ints(LENGTH, 0, ALPHABET.length())
        .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
        .collect(Collectors.joining("", "save_", ""));
  }
}
