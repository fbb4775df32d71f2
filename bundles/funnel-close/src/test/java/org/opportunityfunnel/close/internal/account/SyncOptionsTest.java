package org.opportunityfunnel.close.internal.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyncOptionsTest {
  private final List<String> refusals = new ArrayList<>();

  private Optional<SyncOptions> options(Map<String, ?> settings) {
    Map<String, Object> all = new HashMap<>(Map.of("organization", "o", "_apiKey", "api_secret"));
    all.putAll(settings);
    return AccountOptions.of(Configured.settings(all), refusals::add).sync();
  }

  @Test
  void theDefaults() {
    SyncOptions options = options(Map.of()).orElseThrow();
    assertEquals(URI.create("https://api.close.com"), options.access().url());
    assertEquals("api_secret", options.access().key());
    assertEquals(Duration.ZERO, options.interval());
    assertEquals(List.of(), refusals);
  }

  @Test
  void withoutAKeyNothingIsRead() {
    assertEquals(Optional.empty(), options(Map.of("_apiKey", " ")));
    assertEquals(List.of(), refusals);
  }

  @ParameterizedTest
  @CsvSource({
    "url, http://api.close.com",
    "url, not a url",
    "url, ''",
    "url, https://",
    "_apiKey, 'two secret'",
    "_apiKey, user:secret",
    "_apiKey, sécret",
    "organization, ''"
  })
  void whatIsWrongIsToldWithoutTheKey(String option, String value) {
    assertEquals(Optional.empty(), options(Map.of(option, value)));
    assertEquals(1, refusals.size(), refusals::toString);
    assertFalse(refusals.get(0).contains("cret"), refusals::toString);
  }

  @ParameterizedTest
  @CsvSource({"-1, false", "0, true", "1, true", "1440, true", "1441, false"})
  void minutes(int minutes, boolean isGood) {
    assertEquals(isGood, options(Map.of("syncMinutes", minutes)).isPresent());
    assertEquals(isGood, refusals.isEmpty());
  }

  @Test
  void aSlashAtTheEndIsNoMistake() {
    SyncOptions options = options(Map.of("url", "https://close.example/")).orElseThrow();
    assertEquals(URI.create("https://close.example"), options.access().url());
    assertTrue(options.toString().contains("close.example"));
    assertFalse(options.toString().contains("secret"));
  }

  @ParameterizedTest
  @CsvSource({
    "/set, /data, /karaf, /set",
    "'', /data, /karaf, /data/close",
    "'', , /karaf, /karaf/funnel/close",
    "'', '', , data/funnel/close"
  })
  void directories(String configured, String data, String karaf, Path directory) {
    SyncDirectory process =
        new SyncDirectory(
            name -> name.equals("FUNNEL_DATA") ? data : null,
            name -> name.equals("karaf.data") ? karaf : null);
    assertEquals(directory, process.of(configured));
  }
}
