package org.opportunityfunnel.shell.internal.local;

import java.util.List;
import org.opportunityfunnel.api.sync.DeliveryInfo;
import org.opportunityfunnel.api.sync.SyncInfo;
import org.opportunityfunnel.shell.internal.funnel.CommandFailure;
import org.opportunityfunnel.shell.internal.funnel.Syncs;

/** What the container fetches. */
final class LocalSyncs implements Syncs {
  private final LocalServices services;
  private final LocalCaller caller;

  LocalSyncs(LocalServices services, LocalCaller caller) {
    this.services = services;
    this.caller = caller;
  }

  @Override
  public List<SyncInfo> list() {
    return Told.by(() -> services.syncs().get().list(caller.organization()));
  }

  @Override
  public List<DeliveryInfo> deliveries() {
    return Told.by(() -> services.syncs().get().deliveries(caller.organization()));
  }

  @Override
  public List<SyncInfo> begin(boolean whole) {
    List<SyncInfo> begun =
        Told.by(() -> services.syncs().get().begin(caller.organization(), whole));
    if (begun.isEmpty()) {
      throw new CommandFailure(
          CommandFailure.Kind.REFUSED,
          "No source is configured for this organization; org.opportunityfunnel.close with an"
              + " .apiKey makes one.");
    }
    return begun;
  }
}
