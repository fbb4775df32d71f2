package org.opportunityfunnel.mapping.internal.row;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.api.store.RecordReceiver;
import org.opportunityfunnel.mapping.internal.cell.Money;
import org.opportunityfunnel.mapping.internal.cell.Percent;
import org.opportunityfunnel.mapping.internal.cell.YesNo;
import org.opportunityfunnel.mapping.internal.mapping.Mapping;
import org.opportunityfunnel.mapping.internal.mapping.Part;
import org.opportunityfunnel.mapping.internal.mapping.Status;

/** A row that is a deal. */
final class DealRow implements RowReader {
  private final Mapping mapping;
  private final Columns columns;
  private final StatusFinder statuses;
  private final UserFinder users;
  private final DealHistory history;
  private final RecordReceiver receiver;

  DealRow(Mapping mapping, Columns columns, RecordReceiver receiver) {
    this.mapping = mapping;
    this.columns = columns;
    this.statuses = new StatusFinder(mapping);
    this.users = new UserFinder(mapping, receiver);
    this.history = new DealHistory(receiver);
    this.receiver = receiver;
  }

  @Override
  public void read(RowCells cells) throws IOException {
    if (cells.read(Part.DELETED, YesNo::read).orElse(false)) {
      remove(cells);
      return;
    }
    Optional<String> id = cells.need(Part.ID, RowCells::id).map(mapping.ids()::of);
    Optional<StatusFinder.Place> place = statuses.find(cells);
    DealTimes times = DealTimes.read(cells, mapping.dates());
    Optional<Money.Amount> value = cells.read(Part.VALUE, mapping.money()::read);
    Optional<String> currency = value.flatMap(amount -> currency(cells, amount));
    Optional<Long> confidence = cells.read(Part.CONFIDENCE, Percent::read);
    Optional<String> user = cells.isBad() ? Optional.empty() : users.find(cells);
    if (cells.isBad()) {
      return;
    }
    Status status = place.orElseThrow().status();
    Map<String, Object> deal = new LinkedHashMap<>();
    deal.put("id", id.orElseThrow());
    deal.put("lead_name", cells.text(Part.LEAD_NAME).orElse(null));
    deal.put("user_id", user.orElse(null));
    deal.put("pipeline_id", place.get().pipeline().id());
    deal.put("status_id", status.id());
    deal.put("value", value.map(Money.Amount::cents).orElse(null));
    deal.put("value_period", value.isPresent() ? mapping.period() : null);
    deal.put("value_currency", currency.orElse(null));
    deal.put("confidence", confidence.orElse(null));
    deal.put("date_created", times.created());
    deal.put("date_updated", times.updated().orElse(null));
    deal.put("date_won", times.ended(status.type(), Status.Type.WON).orElse(null));
    deal.put("date_lost", times.ended(status.type(), Status.Type.LOST).orElse(null));
    deal.put("note", cells.text(Part.NOTE).orElse(null));
    columns
        .custom()
        .forEach((field, column) -> deal.put("custom." + field, cells.text(column).orElse(null)));
    receiver.record(RecordKind.OPPORTUNITY, cells.line(), JsonRecord.of(deal));
    if (mapping.rows() == Mapping.Rows.DEALS) {
      history.write(cells.line(), id.get(), place.get(), times);
    } else {
      history.remove(cells.line(), id.get(), Optional.empty());
    }
  }

  private void remove(RowCells cells) throws IOException {
    Optional<String> id = cells.need(Part.ID, RowCells::id).map(mapping.ids()::of);
    Optional<Instant> updated = cells.read(Part.UPDATED, mapping.dates()::read);
    if (!cells.isBad()) {
      receiver.record(
          RecordKind.OPPORTUNITY,
          cells.line(),
          JsonRecord.of(JsonRecord.removal(id.orElseThrow(), updated)));
      history.remove(cells.line(), id.get(), updated);
    }
  }

  /** The currency that the column, else the amount itself, else the mapping says. */
  private Optional<String> currency(RowCells cells, Money.Amount value) {
    Optional<String> column = cells.text(Part.CURRENCY).map(Money::code);
    if (column.isPresent() && value.currency().isPresent() && !column.equals(value.currency())) {
      cells.wrong(
          Part.VALUE,
          "is in " + value.currency().get() + ", but the row's currency is " + column.get());
    }
    return column
        .or(value::currency)
        .or(() -> Optional.of(mapping.currency()).filter(code -> !code.isEmpty()));
  }
}
