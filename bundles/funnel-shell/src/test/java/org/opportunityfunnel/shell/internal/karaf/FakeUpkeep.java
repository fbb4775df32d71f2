package org.opportunityfunnel.shell.internal.karaf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.api.store.OrganizationStatus;
import org.opportunityfunnel.api.store.OrganizationUpkeep;
import org.opportunityfunnel.api.store.RecordKind;

/** Organizations of one status; remembers which were to be removed. */
final class FakeUpkeep implements OrganizationUpkeep {
  final List<String> removed = new ArrayList<>();
  private final OrganizationStatus status;

  FakeUpkeep(OrganizationStatus status) {
    this.status = status;
  }

  @Override
  public OrganizationStatus status(String organization) {
    return status;
  }

  @Override
  public Map<RecordKind, Long> remove(String organization) {
    removed.add(organization);
    return organization.equals("acme") ? status.records() : Map.of();
  }
}
