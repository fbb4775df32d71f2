package org.opportunityfunnel.rest.internal.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.security.Authenticator;
import org.opportunityfunnel.api.security.Caller;
import org.opportunityfunnel.api.security.Credentials;

class AuthenticatorChainTest {
  private static final Credentials SHOWN = new Credentials.ApiKey("k");

  private final List<String> asked = new ArrayList<>();
  private final AuthenticatorChain chain = new AuthenticatorChain(Duration.ZERO);

  private Authenticator named(String name, boolean knows) {
    return credentials -> {
      asked.add(name);
      return knows
          ? Optional.of(new Caller(name, "o", Optional.empty(), Set.of(), Optional.empty()))
          : Optional.empty();
    };
  }

  private static Authenticator broken() {
    return credentials -> {
      throw new FunnelException(ErrorCode.UNAVAILABLE, "broken");
    };
  }

  private Optional<String> caller() {
    return chain.authenticate(SHOWN).map(Caller::id);
  }

  @Test
  void askedByRankingThenAgeUntilOneKnows() {
    chain.add(named("late", false), 0, 9);
    chain.add(named("low", true), -5, 1);
    chain.add(named("high", false), 5, 7);
    chain.add(named("early", false), 0, 3);
    assertEquals(Optional.of("low"), caller());
    assertEquals(List.of("high", "early", "late", "low"), asked);
  }

  @Test
  void nobodyKnows() {
    chain.add(named("a", false), 0, 1);
    assertEquals(Optional.empty(), caller());
  }

  @Test
  void withoutAnyItIsUnavailable() {
    assertTrue(chain.isEmpty());
    Authenticator one = named("a", true);
    chain.add(one, 0, 1);
    assertEquals(Optional.of("a"), caller());
    chain.remove(one);
    assertTrue(chain.isEmpty());
    FunnelException e = assertThrows(FunnelException.class, this::caller);
    assertEquals(ErrorCode.UNAVAILABLE, e.code());
  }

  @Test
  void aBrokenOneDoesNotHideTheOthersButIsNoRefusal() {
    chain.add(broken(), 9, 1);
    chain.add(named("b", true), 0, 2);
    assertEquals(Optional.of("b"), caller());
    AuthenticatorChain unknown = new AuthenticatorChain(Duration.ZERO);
    unknown.add(broken(), 9, 1);
    unknown.add(named("b", false), 0, 2);
    assertThrows(FunnelException.class, () -> unknown.authenticate(SHOWN));
  }
}
