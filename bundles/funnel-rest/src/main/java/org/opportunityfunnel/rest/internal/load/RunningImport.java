package org.opportunityfunnel.rest.internal.load;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.opportunityfunnel.api.store.ImportCancellation;
import org.opportunityfunnel.api.store.ImportProgress;

/** An import that is under way. Thread-safe. */
final class RunningImport implements ImportProgress, ImportCancellation {
  private static final State NOTHING = new State("", 0, 0, -1);

  private final String id;
  private final String organization;
  private final Instant begun;
  private final Supplier<Instant> clock;
  private volatile boolean waits;
  private volatile boolean stores;
  private volatile boolean cancelled;
  private volatile State state = NOTHING;
  private volatile Instant turn;

  RunningImport(String id, String organization, Supplier<Instant> clock) {
    this.id = id;
    this.organization = organization;
    this.clock = clock;
    this.begun = clock.get();
    this.turn = begun;
  }

  String id() {
    return id;
  }

  String organization() {
    return organization;
  }

  boolean isOf(String whose) {
    return organization.equals(whose);
  }

  void cancel() {
    cancelled = true;
  }

  @Override
  public boolean isCancelled() {
    return cancelled;
  }

  @Override
  public void waits() {
    waits = true;
  }

  @Override
  public void stores() {
    stores = true;
  }

  @Override
  public void at(State now) {
    if (waits) {
      turn = clock.get();
      waits = false;
    }
    state = now;
  }

  private String phase() {
    if (waits) {
      return "waiting";
    }
    return stores ? "storing" : "reading";
  }

  /** As it is answered. */
  Map<String, Object> json() {
    State now = state;
    double seconds = Duration.between(turn, clock.get()).toMillis() / 1e3;
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", id);
    json.put("phase", phase());
    json.put("date_begun", begun.toString());
    json.put("is_cancelled", cancelled);
    json.put("records", now.records());
    json.put("bytes_read", now.bytesRead());
    json.put("records_per_second", seconds > 0 ? Math.round(now.records() / seconds) : 0);
    return json;
  }
}
