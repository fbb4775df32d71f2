package org.opportunityfunnel.testkit.oracle;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.opportunityfunnel.api.engine.StageCounting;
import org.opportunityfunnel.api.range.ReportType;
import org.opportunityfunnel.api.range.TimeRange;
import org.opportunityfunnel.api.report.Include;
import org.opportunityfunnel.testkit.data.OpportunityRecord;

/**
 * A request with its ranges resolved.
 *
 * @param cohort ignored for active-stage-cohort
 * @param zone the zone that the ranges were resolved in; only {@code meta} shows it
 * @param users user and group IDs as given; empty for everyone
 * @param savedSearchId what the selection stands for; empty without one
 * @param selection which opportunities the saved search keeps
 */
public record OracleRequest(
    String pipelineId,
    ReportType type,
    TimeRange report,
    TimeRange cohort,
    ZoneId zone,
    Instant now,
    List<String> users,
    Optional<String> savedSearchId,
    Predicate<OpportunityRecord> selection,
    StageCounting counting,
    Set<Include> include) {

  public OracleRequest {
    users = List.copyOf(users);
    include = Set.copyOf(include);
  }

  /** Active-stage-cohort over all time, everyone, visited, at the end of time. */
  public static OracleRequest allTime(String pipelineId) {
    return new OracleRequest(
        pipelineId,
        ReportType.ACTIVE_STAGE_COHORT,
        TimeRange.ALL_TIME,
        TimeRange.ALL_TIME,
        ZoneOffset.UTC,
        Instant.MAX,
        List.of(),
        Optional.empty(),
        opportunity -> true,
        StageCounting.VISITED,
        EnumSet.noneOf(Include.class));
  }

  /** {@code rs} in epoch seconds; {@link Long#MIN_VALUE} if unbounded. */
  public long reportStart() {
    return Seconds.start(report);
  }

  /** "A report over [rs, re) sees the history as it stood at e = min(re, now)". */
  public long asOf() {
    return Math.min(Seconds.end(report), Seconds.floor(now));
  }

  /** The same at another time. */
  public OracleRequest withNow(Instant now) {
    return new OracleRequest(
        pipelineId,
        type,
        report,
        cohort,
        zone,
        now,
        users,
        savedSearchId,
        selection,
        counting,
        include);
  }

  /** The same over that report range. */
  public OracleRequest withReport(TimeRange report) {
    return new OracleRequest(
        pipelineId,
        type,
        report,
        cohort,
        zone,
        now,
        users,
        savedSearchId,
        selection,
        counting,
        include);
  }

  /** The same for the opportunities created in that range. */
  public OracleRequest withCohort(TimeRange cohort) {
    return new OracleRequest(
        pipelineId,
        ReportType.CREATED_COHORT,
        report,
        cohort,
        zone,
        now,
        users,
        savedSearchId,
        selection,
        counting,
        include);
  }

  /** The same for those users and groups. */
  public OracleRequest withUsers(List<String> users) {
    return new OracleRequest(
        pipelineId,
        type,
        report,
        cohort,
        zone,
        now,
        users,
        savedSearchId,
        selection,
        counting,
        include);
  }

  /** The same for what that saved search keeps. */
  public OracleRequest withSelection(
      Optional<String> savedSearchId, Predicate<OpportunityRecord> selection) {
    return new OracleRequest(
        pipelineId,
        type,
        report,
        cohort,
        zone,
        now,
        users,
        savedSearchId,
        selection,
        counting,
        include);
  }

  /** The same for what the predicate keeps, without a saved search behind it. */
  public OracleRequest withSelection(Predicate<OpportunityRecord> selection) {
    return withSelection(Optional.empty(), selection);
  }

  /** The same, counted in another way. */
  public OracleRequest withCounting(StageCounting counting) {
    return new OracleRequest(
        pipelineId,
        type,
        report,
        cohort,
        zone,
        now,
        users,
        savedSearchId,
        selection,
        counting,
        include);
  }

  /** The same with those extra blocks. */
  public OracleRequest withInclude(Set<Include> include) {
    return new OracleRequest(
        pipelineId,
        type,
        report,
        cohort,
        zone,
        now,
        users,
        savedSearchId,
        selection,
        counting,
        include);
  }
}
