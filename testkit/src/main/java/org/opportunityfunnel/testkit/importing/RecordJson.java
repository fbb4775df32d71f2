package org.opportunityfunnel.testkit.importing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.api.model.Group;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.api.model.User;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.testkit.data.ChangeRecord;
import org.opportunityfunnel.testkit.data.LeadRecord;
import org.opportunityfunnel.testkit.data.OpportunityRecord;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.data.TimeText;

/**
 * Records in Close's shapes. Where several are allowed, the ID decides: a missing member is left
 * out or null, a time has an offset or none.
 */
public final class RecordJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private RecordJson() {}

  /** All records of the organization by kind, in its order. */
  public static Map<RecordKind, List<ObjectNode>> of(OrganizationData data) {
    Map<RecordKind, List<ObjectNode>> records = new EnumMap<>(RecordKind.class);
    records.put(RecordKind.PIPELINE, data.pipelines().stream().map(RecordJson::of).toList());
    records.put(RecordKind.USER, data.users().stream().map(RecordJson::of).toList());
    records.put(RecordKind.GROUP, data.groups().stream().map(RecordJson::of).toList());
    records.put(
        RecordKind.SAVED_SEARCH, data.savedSearches().stream().map(RecordJson::of).toList());
    records.put(RecordKind.LEAD, data.leads().stream().map(RecordJson::of).toList());
    records.put(RecordKind.OPPORTUNITY, data.opportunities().stream().map(RecordJson::of).toList());
    records.put(
        RecordKind.OPPORTUNITY_STATUS_CHANGE, data.changes().stream().map(RecordJson::of).toList());
    return records;
  }

  static ObjectNode of(Pipeline pipeline) {
    ObjectNode node = withId(pipeline.id()).put("name", pipeline.name());
    ArrayNode statuses = node.putArray("statuses");
    pipeline
        .statuses()
        .forEach(
            status ->
                statuses
                    .addObject()
                    .put("id", status.id())
                    .put("label", status.label())
                    .put("type", status.type().wireName()));
    return node;
  }

  static ObjectNode of(User user) {
    return finished(
        withId(user.id())
            .put("first_name", user.firstName())
            .put("last_name", user.lastName())
            .put("email", user.email()));
  }

  static ObjectNode of(Group group) {
    ObjectNode node = withId(group.id()).put("name", group.name());
    ArrayNode members = node.putArray("members");
    group.members().forEach(member -> members.addObject().put("user_id", member));
    return node;
  }

  static ObjectNode of(SavedSearch search) {
    ObjectNode node = withId(search.id()).put("name", search.name()).put("type", search.type());
    node.set("s_query", MAPPER.valueToTree(search.sQuery()));
    return node.put("query", search.query());
  }

  static ObjectNode of(LeadRecord lead) {
    String nameMember = lead.id().hashCode() % 2 == 0 ? "name" : "display_name";
    return withCustom(
        lead.custom(),
        withId(lead.id())
            .put(nameMember, lead.name())
            .put("description", lead.description())
            .put("url", lead.url())
            .put("status_id", lead.statusId())
            .put("status_label", lead.statusLabel())
            .put("created_by", lead.createdBy())
            .put("updated_by", lead.updatedBy())
            .put("date_created", time(lead.dateCreated(), lead.id()))
            .put("date_updated", time(lead.dateUpdated(), lead.id() + "'s update")));
  }

  static ObjectNode of(OpportunityRecord one) {
    return withCustom(
        one.custom(),
        withId(one.id())
            .put("organization_id", "a member that nobody uses")
            .put("lead_id", one.leadId())
            .put("lead_name", one.leadName())
            .put("contact_id", one.contactId())
            .put("user_id", one.userId())
            .put("created_by", one.createdBy())
            .put("updated_by", one.updatedBy())
            .put("pipeline_id", one.pipelineId())
            .put("status_id", one.statusId())
            .put("value", one.value())
            .put("value_period", one.valuePeriod() == null ? null : one.valuePeriod().wireName())
            .put("value_currency", one.valueCurrency())
            .put("confidence", one.confidence())
            .put("date_created", time(one.dateCreated(), one.id()))
            .put("date_updated", time(one.dateUpdated(), one.id() + "'s update"))
            .put("date_won", one.dateWon())
            .put("date_lost", one.dateLost())
            .put("note", one.note()));
  }

  static ObjectNode of(ChangeRecord change) {
    return finished(
        withId(change.id())
            .put("opportunity_id", change.opportunityId())
            .put("old_status_id", change.oldStatusId())
            .put("new_status_id", change.newStatusId())
            .put("activity_at", time(change.activityAt(), change.id()))
            .put("date_created", time(change.dateCreated(), change.id() + "'s creation")));
  }

  private static ObjectNode withId(String id) {
    return JsonNodeFactory.instance.objectNode().put("id", id);
  }

  /** "members custom.cf_… (or custom: {"cf_…": …})"; the ID decides which. */
  private static ObjectNode withCustom(Map<String, Object> custom, ObjectNode record) {
    ObjectNode node = finished(record);
    if (node.get("id").asText().hashCode() % 2 == 0) {
      custom.forEach((id, value) -> node.set("custom." + id, MAPPER.valueToTree(value)));
    } else if (!custom.isEmpty()) {
      node.set("custom", MAPPER.valueToTree(custom));
    }
    return node;
  }

  private static ObjectNode finished(ObjectNode node) {
    if (node.get("id").asText().hashCode() % 3 == 0) {
      node.properties().removeIf(member -> member.getValue().isNull());
    }
    return node;
  }

  private static String time(Instant time, String variant) {
    return time == null ? null : TimeText.of(time, variant.hashCode());
  }
}
