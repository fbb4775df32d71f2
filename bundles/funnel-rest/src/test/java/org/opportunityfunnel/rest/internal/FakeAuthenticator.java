package org.opportunityfunnel.rest.internal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opportunityfunnel.api.security.Authenticator;
import org.opportunityfunnel.api.security.Caller;
import org.opportunityfunnel.api.security.Credentials;
import org.opportunityfunnel.api.security.Right;

/** Knows a few keys, and one user with a password. */
public final class FakeAuthenticator implements Authenticator {
  private final Map<Credentials, Caller> known =
      Map.ofEntries(
          entry("all", Right.values()),
          entry("reporter", Right.REPORT),
          entry("importer", Right.IMPORT),
          entry("searcher", Right.SEARCH),
          entry("admin", Right.ADMIN),
          Map.entry(
              new Credentials.ApiKey("ann"),
              new Caller(
                  "k_ann",
                  "orga_one",
                  Optional.of("user_ann"),
                  Set.of(Right.REPORT),
                  Optional.of(Set.of("user_ann", "user_bob")))),
          Map.entry(
              new Credentials.ApiKey("limited"),
              new Caller(
                  "k_limited",
                  "orga_one",
                  Optional.empty(),
                  Set.of(Right.values()),
                  Optional.of(Set.of("user_ann")))),
          Map.entry(
              new Credentials.ApiKey("stranger"),
              new Caller(
                  "k_stranger",
                  "orga_two",
                  Optional.empty(),
                  Set.of(Right.values()),
                  Optional.empty())),
          Map.entry(new Credentials.Password("jane", "p:w"), caller("jane", Right.REPORT)));

  private static Map.Entry<Credentials, Caller> entry(String key, Right... rights) {
    return Map.entry(new Credentials.ApiKey(key), caller("k_" + key, rights));
  }

  private static Caller caller(String id, Right... rights) {
    return new Caller(id, "orga_one", Optional.empty(), Set.of(rights), Optional.empty());
  }

  @Override
  public Optional<Caller> authenticate(Credentials credentials) {
    return Optional.ofNullable(known.get(credentials));
  }
}
