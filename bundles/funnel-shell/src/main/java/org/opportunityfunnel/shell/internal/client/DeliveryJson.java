package org.opportunityfunnel.shell.internal.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.opportunityfunnel.api.sync.DeliveryInfo;
import org.opportunityfunnel.api.sync.DeliveryRefusal;

/** Reads what a server says of deliveries. */
final class DeliveryJson {
  private DeliveryJson() {}

  static DeliveryInfo of(JsonNode delivery) {
    Map<DeliveryRefusal, Long> refused = new EnumMap<>(DeliveryRefusal.class);
    for (DeliveryRefusal reason : DeliveryRefusal.values()) {
      long times = delivery.path("refused").path(reason.word()).asLong();
      if (times > 0) {
        refused.put(reason, times);
      }
    }
    return new DeliveryInfo(
        delivery.path("source").asText(),
        delivery.path("stored").asLong(),
        delivery.path("ignored").asLong(),
        delivery.path("waiting").asLong(),
        refused,
        time(delivery.path("date_stored")),
        refusal(delivery.path("last_refusal")));
  }

  /** Empty too if a newer server has a reason that is not known here. */
  private static Optional<DeliveryInfo.Refusal> refusal(JsonNode refusal) {
    Optional<Instant> at = time(refusal.path("date"));
    for (DeliveryRefusal reason : DeliveryRefusal.values()) {
      if (at.isPresent() && reason.word().equals(refusal.path("reason").asText())) {
        return Optional.of(
            new DeliveryInfo.Refusal(at.get(), reason, refusal.path("message").asText()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Instant> time(JsonNode time) {
    try {
      return time.isTextual() ? Optional.of(Instant.parse(time.asText())) : Optional.empty();
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }
}
