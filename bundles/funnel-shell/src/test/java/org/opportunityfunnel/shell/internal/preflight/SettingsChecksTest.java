package org.opportunityfunnel.shell.internal.preflight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsChecksTest {

  @ParameterizedTest
  @CsvSource({
    "FUNNEL_TIMEZONE, Europe/Berlin",
    "FUNNEL_TIMEZONE, UTC",
    "FUNNEL_WEEK_START, sunday",
    "FUNNEL_YEAR_START, april",
  })
  void knownValuesPass(String variable, String value) {
    assertEquals(Optional.empty(), new CalendarCheck(Map.of(variable, value)).refusal());
  }

  @ParameterizedTest
  @CsvSource({
    "FUNNEL_TIMEZONE, Europe/Berlim, Europe/Berlin",
    "FUNNEL_TIMEZONE, '', Europe/Berlin",
    "FUNNEL_WEEK_START, mon, 'monday, tuesday'",
    "FUNNEL_YEAR_START, 4, 'january, february'",
  })
  void unknownValuesAreNamedWithWhatWouldBeRight(String variable, String value, String right) {
    String refusal = new CalendarCheck(Map.of(variable, value)).refusal().orElseThrow();
    assertTrue(refusal.startsWith(variable + "=" + value + " "), refusal);
    assertTrue(refusal.contains(right), refusal);
  }

  @Test
  void defaultsPass() {
    assertEquals(Optional.empty(), new CalendarCheck(Map.of()).refusal());
    assertEquals(Optional.empty(), new AdminKeyCheck(Map.of()).refusal());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0123456789abcdef", "!\"#$%&'()*+,-./;<=>?@[]^_{|}~"})
  void anAdminKeyThatCanBeSentPasses(String key) {
    assertEquals(Optional.empty(), new AdminKeyCheck(Map.of("FUNNEL_ADMIN_KEY", key)).refusal());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0123456789abcde", "0123456789:abcdef", "0123456789 abcdef", "0123456789äbcdef"})
  void anyOtherAdminKeyIsRefusedAndNotShown(String key) {
    String refusal = new AdminKeyCheck(Map.of("FUNNEL_ADMIN_KEY", key)).refusal().orElseThrow();
    assertTrue(refusal.contains("at least 16 visible ASCII characters"), refusal);
    assertFalse(refusal.contains(key), refusal);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "-1", "http", "", "8181.0"})
  void aPortIsANumberInItsBounds(String port) {
    String refusal = new HttpAddressCheck("127.0.0.1", port).refusal().orElseThrow();
    assertTrue(refusal.startsWith("FUNNEL_HTTP_PORT=" + port + " "), refusal);
    assertTrue(refusal.contains("1 to 65535"), refusal);
  }
}
