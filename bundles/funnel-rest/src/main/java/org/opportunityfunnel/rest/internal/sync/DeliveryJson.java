package org.opportunityfunnel.rest.internal.sync;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.opportunityfunnel.api.sync.DeliveryInfo;
import org.opportunityfunnel.api.sync.DeliveryRefusal;

/** What was delivered for a configuration as JSON: each reason has its number, 0 too. */
final class DeliveryJson {
  private DeliveryJson() {}

  static Map<String, Object> of(DeliveryInfo delivery) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("source", delivery.source());
    shape.put("stored", delivery.stored());
    shape.put("ignored", delivery.ignored());
    shape.put("waiting", delivery.waiting());
    Map<String, Object> refused = new LinkedHashMap<>();
    for (DeliveryRefusal reason : DeliveryRefusal.values()) {
      refused.put(reason.word(), delivery.refused().getOrDefault(reason, 0L));
    }
    shape.put("refused", refused);
    shape.put("date_stored", delivery.lastStored().map(Instant::toString).orElse(null));
    shape.put("last_refusal", delivery.lastRefusal().map(DeliveryJson::of).orElse(null));
    return shape;
  }

  private static Map<String, Object> of(DeliveryInfo.Refusal refusal) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("date", refusal.at().toString());
    shape.put("reason", refusal.reason().word());
    shape.put("message", refusal.message());
    return shape;
  }
}
