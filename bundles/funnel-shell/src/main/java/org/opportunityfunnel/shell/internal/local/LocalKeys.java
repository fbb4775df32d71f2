package org.opportunityfunnel.shell.internal.local;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opportunityfunnel.api.security.IssuedKey;
import org.opportunityfunnel.api.security.KeyInfo;
import org.opportunityfunnel.api.security.KeyOrder;
import org.opportunityfunnel.api.security.Right;
import org.opportunityfunnel.shell.internal.funnel.KeyRecord;
import org.opportunityfunnel.shell.internal.funnel.KeyWish;
import org.opportunityfunnel.shell.internal.funnel.Keys;

/** API keys by the service of the container. */
final class LocalKeys implements Keys {
  private final LocalServices services;
  private final LocalCaller caller;

  LocalKeys(LocalServices services, LocalCaller caller) {
    this.services = services;
    this.caller = caller;
  }

  @Override
  public KeyRecord create(KeyWish wish) {
    KeyOrder order =
        new KeyOrder(
            wish.name(),
            organization(wish.organization()),
            Set.copyOf(wish.rights()),
            Optional.ofNullable(wish.userId()),
            wish.visibleUsers().isEmpty()
                ? Optional.empty()
                : Optional.of(Set.copyOf(wish.visibleUsers())));
    IssuedKey issued = Told.by(() -> services.keys().get().issue(caller.keeperOfKeys(), order));
    return record(issued.info(), Optional.of(issued.secret()));
  }

  @Override
  public List<KeyRecord> list(String organization) {
    return Told.by(
            () -> services.keys().get().list(caller.keeperOfKeys(), organization(organization)))
        .stream()
        .map(info -> record(info, Optional.empty()))
        .toList();
  }

  @Override
  public void revoke(String id) {
    Told.by(
        () -> {
          services.keys().get().revoke(caller.keeperOfKeys(), id);
          return id;
        });
  }

  private String organization(String wanted) {
    return wanted == null ? caller.organization() : wanted;
  }

  private static KeyRecord record(KeyInfo info, Optional<String> secret) {
    KeyOrder order = info.order();
    return new KeyRecord(
        info.id(),
        order.name(),
        order.organization(),
        order.rights().stream().sorted().map(Right::wireName).toList(),
        order.userId().orElse(null),
        order.visibleUsers().map(users -> users.stream().sorted().toList()),
        info.dateCreated().toString(),
        secret);
  }
}
