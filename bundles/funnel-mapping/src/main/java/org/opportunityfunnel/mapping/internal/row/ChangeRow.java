package org.opportunityfunnel.mapping.internal.row;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.api.store.RecordReceiver;
import org.opportunityfunnel.mapping.internal.cell.YesNo;
import org.opportunityfunnel.mapping.internal.mapping.Mapping;
import org.opportunityfunnel.mapping.internal.mapping.Part;
import org.opportunityfunnel.mapping.internal.mapping.Status;

/** A row that is a change of a deal's status. */
final class ChangeRow implements RowReader {
  private final Mapping mapping;
  private final StatusFinder statuses;
  private final RecordReceiver receiver;

  ChangeRow(Mapping mapping, RecordReceiver receiver) {
    this.mapping = mapping;
    this.statuses = new StatusFinder(mapping);
    this.receiver = receiver;
  }

  @Override
  public void read(RowCells cells) throws IOException {
    Optional<String> opportunity =
        cells.need(Part.OPPORTUNITY, RowCells::id).map(mapping.ids()::of);
    Optional<String> own = cells.read(Part.ID, RowCells::id).map(mapping.ids()::of);
    Optional<Boolean> deleted = cells.read(Part.DELETED, YesNo::read);
    Optional<Instant> at = cells.need(Part.AT, mapping.dates()::read);
    Optional<StatusFinder.Place> place = statuses.find(cells);
    Optional<Status> old =
        place.flatMap(found -> statuses.find(cells, Part.OLD_STATUS, found.pipeline()));
    if (cells.isBad()) {
      return;
    }
    Status status = place.orElseThrow().status();
    String id = own.orElseGet(() -> id(opportunity.orElseThrow(), at.orElseThrow(), place.get()));
    Map<String, Object> change = new LinkedHashMap<>();
    change.put("id", id);
    change.put("opportunity_id", opportunity.orElseThrow());
    change.put("old_status_id", old.map(Status::id).orElse(null));
    change.put("new_status_id", status.id());
    change.put("activity_at", at.orElseThrow());
    Map<String, Object> record =
        deleted.orElse(false) ? JsonRecord.removal(id, Optional.empty()) : change;
    receiver.record(RecordKind.OPPORTUNITY_STATUS_CHANGE, cells.line(), JsonRecord.of(record));
  }

  /**
   * The same change has the same ID in every file. Changes of one time are in the order of their
   * IDs, so in that of the stages: many files tell the day only.
   */
  private static String id(String opportunity, Instant at, StatusFinder.Place place) {
    Status status = place.status();
    return String.format(
        Locale.ROOT,
        "%s_%d_%03d_%08x",
        opportunity,
        at.toEpochMilli(),
        place.pipeline().statuses().indexOf(status),
        status.id().hashCode());
  }
}
