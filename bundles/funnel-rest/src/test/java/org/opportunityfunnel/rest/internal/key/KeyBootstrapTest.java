package org.opportunityfunnel.rest.internal.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opportunityfunnel.api.security.Caller;
import org.opportunityfunnel.api.security.Right;

class KeyBootstrapTest {
  private static final String CONFIGURED = "0123456789abcdef";

  @TempDir Path folder;

  private final List<String> refusals = new ArrayList<>();

  private KeyRing open(Optional<String> configured) throws IOException {
    return new KeyBootstrap(
            folder.resolve("data"),
            "orga_default",
            KeyFixtures.CLOCK,
            new SecureRandom(),
            refusals::add)
        .open(configured);
  }

  private Path file(String name) {
    return folder.resolve("data").resolve(name);
  }

  @Test
  void theFirstStartMakesAnAdminKeyThatStays() throws IOException {
    KeyRing ring = open(Optional.empty());
    String text = Files.readString(file("admin.key"));
    assertTrue(text.matches("ofk_[0-9a-f]{16}_[0-9a-f]{64}\n"), text);
    Caller admin = ring.caller(text.strip()).orElseThrow();
    assertEquals("orga_default", admin.organization());
    assertEquals(Set.of(Right.values()), admin.rights());
    assertEquals(Optional.empty(), admin.visibleUsers());
    for (String name : List.of("admin.key", "keys.json")) {
      assertEquals(
          "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file(name))));
    }
    assertEquals(Optional.of(admin), open(Optional.empty()).caller(text.strip()));
    assertEquals(text, Files.readString(file("admin.key")));
  }

  @Test
  void aFirstStartThatWasCutShortIsDoneAgain() throws IOException {
    open(Optional.empty());
    String first = Files.readString(file("admin.key"));
    Files.delete(file("keys.json"));
    KeyRing ring = open(Optional.empty());
    String second = Files.readString(file("admin.key"));
    assertFalse(ring.caller(first.strip()).isPresent());
    assertTrue(ring.caller(second.strip()).isPresent());
  }

  @Test
  void aConfiguredKeyIsNeverStored() throws IOException {
    KeyRing ring = open(Optional.of(CONFIGURED));
    assertEquals(Set.of(Right.values()), ring.caller(CONFIGURED).orElseThrow().rights());
    assertFalse(Files.exists(file("keys.json")));
    assertFalse(Files.exists(file("admin.key")));
    ring.issue(KeyOrder.everything("next", "orga_default"));
    String stored = Files.readString(file("keys.json"));
    assertFalse(stored.contains(CONFIGURED) || stored.contains(KeyHash.of(CONFIGURED).hex()));
    assertEquals(1, ring.list("orga_default").size());
    assertFalse(open(Optional.empty()).caller(CONFIGURED).isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0123456789abcde", "0123456789abcde:", "0123456789abcde ", "0123456789abcdé"})
  void anUnfitConfiguredKeyIsRefusedAndNoneIsMade(String unfit) throws IOException {
    KeyRing ring = open(Optional.of(unfit));
    assertFalse(ring.caller(unfit).isPresent());
    assertFalse(Files.exists(file("admin.key")));
    assertEquals(
        List.of(
            "The configured admin key is refused: it must have at least 16 characters, all of them"
                + " visible ASCII and none a colon."),
        refusals);
  }

  @Test
  void damagedKeysAreLeftAsTheyAre() throws IOException {
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(file("keys.json"), "{\"version\":");
    assertThrows(IOException.class, () -> open(Optional.empty()));
    assertThrows(IOException.class, () -> open(Optional.of(CONFIGURED)));
    assertEquals("{\"version\":", Files.readString(file("keys.json")));
    assertFalse(Files.exists(file("admin.key")));
  }

  @Test
  void aFolderThatCannotBeIsOneLine() throws IOException {
    Files.writeString(folder.resolve("data"), "a file where the folder should be");
    assertThrows(IOException.class, () -> open(Optional.empty()));
  }
}
