package org.opportunityfunnel.shell.internal.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.opportunityfunnel.api.store.ImportReport.Counts;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.api.sync.DeliveryInfo;
import org.opportunityfunnel.api.sync.SyncInfo;
import org.opportunityfunnel.shell.internal.funnel.Syncs;

/** What the server fetches. */
public final class SyncClient implements Syncs {
  private static final String PATH = "/sync/";

  private final FunnelClient client;

  public SyncClient(FunnelClient client) {
    this.client = client;
  }

  @Override
  public List<SyncInfo> list() {
    return syncs(client.get(PATH));
  }

  @Override
  public List<DeliveryInfo> deliveries() {
    return StreamSupport.stream(client.get(PATH + "delivery/").path("data").spliterator(), false)
        .map(DeliveryJson::of)
        .toList();
  }

  @Override
  public List<SyncInfo> begin(boolean whole) {
    return syncs(client.post(PATH + "?whole=" + whole, Map.of()));
  }

  private static List<SyncInfo> syncs(JsonNode answer) {
    return StreamSupport.stream(answer.path("data").spliterator(), false)
        .map(SyncClient::sync)
        .toList();
  }

  private static SyncInfo sync(JsonNode sync) {
    List<String> refusals = new ArrayList<>();
    sync.path("refusals").forEach(refusal -> refusals.add(refusal.asText()));
    return new SyncInfo(
        sync.path("source").asText(),
        sync.path("phase").asText(),
        new SyncInfo.Times(
            time(sync.path("date_begun")),
            time(sync.path("date_finished")),
            time(sync.path("date_succeeded")),
            time(sync.path("date_next"))),
        sync.path("requests").asLong(),
        counts(sync.path("counts")),
        sync.path("refused").asLong(),
        refusals,
        sync.path("error").asText());
  }

  private static Map<RecordKind, Counts> counts(JsonNode kinds) {
    Map<RecordKind, Counts> counts = new EnumMap<>(RecordKind.class);
    for (RecordKind kind : RecordKind.values()) {
      JsonNode count = kinds.path(kind.fileName());
      if (count.isObject()) {
        counts.put(
            kind,
            new Counts(
                count.path("added").asLong(),
                count.path("changed").asLong(),
                count.path("unchanged").asLong(),
                count.path("removed").asLong()));
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
