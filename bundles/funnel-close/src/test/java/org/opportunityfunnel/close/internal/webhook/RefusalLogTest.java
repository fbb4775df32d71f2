package org.opportunityfunnel.close.internal.webhook;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.sync.DeliveryRefusal;
import org.opportunityfunnel.close.internal.account.Deliveries.Refused;

class RefusalLogTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  @Test
  void noReasonHidesAnotherAndNoneFillsTheLog() {
    RefusalLog log = new RefusalLog();
    Refused unsigned = new Refused(DeliveryRefusal.UNSIGNED, "It is signed by nobody.");
    assertTrue(log.tell(unsigned, NOW));
    assertFalse(log.tell(unsigned, NOW.plusSeconds(59)));
    assertTrue(log.tell(new Refused(DeliveryRefusal.FOREIGN, "It is of another."), NOW));
    assertTrue(log.tell(unsigned, NOW.plusSeconds(60)));
  }
}
