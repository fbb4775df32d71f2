package org.opportunityfunnel.api.sync;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of the events that were delivered for one configuration, by their answers. It begins
 * anew with the server, and with another organization in the configuration.
 *
 * @param source the organization at the sender that events are taken of; empty for any
 * @param stored how many are durable
 * @param ignored how many were of no interest
 * @param waiting how many have no answer yet
 * @param refused how many were not taken, by reason; only reasons that there were
 * @param lastStored when the last one became durable; empty if none did
 * @param lastRefusal the last one that was not taken; empty if all were
 */
public record DeliveryInfo(
    String source,
    long stored,
    long ignored,
    long waiting,
    Map<DeliveryRefusal, Long> refused,
    Optional<Instant> lastStored,
    Optional<Refusal> lastRefusal) {

  /**
   * One that was not taken.
   *
   * @param message why, in a line
   */
  public record Refusal(Instant at, DeliveryRefusal reason, String message) {}

  public DeliveryInfo {
    Objects.requireNonNull(source, "source");
    Map<DeliveryRefusal, Long> ordered = new EnumMap<>(DeliveryRefusal.class);
    ordered.putAll(refused);
    refused = Collections.unmodifiableMap(ordered);
    Objects.requireNonNull(lastStored, "lastStored");
    Objects.requireNonNull(lastRefusal, "lastRefusal");
  }
}
