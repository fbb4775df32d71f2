package org.opportunityfunnel.itests.harness;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;
import org.opportunityfunnel.api.range.ReportType;
import org.opportunityfunnel.api.range.TimeRange;
import org.opportunityfunnel.testkit.oracle.OracleRequest;

/** Says to HTTP what an oracle's request says. */
public final class ReportRequestJson {
  private ReportRequestJson() {}

  /** The body of the request; its {@code now} is the server's affair. */
  public static String of(OracleRequest request) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("pipeline", request.pipelineId());
    json.put("stage_counting", request.counting().name().toLowerCase(Locale.ROOT));
    json.set("report_datetime_range", range(request.report()));
    if (request.type() == ReportType.CREATED_COHORT) {
      json.put("type", "created-cohort").set("cohort_datetime_range", range(request.cohort()));
    } else {
      json.put("type", "active-stage-cohort");
    }
    ArrayNode users = json.putArray("users");
    request.users().forEach(users::add);
    request
        .savedSearchId()
        .ifPresent(
            id -> json.putObject("query").put("type", "saved_search").put("saved_search_id", id));
    ArrayNode include = json.putArray("include");
    request.include().forEach(block -> include.add(block.name().toLowerCase(Locale.ROOT)));
    return json.toString();
  }

  private static ObjectNode range(TimeRange range) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    if (!range.start().equals(Instant.MIN)) {
      json.put("start", range.start().toString());
    }
    if (!range.end().equals(Instant.MAX)) {
      json.put("end", range.end().toString());
    }
    return json;
  }
}
