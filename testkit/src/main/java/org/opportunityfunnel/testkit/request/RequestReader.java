package org.opportunityfunnel.testkit.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.opportunityfunnel.api.engine.StageCounting;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.api.range.ReportType;
import org.opportunityfunnel.api.range.TimeRange;
import org.opportunityfunnel.api.report.Include;
import org.opportunityfunnel.testkit.data.OpportunityRecord;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.oracle.OracleRequest;
import org.opportunityfunnel.testkit.search.SearchContext;
import org.opportunityfunnel.testkit.search.SearchEvaluation;

/**
 * Reads a request's JSON, believing that it is good: unknown names are an {@link
 * IllegalArgumentException}, other mistakes are not found.
 *
 * @param zone where the request names none
 * @param userId whom the request runs as; empty for a machine
 */
public record RequestReader(
    OrganizationData organization, ZoneId zone, Instant now, Optional<String> userId) {

  /** For a request of a machine. */
  public RequestReader(OrganizationData organization, ZoneId zone, Instant now) {
    this(organization, zone, now, Optional.empty());
  }

  /** The request with its ranges resolved. */
  public OracleRequest read(JsonNode json) {
    ZoneId own = json.hasNonNull("timezone") ? ZoneId.of(text(json, "timezone")) : zone;
    SimpleRanges ranges = new SimpleRanges(own, now);
    ReportType type = ReportType.ofWireName(text(json, "type")).orElseThrow();
    boolean isCohort = type == ReportType.CREATED_COHORT;
    TimeRange report = range(json, "report", ranges);
    TimeRange cohort = isCohort ? range(json, "cohort", ranges) : TimeRange.ALL_TIME;
    // "for active-stage-cohort the compared range takes the place of the report range; for
    // created-cohort it takes the place of the cohort range".
    Optional<TimeRange> compared = compared(json, isCohort ? cohort : report, ranges);
    Optional<String> search =
        json.hasNonNull("query")
            ? Optional.of(text(json.get("query"), "saved_search_id"))
            : Optional.empty();
    return new OracleRequest(
        text(json, "pipeline"),
        type,
        isCohort ? report : compared.orElse(report),
        isCohort ? compared.orElse(cohort) : cohort,
        own,
        now,
        texts(json.path("users")),
        search,
        search.map(id -> selection(id, own)).orElse(opportunity -> true),
        json.hasNonNull("stage_counting")
            ? StageCounting.ofWireName(text(json, "stage_counting")).orElseThrow()
            : StageCounting.VISITED,
        include(json.path("include")));
  }

  private static TimeRange range(JsonNode json, String which, SimpleRanges ranges) {
    if (json.hasNonNull(which + "_relative_range")) {
      return ranges.relative(text(json, which + "_relative_range"));
    }
    if (json.hasNonNull(which + "_datetime_range")) {
      return ranges.absolute(json.get(which + "_datetime_range"));
    }
    return TimeRange.ALL_TIME;
  }

  private static Optional<TimeRange> compared(JsonNode json, TimeRange base, SimpleRanges ranges) {
    if (json.hasNonNull("compared_relative_range")) {
      return Optional.of(ranges.relative(text(json, "compared_relative_range")));
    }
    if (json.hasNonNull("compared_datetime_range")) {
      return Optional.of(ranges.sameDays(text(json, "compared_datetime_range"), base));
    }
    return json.hasNonNull("compared_custom_range")
        ? Optional.of(ranges.absolute(json.get("compared_custom_range")))
        : Optional.empty();
  }

  private Predicate<OpportunityRecord> selection(String searchId, ZoneId own) {
    SavedSearch search =
        organization.savedSearches().stream()
            .filter(one -> one.id().equals(searchId))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("unknown saved search " + searchId));
    return new SearchEvaluation(search, organization, SearchContext.of(now, own).as(userId));
  }

  private static Set<Include> include(JsonNode names) {
    Set<Include> include = EnumSet.noneOf(Include.class);
    texts(names).forEach(name -> include.add(Include.ofWireName(name).orElseThrow()));
    return include;
  }

  private static String text(JsonNode json, String member) {
    return json.get(member).textValue();
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.textValue()));
    return texts;
  }
}
