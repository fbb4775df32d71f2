package org.opportunityfunnel.shell.internal.local;

import java.util.Map;
import org.opportunityfunnel.api.store.OrganizationStatus;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.shell.internal.funnel.CommandFailure;
import org.opportunityfunnel.shell.internal.funnel.Upkeep;

/** Looks after the container's store. */
final class LocalUpkeep implements Upkeep {
  private final LocalServices services;
  private final LocalCaller caller;

  LocalUpkeep(LocalServices services, LocalCaller caller) {
    this.services = services;
    this.caller = caller;
  }

  @Override
  public OrganizationStatus status() {
    return Told.by(() -> services.upkeep().get().status(caller.organization()));
  }

  @Override
  public Map<RecordKind, Long> remove(String organization) {
    Map<RecordKind, Long> removed = Told.by(() -> services.upkeep().get().remove(organization));
    if (removed.isEmpty()) {
      throw new CommandFailure(
          CommandFailure.Kind.REFUSED, "There are no records of that organization.");
    }
    return removed;
  }
}
