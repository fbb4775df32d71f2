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
import org.opportunityfunnel.api.security.IssuedKey;
import org.opportunityfunnel.api.security.KeyInfo;
import org.opportunityfunnel.api.security.KeyOrder;
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
            issued.info().id(),
            "orga_one",
            Optional.of("user_ann"),
            Set.of(Right.REPORT),
            Optional.of(Set.of("user_ann")));
    assertEquals(Optional.of(expected), ring.caller(issued.secret()));
    assertEquals(Optional.of(expected), ring(file.read()).caller(issued.secret()));
    assertFalse(issued.toString().contains(issued.secret()));
    assertFalse(Files.readString(folder.resolve("keys.json")).contains(issued.secret()));
  }

  private List<KeyInfo> infos() throws IOException {
    return file.read().stream().map(ApiKey::info).toList();
  }

  @Test
  void keysDiffer() {
    assertNotEquals(ring.issue(ORDER).secret(), ring.issue(ORDER).secret());
  }

  @Test
  void aPartOfAKeyIsNone() {
    String text = ring.issue(ORDER).secret();
    assertEquals(Optional.empty(), ring.caller(text.substring(0, text.length() - 1)));
    assertEquals(Optional.empty(), ring.caller(text.substring(text.lastIndexOf('_') + 1)));
    assertEquals(Optional.empty(), ring.caller(""));
  }

  @Test
  void revokingTakesEffectAtOnceAndForGood() throws IOException {
    IssuedKey gone = ring.issue(ORDER);
    IssuedKey stays = ring.issue(ORDER);
    assertTrue(ring.revoke(gone.info().id(), key -> true));
    assertEquals(Optional.empty(), ring.caller(gone.secret()));
    assertTrue(ring.caller(stays.secret()).isPresent());
    assertEquals(List.of(stays.info()), infos());
    assertFalse(ring.revoke(gone.info().id(), key -> true));
  }

  @Test
  void keysOutOfReachStay() {
    IssuedKey issued = ring.issue(ORDER);
    assertFalse(ring.revoke(issued.info().id(), key -> false));
    assertTrue(ring.caller(issued.secret()).isPresent());
  }

  @Test
  void listsAreByOrganization() {
    KeyInfo one = ring.issue(ORDER).info();
    ring.issue(AdminKey.order("other", "orga_two"));
    assertEquals(List.of(one), ring.list("orga_one"));
    assertEquals(List.of(), ring.list("orga_none"));
  }

  @Test
  void whatCannotBeStoredDoesNotHappen() throws IOException {
    IssuedKey before = ring.issue(ORDER);
    Files.createDirectories(folder.resolve("keys.json.tmp").resolve("in the way"));
    for (Runnable change :
        List.<Runnable>of(
            () -> ring.issue(ORDER), () -> ring.revoke(before.info().id(), key -> true))) {
      FunnelException e = assertThrows(FunnelException.class, change::run);
      assertEquals(ErrorCode.UNAVAILABLE, e.code());
    }
    assertEquals(List.of(before.info()), ring.list("orga_one"));
    assertEquals(List.of(before.info()), infos());
  }
}
