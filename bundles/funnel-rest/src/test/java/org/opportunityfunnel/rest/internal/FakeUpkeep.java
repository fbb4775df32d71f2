package org.opportunityfunnel.rest.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opportunityfunnel.api.store.OrganizationStatus;
import org.opportunityfunnel.api.store.OrganizationUpkeep;
import org.opportunityfunnel.api.store.RecordKind;

/** Organizations with two users each; remembers which were to be removed. */
public final class FakeUpkeep implements OrganizationUpkeep {
  public final List<String> removed = new ArrayList<>();

  @Override
  public OrganizationStatus status(String organization) {
    return new OrganizationStatus(
        42,
        Map.of(RecordKind.USER, 2L),
        1,
        new OrganizationStatus.Times(
            Optional.of(Instant.parse("2024-01-02T03:04:05Z")), Optional.empty(), Optional.empty()),
        new OrganizationStatus.Waiting(3, 4, 5),
        new OrganizationStatus.StoreDatabase("DuckDB v1", 3, 1_000));
  }

  @Override
  public Map<RecordKind, Long> remove(String organization) {
    removed.add(organization);
    return organization.equals("orga_empty") ? Map.of() : Map.of(RecordKind.USER, 2L);
  }
}
