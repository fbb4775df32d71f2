package org.opportunityfunnel.mapping.internal.row;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.api.store.RecordReceiver;
import org.opportunityfunnel.mapping.internal.mapping.Status;

/** The two entries of a deal whose history nobody knows. */
final class DealHistory {
  private final RecordReceiver receiver;

  DealHistory(RecordReceiver receiver) {
    this.receiver = receiver;
  }

  /**
   * Its first stage at its creation, and its present status. They are as new as the deal is, so
   * that an older file does not put back what a newer one said.
   */
  void write(long line, String deal, StatusFinder.Place place, DealTimes times) throws IOException {
    String first = place.pipeline().first(Status.Type.ACTIVE).orElseThrow().id();
    String present = place.status().id();
    Instant since = times.since(place.status().type());
    write(line, change(deal, 1, null, first, times.created(), times.updated()));
    write(line, change(deal, 2, first, present, since, times.updated()));
  }

  private static Map<String, Object> change(
      String deal, int number, String from, String to, Instant at, Optional<Instant> updated) {
    Map<String, Object> change = new LinkedHashMap<>();
    change.put("id", id(deal, number));
    change.put("opportunity_id", deal);
    change.put("old_status_id", from);
    change.put("new_status_id", to);
    change.put("activity_at", at);
    change.put("date_updated", updated.orElse(null));
    return change;
  }

  /**
   * Takes them away from a deal: it is gone, or its true history comes from another file.
   *
   * @param updated since when it is gone; empty if they must not be there in any case
   */
  void remove(long line, String deal, Optional<Instant> updated) throws IOException {
    for (int number : new int[] {1, 2}) {
      write(line, JsonRecord.removal(id(deal, number), updated));
    }
  }

  private static String id(String deal, int number) {
    return deal + "_entry_" + number;
  }

  private void write(long line, Map<String, Object> change) throws IOException {
    receiver.record(RecordKind.OPPORTUNITY_STATUS_CHANGE, line, JsonRecord.of(change));
  }
}
