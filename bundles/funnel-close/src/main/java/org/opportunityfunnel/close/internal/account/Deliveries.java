package org.opportunityfunnel.close.internal.account;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.opportunityfunnel.api.sync.DeliveryInfo;
import org.opportunityfunnel.api.sync.DeliveryRefusal;

/** Counts what became of the deliveries for an account. Thread-safe. */
public final class Deliveries {
  private final Map<DeliveryRefusal, Long> refused = new EnumMap<>(DeliveryRefusal.class);
  private long stored;
  private long ignored;
  private long waiting;
  private Instant lastStored;
  private DeliveryInfo.Refusal lastRefusal;

  /** How a delivery was answered. */
  public sealed interface Outcome {}

  /** It is durable. */
  public record Stored() implements Outcome {}

  /** It is of no interest. */
  public record Ignored() implements Outcome {}

  /**
   * It was not taken.
   *
   * @param why in a line
   */
  public record Refused(DeliveryRefusal reason, String why) implements Outcome {}

  /** One has come; {@link #answered} or {@link #left} is to follow. */
  public synchronized void came() {
    waiting++;
  }

  /** One that came has its answer. */
  public synchronized void answered(Outcome outcome, Instant now) {
    waiting--;
    if (outcome instanceof Stored) {
      stored++;
      lastStored = now;
    } else if (outcome instanceof Refused one) {
      refused.merge(one.reason(), 1L, Long::sum);
      lastRefusal = new DeliveryInfo.Refusal(now, one.reason(), one.why());
    } else {
      ignored++;
    }
  }

  /** The sender of one that came has gone before its answer. */
  public synchronized void left() {
    waiting--;
  }

  /**
   * As it stands now.
   *
   * @param source as {@link DeliveryInfo} says
   */
  public synchronized DeliveryInfo info(String source) {
    return new DeliveryInfo(
        source,
        stored,
        ignored,
        waiting,
        refused,
        Optional.ofNullable(lastStored),
        Optional.ofNullable(lastRefusal));
  }
}
