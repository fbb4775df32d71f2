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
      Map.of(
          new Credentials.ApiKey("all"),
          caller("k_all", Right.values()),
          new Credentials.ApiKey("reporter"),
          caller("k_reporter", Right.REPORT),
          new Credentials.ApiKey("importer"),
          caller("k_importer", Right.IMPORT),
          new Credentials.ApiKey("admin"),
          caller("k_admin", Right.ADMIN),
          new Credentials.ApiKey("ann"),
          new Caller(
              "k_ann",
              "orga_one",
              Optional.of("user_ann"),
              Set.of(Right.REPORT),
              Optional.of(Set.of("user_ann", "user_bob"))),
          new Credentials.Password("jane", "p:w"),
          caller("jane", Right.REPORT));

  private static Caller caller(String id, Right... rights) {
    return new Caller(id, "orga_one", Optional.empty(), Set.of(rights), Optional.empty());
  }

  @Override
  public Optional<Caller> authenticate(Credentials credentials) {
    return Optional.ofNullable(known.get(credentials));
  }
}
