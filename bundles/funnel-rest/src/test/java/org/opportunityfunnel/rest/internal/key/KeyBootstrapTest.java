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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opportunityfunnel.api.security.Caller;
import org.opportunityfunnel.api.security.KeyOrder;
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

  /** The files as they were before there was a mark for all rights. */
  private String storeOldMake(KeyOrder order) throws IOException {
    open(Optional.empty());
    String text = Files.readString(file("admin.key")).strip();
    new KeyFile(new PrivateFile(file("keys.json")))
        .write(List.of(KeyFixtures.key("other", "text", order), KeyFixtures.key("a", text, order)));
    return text;
  }

  private static KeyOrder oldMake(String name, String organization, Right... rights) {
    return new KeyOrder(name, organization, Set.of(rights), Optional.empty(), Optional.empty());
  }

  @Test
  void anOlderAdminKeyGetsTheRightsThatCameLater() throws IOException {
    KeyOrder old = oldMake("admin", "orga_default", Right.REPORT, Right.IMPORT, Right.ADMIN);
    String text = storeOldMake(old);
    assertEquals(
        Set.of(Right.values()), open(Optional.empty()).caller(text).orElseThrow().rights());
    assertEquals(old.rights(), open(Optional.empty()).caller("text").orElseThrow().rights());
    Files.delete(file("admin.key"));
    assertEquals(
        Set.of(Right.values()), open(Optional.empty()).caller(text).orElseThrow().rights());
    assertEquals(List.of(), refusals);
  }

  static Stream<KeyOrder> otherKeys() {
    return Stream.of(
        oldMake("admin", "orga_default", Right.REPORT, Right.ADMIN),
        oldMake("admin", "orga_two", Right.REPORT, Right.IMPORT, Right.ADMIN),
        oldMake("mine", "orga_default", Right.REPORT, Right.IMPORT, Right.ADMIN),
        new KeyOrder(
            "admin",
            "orga_default",
            Set.of(Right.REPORT, Right.IMPORT, Right.ADMIN),
            Optional.empty(),
            Optional.of(Set.of("user_ann"))));
  }

  /** Somebody may have put a lesser key of their own into the file. */
  @ParameterizedTest
  @MethodSource("otherKeys")
  void noOtherKeyGetsThem(KeyOrder order) throws IOException {
    String text = storeOldMake(order);
    String before = Files.readString(file("keys.json"));
    assertEquals(order.rights(), open(Optional.empty()).caller(text).orElseThrow().rights());
    assertEquals(before, Files.readString(file("keys.json")));
  }

  @Test
  void nobodyGetsThemBecauseAnotherKeyIsOfOldMake() throws IOException {
    KeyOrder old = oldMake("admin", "orga_default", Right.REPORT, Right.IMPORT, Right.ADMIN);
    KeyOrder lesser = oldMake("mine", "orga_default", Right.ADMIN);
    String text = storeOldMake(lesser);
    new KeyFile(new PrivateFile(file("keys.json")))
        .write(List.of(KeyFixtures.key("a", "first", old), KeyFixtures.key("b", text, lesser)));
    KeyRing ring = open(Optional.empty());
    assertEquals(old.rights(), ring.caller("first").orElseThrow().rights());
    assertEquals(lesser.rights(), ring.caller(text).orElseThrow().rights());
  }

  @Test
  void anAdminKeyThatCannotBeStoredAnewWorksNevertheless() throws IOException {
    String text =
        storeOldMake(oldMake("admin", "orga_default", Right.REPORT, Right.IMPORT, Right.ADMIN));
    Files.createDirectories(file("keys.json.tmp").resolve("in the way"));
    assertEquals(
        Set.of(Right.values()), open(Optional.empty()).caller(text).orElseThrow().rights());
    assertEquals(1, refusals.size());
    assertTrue(refusals.get(0).startsWith("The admin key could not be renewed"), refusals.get(0));
  }

  @Test
  void aConfiguredKeyIsNeverStored() throws IOException {
    KeyRing ring = open(Optional.of(CONFIGURED));
    assertEquals(Set.of(Right.values()), ring.caller(CONFIGURED).orElseThrow().rights());
    assertFalse(Files.exists(file("keys.json")));
    assertFalse(Files.exists(file("admin.key")));
    ring.issue(AdminKey.order("next", "orga_default"));
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
