package org.opportunityfunnel.web.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreconditionsTest {

  @ParameterizedTest
  @CsvSource({
    ", false",
    "'', false",
    "gzip, true",
    "'br, GZIP;q=0.5', true",
    "'gzip;q=0', false",
    "'gzip; q=0.00, *', false",
    "'gzip;q=0.01', true",
    "*, true",
    "'br, *;q=0', false",
    "'gzipped', false",
    "identity, false",
  })
  void takesGzip(String header, boolean taken) {
    assertEquals(taken, Preconditions.takesGzip(header));
  }

  @ParameterizedTest
  @CsvSource({
    ", false",
    "'\"a\"', true",
    "'W/\"a\"', true",
    "'\"b\", \"a\"', true",
    "'\"b\"', false",
    "a, false",
    "*, true",
  })
  void hasAlready(String header, boolean has) {
    assertEquals(has, Preconditions.hasAlready(header, "\"a\""));
  }
}
