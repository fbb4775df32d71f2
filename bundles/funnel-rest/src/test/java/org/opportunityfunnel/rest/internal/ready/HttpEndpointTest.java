package org.opportunityfunnel.rest.internal.ready;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HttpEndpointTest {

  static Stream<Arguments> properties() {
    return Stream.of(
        Arguments.of(null, "/"),
        Arguments.of(new String[0], "/"),
        Arguments.of("http://h:1", "http://h:1/"),
        Arguments.of(new String[] {"http://h:1/", "http://h:2/"}, "http://h:1/"),
        Arguments.of(List.of("http://h:2"), "http://h:2/"));
  }

  @ParameterizedTest
  @MethodSource("properties")
  void isTheFirstAddress(Object property, String expected) {
    assertEquals(expected, HttpEndpoint.first(property));
  }
}
