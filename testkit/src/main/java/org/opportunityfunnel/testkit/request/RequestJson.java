package org.opportunityfunnel.testkit.request;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.opportunityfunnel.api.range.ReportType;
import org.opportunityfunnel.api.range.TimeRange;
import org.opportunityfunnel.testkit.oracle.OracleRequest;

/** The body that asks for a request; {@code now} is not in it. */
public final class RequestJson {

  private RequestJson() {}

  /** The body, its ranges absolute unless they are unbounded on both sides. */
  public static ObjectNode of(OracleRequest request) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("pipeline", request.pipelineId());
    body.put("type", request.type().wireName());
    addRange(body, "report", request.report());
    if (request.type() == ReportType.CREATED_COHORT) {
      addRange(body, "cohort", request.cohort());
    }
    request
        .savedSearchId()
        .ifPresent(
            id -> body.putObject("query").put("type", "saved_search").put("saved_search_id", id));
    if (!request.users().isEmpty()) {
      ArrayNode users = body.putArray("users");
      request.users().forEach(users::add);
    }
    body.put("timezone", request.zone().getId().equals("Z") ? "UTC" : request.zone().getId());
    body.put("stage_counting", request.counting().wireName());
    ArrayNode include = body.putArray("include");
    request.include().stream().sorted().forEach(block -> include.add(block.wireName()));
    return body;
  }

  private static void addRange(ObjectNode body, String which, TimeRange range) {
    if (range.equals(TimeRange.ALL_TIME)) {
      body.put(which + "_relative_range", "all-time");
      return;
    }
    ObjectNode absolute = body.putObject(which + "_datetime_range");
    if (!range.start().equals(Instant.MIN)) {
      absolute.put("start", range.start().toString());
    }
    if (!range.end().equals(Instant.MAX)) {
      absolute.put("end", range.end().toString());
    }
  }
}
