package org.opportunityfunnel.range.internal;

import static org.opportunityfunnel.range.internal.RangeMember.COHORT_DATETIME;
import static org.opportunityfunnel.range.internal.RangeMember.COHORT_RELATIVE;
import static org.opportunityfunnel.range.internal.RangeMember.COMPARED_CUSTOM;
import static org.opportunityfunnel.range.internal.RangeMember.COMPARED_DATETIME;
import static org.opportunityfunnel.range.internal.RangeMember.COMPARED_RELATIVE;
import static org.opportunityfunnel.range.internal.RangeMember.REPORT_DATETIME;
import static org.opportunityfunnel.range.internal.RangeMember.REPORT_RELATIVE;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.opportunityfunnel.api.error.Problems;
import org.opportunityfunnel.api.range.CalendarSettings;
import org.opportunityfunnel.api.range.RangeRequest;
import org.opportunityfunnel.api.range.ReportType;
import org.opportunityfunnel.api.range.ResolvedRanges;

/**
 * The ranges of one request: checked altogether first, and resolved only if nothing is wrong. Only
 * the rules that depend on the type are left out where the type is missing.
 */
final class RequestRanges {
  private final RangeRequest request;
  private final Problems problems;

  /**
   * @param problems takes what is wrong; nothing in it yet
   */
  RequestRanges(RangeRequest request, Problems problems) {
    this.request = request;
    this.problems = problems;
  }

  /** Empty if anything is wrong here or was malformed already, or without a type. */
  Optional<ResolvedRanges> resolve(CalendarSettings organization, Instant now) {
    Optional<ZoneId> zone =
        new ZoneReader(problems)
            .zone(request.timezone(), request.tzOffset(), organization.zone())
            .filter(any -> !request.malformed().contains(ZoneReader.TIMEZONE));
    RangeForms forms = new RangeForms(zone, problems);
    BaseRange report =
        new BaseRange(
            forms.relative(REPORT_RELATIVE, request.reportRelativeRange()),
            forms.datetime(REPORT_DATETIME, request.reportDatetimeRange()));
    BaseRange cohort =
        new BaseRange(
            forms.relative(COHORT_RELATIVE, request.cohortRelativeRange()),
            forms.datetime(COHORT_DATETIME, request.cohortDatetimeRange()));
    Comparison comparison =
        new Comparison(
            forms.relative(COMPARED_RELATIVE, request.comparedRelativeRange()),
            forms.sameDays(COMPARED_DATETIME, request.comparedDatetimeRange()),
            forms.datetime(COMPARED_CUSTOM, request.comparedCustomRange()));
    checkCombination();
    if (!problems.isEmpty() || !request.malformed().isEmpty() || request.type() == null) {
      return Optional.empty();
    }
    CalendarSettings calendar =
        new CalendarSettings(
            zone.orElseThrow(), organization.weekStart(), organization.yearStart());
    return Optional.of(resolved(report, cohort, comparison, new RangeResolution(calendar, now)));
  }

  private void checkCombination() {
    CombinationRules rules = new CombinationRules(RangeMember.presentIn(request), problems);
    rules.check();
    if (request.type() != null) {
      rules.check(request.type());
    }
  }

  private ResolvedRanges resolved(
      BaseRange report, BaseRange cohort, Comparison comparison, RangeResolution resolution) {
    return request.type() == ReportType.CREATED_COHORT
        ? new ResolvedRanges(
            resolution.plain(report),
            Optional.of(resolution.compared(cohort, comparison)),
            resolution.zone())
        : new ResolvedRanges(
            resolution.compared(report, comparison), Optional.empty(), resolution.zone());
  }
}
