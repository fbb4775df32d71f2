package org.opportunityfunnel.close.internal.webhook;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.opportunityfunnel.api.sync.DeliveryRefusal;
import org.opportunityfunnel.close.internal.account.Deliveries.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log of refusals: anyone can send what is refused, and it must not grow by that. */
final class RefusalLog {
  private static final Logger LOG = LoggerFactory.getLogger(RefusalLog.class);
  private static final long SECONDS_BETWEEN_LINES = 60;

  private final Map<DeliveryRefusal, Instant> told = new EnumMap<>(DeliveryRefusal.class);

  /** Whether it was told: the first of its reason within a minute is. */
  synchronized boolean tell(Refused refused, Instant now) {
    Instant last = told.get(refused.reason());
    if (last != null && now.isBefore(last.plusSeconds(SECONDS_BETWEEN_LINES))) {
      return false;
    }
    told.put(refused.reason(), now);
    LOG.warn(
        "A webhook delivery was refused: {} More of this kind within a minute are not told.",
        refused.why());
    return true;
  }
}
