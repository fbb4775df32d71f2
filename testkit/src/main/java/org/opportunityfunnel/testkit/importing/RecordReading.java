package org.opportunityfunnel.testkit.importing;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.api.model.Group;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.api.model.Status;
import org.opportunityfunnel.api.model.StatusType;
import org.opportunityfunnel.api.model.User;
import org.opportunityfunnel.api.model.ValuePeriod;
import org.opportunityfunnel.testkit.data.ChangeRecord;
import org.opportunityfunnel.testkit.data.LeadDraft;
import org.opportunityfunnel.testkit.data.LeadRecord;
import org.opportunityfunnel.testkit.data.OpportunityDraft;
import org.opportunityfunnel.testkit.data.OpportunityRecord;
import org.opportunityfunnel.testkit.data.TimeText;

/** JSON objects as records (the table of data.md). */
final class RecordReading {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private RecordReading() {}

  static Pipeline pipeline(JsonNode node) {
    List<Status> statuses = new ArrayList<>();
    for (JsonNode status : node.path("statuses")) {
      StatusType type = StatusType.ofWireName(text(status, "type")).orElseThrow();
      statuses.add(new Status(text(status, "id"), text(status, "label"), type));
    }
    return new Pipeline(text(node, "id"), text(node, "name"), statuses);
  }

  static User user(JsonNode node) {
    return new User(
        text(node, "id"), text(node, "first_name"), text(node, "last_name"), text(node, "email"));
  }

  static Group group(JsonNode node) {
    List<String> members = new ArrayList<>();
    node.path("members").forEach(member -> members.add(text(member, "user_id")));
    return new Group(text(node, "id"), text(node, "name"), members);
  }

  static SavedSearch savedSearch(JsonNode node) {
    Map<String, Object> sQuery =
        MAPPER.convertValue(node.path("s_query"), new TypeReference<Map<String, Object>>() {});
    return new SavedSearch(
        text(node, "id"), text(node, "name"), text(node, "type"), sQuery, text(node, "query"));
  }

  static LeadRecord lead(JsonNode node) {
    String name = text(node, "name");
    return new LeadDraft(text(node, "id"))
        .name(name == null ? text(node, "display_name") : name)
        .description(text(node, "description"))
        .url(text(node, "url"))
        .status(text(node, "status_id"), text(node, "status_label"))
        .authors(text(node, "created_by"), text(node, "updated_by"))
        .created(time(node, "date_created"))
        .updated(time(node, "date_updated"))
        .custom(custom(node))
        .done();
  }

  static OpportunityRecord opportunity(JsonNode node) {
    return new OpportunityDraft(
            text(node, "id"), text(node, "status_id"), time(node, "date_created"))
        .lead(text(node, "lead_id"), text(node, "lead_name"))
        .contact(text(node, "contact_id"))
        .user(text(node, "user_id"))
        .authors(text(node, "created_by"), text(node, "updated_by"))
        .pipeline(text(node, "pipeline_id"))
        .value(number(node, "value"), period(node))
        .currency(text(node, "value_currency"))
        .confidence(node.hasNonNull("confidence") ? node.get("confidence").intValue() : null)
        .updated(time(node, "date_updated"))
        .closing(text(node, "date_won"), text(node, "date_lost"))
        .note(text(node, "note"))
        .custom(custom(node))
        .done();
  }

  static ChangeRecord change(JsonNode node) {
    return new ChangeRecord(
        text(node, "id"),
        text(node, "opportunity_id"),
        text(node, "old_status_id"),
        text(node, "new_status_id"),
        time(node, "activity_at"),
        time(node, "date_created"));
  }

  /** "a record's members custom.cf_… (or custom: {"cf_…": …})". */
  private static Map<String, Object> custom(JsonNode node) {
    Map<String, Object> custom = new LinkedHashMap<>();
    node.path("custom").properties().forEach(one -> custom.put(one.getKey(), plain(one)));
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      if (member.getKey().startsWith("custom.")) {
        custom.put(member.getKey().substring("custom.".length()), plain(member));
      }
    }
    return custom;
  }

  private static Object plain(Map.Entry<String, JsonNode> member) {
    return MAPPER.convertValue(member.getValue(), Object.class);
  }

  private static String text(JsonNode node, String member) {
    return node.hasNonNull(member) ? node.get(member).textValue() : null;
  }

  private static Long number(JsonNode node, String member) {
    return node.hasNonNull(member) ? node.get(member).longValue() : null;
  }

  private static ValuePeriod period(JsonNode node) {
    String period = text(node, "value_period");
    return period == null ? null : ValuePeriod.ofWireName(period).orElseThrow();
  }

  private static Instant time(JsonNode node, String member) {
    String text = text(node, member);
    return text == null ? null : TimeText.instant(text, ZoneOffset.UTC);
  }
}
