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
import org.opportunityfunnel.close.internal.list.Micros;
import org.opportunityfunnel.close.internal.record.Event;
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

  /** Takes all of the stream since then. */
  void read(EventStream stream, long since, Loads loads)
      throws CloseException, InterruptedException {
    Map<String, String> parameters = new LinkedHashMap<>();
    stream.addTo(parameters);
    parameters.put("_limit", MOST);
    if (since != Long.MIN_VALUE) {
      parameters.put(DATE + "__gte", Micros.text(since));
    }
    while (true) {
      ObjectNode page = client.get(new Query(PATH, parameters));
      boolean isOver = take(page, stream, since, loads);
      JsonNode next = page.path("cursor_next");
      if (isOver || !next.isTextual() || next.asText().equals(parameters.get("_cursor"))) {
        return;
      }
      // With a cursor Close takes no dates: where to stop is ours to see.
      parameters.remove(DATE + "__gte");
      parameters.put("_cursor", next.asText());
    }
  }

  /** Whether what is older comes next. */
  private boolean take(ObjectNode page, EventStream stream, long since, Loads loads)
      throws CloseException, InterruptedException {
    for (JsonNode one : page.path("data")) {
      OptionalLong date = Micros.of(one.path(DATE));
      if (date.isPresent() && date.getAsLong() < since) {
        return true;
      }
      take(one, stream, loads);
      if (loads.isFull()) {
        loads.store();
      }
    }
    return page.path("data").isEmpty();
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
