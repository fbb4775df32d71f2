package org.opportunityfunnel.shell.internal.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.opportunityfunnel.api.store.OrganizationStatus;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.shell.internal.funnel.Upkeep;

/** Looks after a server's records. */
public final class UpkeepClient implements Upkeep {
  private final FunnelClient client;

  public UpkeepClient(FunnelClient client) {
    this.client = client;
  }

  @Override
  public OrganizationStatus status() {
    JsonNode status = client.get("/status/");
    JsonNode waiting = status.path("waiting");
    JsonNode database = status.path("database");
    return new OrganizationStatus(
        status.path("data_version").asLong(),
        counts(status.path("records")),
        status.path("removals").asLong(),
        new OrganizationStatus.Times(
            time(status.path("first_created")),
            time(status.path("last_created")),
            time(status.path("last_changed"))),
        new OrganizationStatus.Waiting(
            waiting.path("changes_without_opportunity").asLong(),
            waiting.path("opportunities_without_pipeline").asLong(),
            waiting.path("opportunities_without_lead").asLong()),
        new OrganizationStatus.StoreDatabase(
            database.path("product").asText(),
            database.path("schema_version").asInt(),
            database.path("bytes").asLong()));
  }

  @Override
  public Map<RecordKind, Long> remove(String organization) {
    String id = FunnelClient.encoded(organization);
    return counts(client.deleted("/organization/" + id + "/?confirm=" + id).path("removed"));
  }

  private static Map<RecordKind, Long> counts(JsonNode json) {
    Map<RecordKind, Long> counts = new EnumMap<>(RecordKind.class);
    for (RecordKind kind : RecordKind.values()) {
      long count = json.path(kind.fileName()).asLong();
      if (count > 0) {
        counts.put(kind, count);
      }
    }
    return counts;
  }

  private static Optional<Instant> time(JsonNode time) {
    try {
      return time.isTextual() ? Optional.of(Instant.parse(time.asText())) : Optional.empty();
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }
}
