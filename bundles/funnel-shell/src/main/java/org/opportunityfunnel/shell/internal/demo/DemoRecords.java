package org.opportunityfunnel.shell.internal.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.opportunityfunnel.api.model.Status;
import org.opportunityfunnel.api.model.StatusType;

/** The demo's records in the shape of Close's objects. */
final class DemoRecords {
  private static final DateTimeFormatter MICROS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'+00:00'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final String INDUSTRY = "custom." + DemoId.named("cf", "Industry");

  private final JsonNodeFactory json = JsonNodeFactory.instance;

  ObjectNode pipeline(DemoPipeline pipeline) {
    ObjectNode record = json.objectNode();
    record.put("id", pipeline.key().id()).put("name", pipeline.key().label());
    var statuses = record.putArray("statuses");
    pipeline
        .statuses()
        .map(DemoStatus::status)
        .forEach(
            status ->
                statuses
                    .addObject()
                    .put("id", status.id())
                    .put("label", status.label())
                    .put("type", status.type().wireName()));
    return record;
  }

  ObjectNode user(DemoUser user) {
    return json.objectNode()
        .put("id", user.id())
        .put("first_name", user.firstName())
        .put("last_name", user.lastName())
        .put("email", user.email());
  }

  ObjectNode group(DemoTeam team) {
    ObjectNode record = json.objectNode().put("id", team.id()).put("name", team.name());
    var members = record.putArray("members");
    team.members().forEach(member -> members.addObject().put("user_id", member.id()));
    return record;
  }

  ObjectNode lead(DemoLead lead) {
    String status = lead.customer() ? "Customer" : "Potential";
    return json.objectNode()
        .put("id", lead.id())
        .put("name", lead.name())
        .put("display_name", lead.name())
        .put("description", lead.industry() + " company")
        .put("url", lead.url())
        .put("status_id", DemoId.named("stat", "Lead/" + status))
        .put("status_label", status)
        .put("created_by", lead.creator().id())
        .put("date_created", time(lead.created()))
        .put("date_updated", time(lead.created()))
        .put(INDUSTRY, lead.industry());
  }

  ObjectNode opportunity(DemoDeal deal) {
    Status status = deal.last().status().status();
    DemoPipeline.Key pipeline = deal.last().status().pipeline();
    String owner = deal.owner() == null ? null : deal.owner().id();
    ObjectNode record =
        json.objectNode()
            .put("id", deal.id())
            .put("lead_id", deal.lead().id())
            .put("lead_name", deal.lead().name())
            .put("user_id", owner)
            .put("created_by", deal.creator().id())
            .put("updated_by", owner == null ? deal.creator().id() : owner)
            .put("pipeline_id", pipeline.id())
            .put("pipeline_name", pipeline.label())
            .put("status_id", status.id())
            .put("status_label", status.label())
            .put("status_type", status.type().wireName())
            .put("value", deal.value())
            .put("value_period", deal.period().wireName())
            .put("value_currency", "USD")
            .put("confidence", deal.confidence())
            .put("note", deal.note())
            .put("date_created", time(deal.created()))
            .put("date_updated", time(deal.updated()));
    Instant ended = deal.last().at();
    record.put("date_won", status.type() == StatusType.WON ? day(ended).toString() : null);
    return record.put("date_lost", status.type() == StatusType.LOST ? time(ended) : null);
  }

  /** The change from one entry to the next; it was entered later than it happened, or at once. */
  ObjectNode change(String id, DemoDeal deal, DemoEntry from, DemoEntry to, Instant entered) {
    Status old = from.status().status();
    Status now = to.status().status();
    return json.objectNode()
        .put("_type", "OpportunityStatusChange")
        .put("id", id)
        .put("opportunity_id", deal.id())
        .put("lead_id", deal.lead().id())
        .put("user_id", (deal.owner() == null ? deal.creator() : deal.owner()).id())
        .put("old_status_id", old.id())
        .put("old_status_label", old.label())
        .put("old_status_type", old.type().wireName())
        .put("old_pipeline_id", from.status().pipeline().id())
        .put("new_status_id", now.id())
        .put("new_status_label", now.label())
        .put("new_status_type", now.type().wireName())
        .put("new_pipeline_id", to.status().pipeline().id())
        .put("activity_at", time(to.at()))
        .put("date_created", time(entered))
        .put("date_updated", time(entered));
  }

  private static String time(Instant instant) {
    return MICROS.format(instant);
  }

  private static LocalDate day(Instant instant) {
    return instant.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
