package org.opportunityfunnel.close.internal.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountOptionsTest {
  private static final String FIRST = "0123456789abcdef0123456789abcdef";
  private static final String SECOND = "fedcba9876543210fedcba9876543210";

  private final List<String> refusals = new ArrayList<>();

  private AccountOptions options(Map<String, String> settings) {
    return AccountOptions.of(Configured.settings(settings), refusals::add);
  }

  /** The settings, of an organization unless they say otherwise. */
  private AccountOptions here(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(Map.of("organization", "orga_here"));
    all.putAll(settings);
    return options(all);
  }

  @Test
  void anOrganizationAloneTakesNoWebhooks() {
    AccountOptions options = here(Map.of());
    assertEquals("orga_here", options.organization());
    assertEquals(List.of(), options.webhookKeys());
    assertTrue(options.speaksFor("orga_any"));
    assertEquals(List.of(), refusals);
  }

  @Test
  void keysWithoutAnOrganizationTakeNoWebhooks() {
    assertEquals(List.of(), options(Map.of("_webhookKeys", FIRST)).webhookKeys());
    assertEquals(1, refusals.size());
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "'  ', 0",
    FIRST + ", 1",
    "' " + FIRST + " ', 1",
    "'" + FIRST + "," + SECOND + "', 2",
    "'" + FIRST + ",  " + SECOND + " ', 2"
  })
  void readsKeys(String keys, int number) {
    assertEquals(number, here(Map.of("_webhookKeys", keys)).webhookKeys().size());
    assertEquals(List.of(), refusals);
  }

  @Test
  void aWrongKeyIsToldByItsPlaceOnly() {
    AccountOptions options = here(Map.of("_webhookKeys", FIRST + ",secret-text," + SECOND));
    assertEquals(2, options.webhookKeys().size());
    assertEquals(1, refusals.size());
    assertTrue(refusals.get(0).contains("key 2"), refusals::toString);
    assertFalse(refusals.get(0).contains("secret-text"), refusals::toString);
  }

  @ParameterizedTest
  @CsvSource({"organization, ''", "organization, '  '", "closeOrganization, LONG"})
  void anAccountWithAWrongIdTakesNoWebhooks(String property, String value) {
    String id = value.equals("LONG") ? "x".repeat(256) : value;
    AccountOptions options = here(Map.of(property, id, "_webhookKeys", FIRST));
    assertEquals(List.of(), options.webhookKeys());
    assertEquals(1, refusals.size());
    assertTrue(refusals.get(0).contains(property), refusals::toString);
  }

  @Test
  void speaksForItsOrganizationOnly() {
    AccountOptions options = here(Map.of("closeOrganization", "orga_1"));
    assertTrue(options.speaksFor("orga_1"));
    assertFalse(options.speaksFor("orga_2"));
    assertFalse(options.speaksFor(""));
  }

  @Test
  void noTextShowsAKey() {
    assertFalse(here(Map.of("_webhookKeys", FIRST)).toString().contains(FIRST));
  }

  @Test
  void aChangedConfigurationIsTakenOver() {
    CloseAccount account = Configured.account("orga_here", "orga_1", FIRST);
    account.modified(
        Configured.settings(
            Map.of("organization", "orga_there", "_webhookKeys", FIRST + " " + SECOND)));
    assertEquals(2, account.get().webhookKeys().size());
    assertEquals("orga_there", account.get().organization());
  }
}
