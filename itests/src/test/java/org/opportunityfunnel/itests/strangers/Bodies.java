package org.opportunityfunnel.itests.strangers;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The bodies of an operation with an ID, {@code %s}, wherever they can name a record.
 *
 * @param stores whether what they ask for is stored, and shown before it is answered: that takes
 *     its time
 * @param own the same without one that others may have
 */
record Bodies(String contentType, boolean stores, String own, List<String> naming) {
  static final Bodies NONE = new Bodies("", false, "", List.of());

  private static final String JSON = "application/json";

  private static final List<String> CONDITIONS =
      List.of(
          "{\"type\":\"id\",\"value\":\"%s\"}",
          "{\"type\":\"in_status\",\"status_ids\":[\"%s\"]}",
          condition("user_id", "user_or_group"),
          condition("lead_id", "lead"),
          condition("pipeline_id", "pipeline"),
          condition("status_id", "status.opportunity"));

  private static final Bodies REPORT =
      new Bodies(
          JSON,
          false,
          report(""),
          List.of(
              "{\"pipeline\":\"%s\",\"type\":\"active-stage-cohort\"}",
              report(",\"users\":[\"%s\"]"),
              report(",\"users\":[\"user_own\",\"%s\"],\"include\":[\"users\",\"meta\"]"),
              report(",\"query\":{\"type\":\"saved_search\",\"saved_search_id\":\"%s\"}"),
              report(",\"timezone\":\"%s\"")));

  /** By the operation's ID; each operation with a body must be here. */
  static final Map<String, Bodies> ALL =
      Map.of(
          "stagesReport", REPORT,
          "totalsReport", REPORT,
          "createSavedSearch", stored("\"name\":\"Some\",\"type\":\"opportunity\""),
          "changeSavedSearch", stored("\"name\":\"Some\""),
          "previewSavedSearch", preview(),
          "import", imports(),
          "issueApiKey", keys());

  private static String report(String more) {
    return "{\"pipeline\":\"pipe_own\",\"type\":\"active-stage-cohort\"" + more + "}";
  }

  private static String condition(String field, String type) {
    return "{\"type\":\"field_condition\",\"field\":{\"type\":\"regular_field\","
        + "\"object_type\":\"opportunity\",\"field_name\":\""
        + field
        + "\"},\"condition\":{\"type\":\"reference\",\"reference_type\":\""
        + type
        + "\",\"object_ids\":[\"%s\"]}}";
  }

  /** What is stored is not looked up; what is counted is, by every kind of condition. */
  private static Bodies stored(String members) {
    return new Bodies(
        JSON,
        true,
        "{" + members + ",\"query\":\"*\"}",
        List.of("{" + members + ",\"query\":\"user_id:\\\"%s\\\"\"}"));
  }

  private static Bodies preview() {
    return new Bodies(
        JSON,
        false,
        "{\"type\":\"lead\",\"query\":\"*\"}",
        CONDITIONS.stream()
            .map(one -> "{\"type\":\"opportunity\",\"s_query\":{\"query\":" + one + "}}")
            .toList());
  }

  /** Records with that ID, or that refer to it, are the caller's own; so is what it removes. */
  private static Bodies imports() {
    return new Bodies(
        "application/x-ndjson",
        true,
        "",
        List.of(
            String.join(
                "\n",
                line("Pipeline", "%s", "\"name\":\"x\",\"statuses\":[]"),
                line("User", "%s", "\"email\":\"x@example.com\""),
                line("Group", "%s", "\"name\":\"x\",\"members\":[{\"user_id\":\"%s\"}]"),
                line("SavedSearch", "%s", "\"name\":\"x\",\"type\":\"lead\",\"query\":\"*\""),
                line("Lead", "%s", "\"name\":\"x\""),
                opportunity("%s", "\"status_id\":\"stat_own\""),
                opportunity(
                    "of_%s",
                    "\"status_id\":\"%s\",\"lead_id\":\"%s\",\"user_id\":\"%s\",\"pipeline_id\":\"%s\""),
                line(
                    "OpportunityStatusChange",
                    "of_%s",
                    "\"opportunity_id\":\"%s\",\"new_status_id\":\"%s\",\"date_created\":\"2024-01-01\"")),
            Stream.of(
                    "Pipeline",
                    "User",
                    "Group",
                    "SavedSearch",
                    "Lead",
                    "Opportunity",
                    "OpportunityStatusChange")
                .map(type -> line(type, "%s", "\"_deleted\":true"))
                .reduce("", (lines, line) -> lines + line + "\n")));
  }

  private static String opportunity(String id, String members) {
    return line("Opportunity", id, "\"date_created\":\"2024-01-01\"," + members);
  }

  private static String line(String type, String id, String members) {
    return "{\"_type\":\"" + type + "\",\"id\":\"" + id + "\"," + members + "}";
  }

  private static Bodies keys() {
    String key = "{\"name\":\"x\",\"rights\":[\"report\"]";
    return new Bodies(
        JSON,
        false,
        key + "}",
        List.of(
            key + ",\"organization\":\"%s\"}",
            key + ",\"user_id\":\"%s\"}",
            key + ",\"visible_users\":[\"%s\"]}",
            key + ",\"visible_users\":[\"user_own\"],\"user_id\":\"%s\"}"));
  }
}
