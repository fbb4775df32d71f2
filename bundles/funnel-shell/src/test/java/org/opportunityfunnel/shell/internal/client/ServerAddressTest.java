package org.opportunityfunnel.shell.internal.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opportunityfunnel.shell.internal.funnel.CommandFailure;

class ServerAddressTest {

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:8181, http://127.0.0.1:8181/api/v1/me/",
    "http://host:8181/, http://host:8181/api/v1/me/",
    "https://host/funnel//, https://host/funnel/api/v1/me/",
    "https://host/api/v1/, https://host/api/v1/me/",
    "HTTP://host, HTTP://host/api/v1/me/"
  })
  void ofUrl(String url, String resolved) {
    assertEquals(resolved, ServerAddress.ofUrl(url).resolve("/me/").toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "host:8181",
        "ftp://host",
        "http://",
        "http://a b",
        "http://u:p@h",
        "http://h?q"
      })
  void refusesWhatIsNoAddress(String url) {
    CommandFailure failure =
        assertThrows(CommandFailure.class, () -> ServerAddress.ofUrl(url), url);
    assertEquals(CommandFailure.Kind.USAGE, failure.kind());
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, 8181, http://127.0.0.1:8181",
    "0.0.0.0, 80, http://127.0.0.1:80",
    "'::', 80, http://localhost:80",
    "'::1', 80, http://[::1]:80",
    "[::1], 80, http://[::1]:80",
    "funnel.local, ' 65535 ', http://funnel.local:65535"
  })
  void ofListener(String host, String port, String address) {
    assertEquals(address, ServerAddress.ofListener(host, port).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "65536", "999999", "-1", "http", "80a"})
  void refusesWhatIsNoPort(String port) {
    CommandFailure failure =
        assertThrows(CommandFailure.class, () -> ServerAddress.ofListener("127.0.0.1", port));
    assertTrue(failure.lines().get(0).contains("\"" + port + "\""), failure.getMessage());
  }
}
