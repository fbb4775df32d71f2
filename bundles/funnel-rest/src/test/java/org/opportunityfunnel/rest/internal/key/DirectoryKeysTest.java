package org.opportunityfunnel.rest.internal.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.error.Problem;
import org.opportunityfunnel.api.security.Caller;
import org.opportunityfunnel.api.security.Credentials;
import org.opportunityfunnel.api.security.IssuedKey;
import org.opportunityfunnel.api.security.KeyOrder;
import org.opportunityfunnel.api.security.Right;
import org.opportunityfunnel.rest.internal.Settings;

/** The service as others than HTTP use it. */
class DirectoryKeysTest {
  @TempDir Path folder;

  private DirectoryKeys keys;

  @BeforeEach
  void open() {
    keys = new DirectoryKeys(Settings.in(folder));
  }

  private static Caller admin(String organization) {
    return caller(organization, Right.ADMIN);
  }

  private static Caller caller(String organization, Right... rights) {
    return new Caller("k", organization, Optional.empty(), Set.of(rights), Optional.empty());
  }

  private static KeyOrder order(String organization) {
    return new KeyOrder(
        "x", organization, Set.of(Right.SEARCH), Optional.empty(), Optional.empty());
  }

  private static ErrorCode code(Runnable call) {
    return assertThrows(FunnelException.class, call::run).code();
  }

  @Test
  void aKeyFromMakingToRevoking() {
    IssuedKey issued = keys.issue(admin("orga_one"), order("orga_one"));
    assertFalse(issued.toString().contains(issued.secret()));
    assertEquals(List.of(issued.info()), keys.list(admin("orga_one"), "orga_one"));
    Credentials shown = new Credentials.ApiKey(issued.secret());
    assertEquals(Set.of(Right.SEARCH), keys.authenticate(shown).orElseThrow().rights());
    keys.revoke(admin("orga_one"), issued.info().id());
    assertEquals(Optional.empty(), keys.authenticate(shown));
    assertEquals(
        ErrorCode.NOT_FOUND, code(() -> keys.revoke(admin("orga_one"), issued.info().id())));
  }

  @Test
  void aChangedConfigurationForgetsNoKey() {
    IssuedKey issued = keys.issue(admin("orga_one"), order("orga_one"));
    Credentials shown = new Credentials.ApiKey(issued.secret());
    keys.modified(Settings.in(folder));
    assertEquals("orga_one", keys.authenticate(shown).orElseThrow().organization());
    keys.modified(Settings.in(folder.resolve("elsewhere")));
    assertEquals(Optional.empty(), keys.authenticate(shown));
    keys.modified(Settings.in(folder));
    assertEquals("orga_one", keys.authenticate(shown).orElseThrow().organization());
  }

  @ParameterizedTest
  @EnumSource(value = Right.class, names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
  void onlyAdminsManageKeys(Right other) {
    Caller caller = caller("orga_default", other);
    assertEquals(ErrorCode.FORBIDDEN, code(() -> keys.list(caller, "orga_default")));
    assertEquals(ErrorCode.FORBIDDEN, code(() -> keys.issue(caller, order("orga_default"))));
    assertEquals(ErrorCode.FORBIDDEN, code(() -> keys.revoke(caller, "x")));
  }

  @Test
  void otherOrganizationsAreOutOfReachButForTheDefaultOne() {
    IssuedKey two = keys.issue(admin("orga_default"), order("orga_two"));
    Caller one = admin("orga_one");
    assertEquals(ErrorCode.FORBIDDEN, code(() -> keys.list(one, "orga_two")));
    assertEquals(ErrorCode.FORBIDDEN, code(() -> keys.issue(one, order("orga_two"))));
    assertEquals(ErrorCode.NOT_FOUND, code(() -> keys.revoke(one, two.info().id())));
    assertEquals(List.of(two.info()), keys.list(admin("orga_default"), "orga_two"));
  }

  @Test
  void anOrderThatIsNoneIsRefusedWithAllThatIsWrong() {
    KeyOrder order =
        new KeyOrder(" ", "o".repeat(256), Set.of(), Optional.of(""), Optional.empty());
    FunnelException e =
        assertThrows(FunnelException.class, () -> keys.issue(admin("orga_default"), order));
    assertEquals(ErrorCode.INVALID, e.code());
    assertEquals(
        List.of("name", "organization", "user_id", "rights"),
        e.problems().stream().map(Problem::path).toList());
    assertEquals(1, keys.list(admin("orga_default"), "orga_default").size());
  }
}
