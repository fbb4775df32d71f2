package org.opportunityfunnel.reports.internal.request;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opportunityfunnel.api.engine.StageCounting;
import org.opportunityfunnel.api.error.Problems;
import org.opportunityfunnel.api.range.RangeRequest;
import org.opportunityfunnel.api.range.ReportType;
import org.opportunityfunnel.api.report.Include;
import org.opportunityfunnel.api.report.ReportRequest;

/** Reads a request by the table of report.md 1, as far as that needs no data and no calendar. */
public final class RequestReader {
  private final JsonObject request;
  private final Problems problems;

  private RequestReader(JsonObject request, Problems problems) {
    this.request = request;
    this.problems = problems;
  }

  /** Never fails: everything wrong is among the answer's problems, after the request's own. */
  public static ParsedRequest read(ReportRequest request) {
    Problems problems = new Problems();
    problems.addAll(request.problems());
    JsonObject members = new JsonObject(request.members(), "", problems);
    return new RequestReader(members, problems).read(request.tzOffset());
  }

  private ParsedRequest read(String tzOffset) {
    Optional<String> pipeline = request.required("pipeline", request::id);
    Optional<ReportType> type =
        request.required("type", name -> request.oneOf(name, WireNames.REPORT_TYPE));
    RangeRequest ranges = RangeMembers.read(request, type, tzOffset);
    Optional<String> savedSearch = request.object("query").flatMap(RequestReader::savedSearch);
    List<String> users = users();
    StageCounting counting =
        request.oneOf("stage_counting", WireNames.STAGE_COUNTING).orElse(StageCounting.VISITED);
    Set<Include> include = include();
    request.refuseOthers();
    return new ParsedRequest(
        pipeline, ranges, savedSearch, users, counting, include, problems.list());
  }

  private static Optional<String> savedSearch(JsonObject query) {
    query
        .required("type", query::string)
        .filter(type -> !type.equals("saved_search"))
        .ifPresent(type -> query.note("type", Quoted.text(type) + " is not \"saved_search\""));
    Optional<String> id = query.required("saved_search_id", query::id);
    query.refuseOthers();
    return id;
  }

  private List<String> users() {
    List<String> users = new ArrayList<>();
    List<String> given = request.strings("users");
    for (String id : given) {
      if (!id.isEmpty()) {
        users.add(id);
      }
    }
    if (users.size() < given.size()) {
      request.note("users", "the ID of a user or group must not be empty");
    }
    return users;
  }

  private Set<Include> include() {
    Set<Include> include = EnumSet.noneOf(Include.class);
    List<String> unknown = new ArrayList<>();
    for (String name : request.strings("include")) {
      WireNames.INCLUDE.of(name).ifPresentOrElse(include::add, () -> unknown.add(name));
    }
    if (!unknown.isEmpty()) {
      request.note("include", WireNames.INCLUDE.refusal(unknown));
    }
    return include;
  }
}
