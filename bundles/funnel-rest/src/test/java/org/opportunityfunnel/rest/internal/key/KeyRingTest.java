package org.opportunityfunnel.rest.internal.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.security.Caller;
import org.opportunityfunnel.api.security.Right;

class KeyRingTest {
  private static final KeyOrder ORDER =
      new KeyOrder(
          "Ann's dashboard",
          "orga_one",
          Set.of(Right.REPORT),
          Optional.of("user_ann"),
          Optional.of(Set.of("user_ann")));

  @TempDir Path folder;

  private KeyFile file;
  private KeyRing ring;

  @BeforeEach
  void open() throws IOException {
    file = new KeyFile(new PrivateFile(folder.resolve("keys.json")));
    ring = ring(List.of());
  }

  private KeyRing ring(List<ApiKey> stored) {
    return new KeyRing(file, stored, Optional.empty(), KeyFixtures.CLOCK, new SecureRandom());
  }

  @Test
  void anIssuedKeyIsKnownWithItsLimitsNowAndLater() throws IOException {
    IssuedKey issued = ring.issue(ORDER);
    Caller expected =
        new Caller(
            issued.key().id(),
            "orga_one",
            Optional.of("user_ann"),
            Set.of(Right.REPORT),
            Optional.of(Set.of("user_ann")));
    assertEquals(Optional.of(expected), ring.caller(issued.text()));
    assertEquals(Optional.of(expected), ring(file.read()).caller(issued.text()));
    assertFalse(issued.toString().contains(issued.text()));
    assertFalse(Files.readString(folder.resolve("keys.json")).contains(issued.text()));
  }

  @Test
  void keysDiffer() {
    assertNotEquals(ring.issue(ORDER).text(), ring.issue(ORDER).text());
  }

  @Test
  void aPartOfAKeyIsNone() {
    String text = ring.issue(ORDER).text();
    assertEquals(Optional.empty(), ring.caller(text.substring(0, text.length() - 1)));
    assertEquals(Optional.empty(), ring.caller(text.substring(text.lastIndexOf('_') + 1)));
    assertEquals(Optional.empty(), ring.caller(""));
  }

  @Test
  void revokingTakesEffectAtOnceAndForGood() throws IOException {
    IssuedKey gone = ring.issue(ORDER);
    IssuedKey stays = ring.issue(ORDER);
    assertTrue(ring.revoke(gone.key().id(), key -> true));
    assertEquals(Optional.empty(), ring.caller(gone.text()));
    assertTrue(ring.caller(stays.text()).isPresent());
    assertEquals(List.of(stays.key()), file.read());
    assertFalse(ring.revoke(gone.key().id(), key -> true));
  }

  @Test
  void keysOutOfReachStay() {
    IssuedKey issued = ring.issue(ORDER);
    assertFalse(ring.revoke(issued.key().id(), key -> false));
    assertTrue(ring.caller(issued.text()).isPresent());
  }

  @Test
  void listsAreByOrganization() {
    ApiKey one = ring.issue(ORDER).key();
    ring.issue(KeyOrder.everything("other", "orga_two"));
    assertEquals(List.of(one), ring.list("orga_one"));
    assertEquals(List.of(), ring.list("orga_none"));
  }

  @Test
  void whatCannotBeStoredDoesNotHappen() throws IOException {
    IssuedKey before = ring.issue(ORDER);
    Files.createDirectories(folder.resolve("keys.json.tmp").resolve("in the way"));
    for (Runnable change :
        List.<Runnable>of(
            () -> ring.issue(ORDER), () -> ring.revoke(before.key().id(), key -> true))) {
      FunnelException e = assertThrows(FunnelException.class, change::run);
      assertEquals(ErrorCode.UNAVAILABLE, e.code());
    }
    assertEquals(List.of(before.key()), ring.list("orga_one"));
    assertEquals(List.of(before.key()), file.read());
  }
}
