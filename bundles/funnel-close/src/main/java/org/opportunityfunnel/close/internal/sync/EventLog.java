package org.opportunityfunnel.close.internal.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.close.internal.client.CloseClient;
import org.opportunityfunnel.close.internal.client.CloseException;
import org.opportunityfunnel.close.internal.client.Query;
import org.opportunityfunnel.close.internal.list.Listing;
import org.opportunityfunnel.close.internal.record.Event;
import org.opportunityfunnel.close.internal.record.Micros;
import org.opportunityfunnel.close.internal.record.RecordLine;

/** Close's log of what happened in the last 30 days, the newest first. */
record EventLog(CloseClient client, Clock clock) {
  private static final String PATH = "/event/";
  private static final String DATE = "date_updated";
  private static final String MOST = "50";

  /** Now; where nothing was ever logged, as of the one before. */
  Mark mark(Mark before) throws CloseException, InterruptedException {
    long millis = clock.millis();
    JsonNode newest = client.get(new Query(PATH, Map.of("_limit", "1"))).path("data").path(0);
    OptionalLong date = Micros.of(newest.path(DATE));
    long last = before == null ? Long.MIN_VALUE : before.event();
    return new Mark(date.isPresent() ? Math.max(date.getAsLong(), last) : last, millis);
  }

  /**
   * Takes all of the stream since then.
   *
   * @throws CloseException also if its pages go in a circle
   */
  void read(EventStream stream, long since, Loads loads)
      throws CloseException, InterruptedException {
    Map<String, String> parameters = new LinkedHashMap<>();
    stream.addTo(parameters);
    parameters.put("_limit", MOST);
    if (since != Long.MIN_VALUE) {
      parameters.put(DATE + "__gte", Micros.text(since));
    }
    Recent taken = new Recent();
    String milestone = "";
    for (long pages = 1; ; pages++) {
      ObjectNode page = client.get(new Query(PATH, parameters));
      boolean isOver = take(page, stream, since, taken, loads);
      JsonNode next = page.path("cursor_next");
      if (isOver || !next.isTextual()) {
        return;
      }
      if (next.asText().equals(milestone)) {
        throw new CloseException(
            CloseException.Reason.AWAY, "The pages of Close's events go in a circle.");
      }
      // Any circle has one of these in it at last, and no more than this one has to be kept.
      if (Long.bitCount(pages) == 1) {
        milestone = next.asText();
      }
      // With a cursor Close takes no dates: where to stop is ours to see.
      parameters.remove(DATE + "__gte");
      parameters.put("_cursor", next.asText());
    }
  }

  /** Whether what is older comes next. */
  private boolean take(ObjectNode page, EventStream stream, long since, Recent taken, Loads loads)
      throws CloseException, InterruptedException {
    for (JsonNode one : page.path("data")) {
      OptionalLong date = Micros.of(one.path(DATE));
      if (date.isPresent() && date.getAsLong() < since) {
        return true;
      }
      // The newest comes first; dates alone would not say so of two within a millisecond.
      if (taken.isNew(one.path("object_id").asText())) {
        take(one, stream, loads);
      }
      if (loads.isFull()) {
        loads.store();
      }
    }
    return false;
  }

  private void take(JsonNode one, EventStream stream, Loads loads)
      throws CloseException, InterruptedException {
    try {
      record(new Event(one), stream).ifPresent(loads::add);
    } catch (FunnelException e) {
      loads.refuse(one.path("id").asText("an event"), e.getMessage());
    }
  }

  private Optional<RecordLine> record(Event event, EventStream stream)
      throws CloseException, InterruptedException {
    Optional<String> missing = event.missingRecord();
    if (missing.isEmpty()) {
      return event.record();
    }
    String list = Listing.of(stream.kind()).path();
    // One that is gone by now has an event of its own that says so.
    return client.find(Query.one(list, missing.get())).map(event::with).flatMap(Event::record);
  }
}
