package org.opportunityfunnel.query.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.opportunityfunnel.api.model.Lead;
import org.opportunityfunnel.api.model.OpportunityHistory;
import org.opportunityfunnel.api.model.SearchableOpportunity;
import org.opportunityfunnel.api.model.StatusChange;
import org.opportunityfunnel.api.model.ValuePeriod;

/** Records from JSON objects; {@code changes} is a list of [old status, new status, time]. */
public record RecordJson(Map<String, Object> members) {

  public SearchableOpportunity opportunity(int key) {
    return new SearchableOpportunity(
        new OpportunityHistory(
            key,
            text("id"),
            text("user_id"),
            text("status_id"),
            members.get("value") == null ? null : ((Number) members.get("value")).longValue(),
            ValuePeriod.ofWireName(text("value_period")).orElse(ValuePeriod.ONE_TIME),
            (Integer) members.get("confidence"),
            time("date_created"),
            time("date_updated"),
            changes()),
        text("lead_id"),
        text("lead_name"),
        text("contact_id"),
        text("created_by"),
        text("updated_by"),
        text("value_currency"),
        dayOrTime("date_won"),
        dayOrTime("date_lost"),
        text("note"),
        custom());
  }

  public Lead lead() {
    return new Lead(
        text("id"),
        text("name"),
        text("description"),
        text("url"),
        text("status_id"),
        text("status_label"),
        text("created_by"),
        text("updated_by"),
        time("date_created"),
        time("date_updated"),
        custom());
  }

  private List<StatusChange> changes() {
    List<?> listed = (List<?>) members.getOrDefault("changes", List.of());
    return IntStream.range(0, listed.size())
        .mapToObj(
            i -> {
              List<?> change = (List<?>) listed.get(i);
              return new StatusChange(
                  "change_" + i,
                  (String) change.get(0),
                  (String) change.get(1),
                  Instant.parse((String) change.get(2)));
            })
        .toList();
  }

  private Map<String, Object> custom() {
    Map<String, Object> custom = new LinkedHashMap<>(members);
    custom.keySet().removeIf(name -> !name.startsWith("cf_"));
    return custom;
  }

  private String text(String name) {
    return (String) members.get(name);
  }

  private Instant time(String name) {
    return members.get(name) == null ? null : Instant.parse(text(name));
  }

  private Temporal dayOrTime(String name) {
    String text = text(name);
    return text == null || text.contains("T") ? time(name) : LocalDate.parse(text);
  }
}
