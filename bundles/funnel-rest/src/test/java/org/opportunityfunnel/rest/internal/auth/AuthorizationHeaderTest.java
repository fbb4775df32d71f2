package org.opportunityfunnel.rest.internal.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opportunityfunnel.api.security.Credentials;

class AuthorizationHeaderTest {

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  static Stream<Arguments> credentials() {
    return Stream.of(
        Arguments.of("Basic " + base64("key:"), new Credentials.ApiKey("key")),
        Arguments.of("bAsIC   " + base64("key:") + " ", new Credentials.ApiKey("key")),
        Arguments.of("Basic " + base64("u:p"), new Credentials.Password("u", "p")),
        Arguments.of("Basic " + base64("u:p:q"), new Credentials.Password("u", "p:q")),
        Arguments.of("Basic " + base64("ü:é"), new Credentials.Password("ü", "é")),
        Arguments.of("Bearer abc", new Credentials.ApiKey("abc")),
        Arguments.of("BEARER a.b_c-d", new Credentials.ApiKey("a.b_c-d")));
  }

  @ParameterizedTest
  @MethodSource("credentials")
  void understood(String header, Credentials credentials) {
    assertEquals(Optional.of(credentials), AuthorizationHeader.parse(List.of(header)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Basic",
        "Basic ",
        "Basic !!!",
        "Basic a2V5", // no colon
        "Basic Og==", // nothing but a colon
        "Basic OnB3", // no user
        "Basic /4A6", // not UTF-8
        "Bearer",
        "Bearer a b",
        "Bearer ä",
        "Digest x",
        "key"
      })
  void malformed(String header) {
    assertEquals(Optional.empty(), AuthorizationHeader.parse(List.of(header)));
  }

  @Test
  void noneOrSeveral() {
    assertEquals(Optional.empty(), AuthorizationHeader.parse(null));
    assertEquals(Optional.empty(), AuthorizationHeader.parse(List.of()));
    assertEquals(Optional.empty(), AuthorizationHeader.parse(List.of("Bearer a", "Bearer a")));
  }

  @Test
  void secretsAreNotShown() {
    assertFalse(AuthorizationHeader.parse(List.of("Bearer s3cret")).toString().contains("s3cret"));
  }
}
