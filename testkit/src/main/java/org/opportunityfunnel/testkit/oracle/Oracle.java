package org.opportunityfunnel.testkit.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.opportunityfunnel.api.model.Status;
import org.opportunityfunnel.api.model.StatusType;
import org.opportunityfunnel.api.range.ReportType;
import org.opportunityfunnel.testkit.data.ChangeRecord;
import org.opportunityfunnel.testkit.data.OpportunityRecord;
import org.opportunityfunnel.testkit.data.OrganizationData;

/**
 * The reports of an organization, computed from report.md sentence by sentence. Slow, and exact:
 * nothing in it overflows or rounds but where the specification rounds.
 */
public final class Oracle {
  private final OrganizationData organization;
  private final Map<String, List<ChangeRecord>> changes;
  private final Map<String, StatusType> statusTypes;

  public Oracle(OrganizationData organization) {
    this.organization = organization;
    this.changes =
        organization.changes().stream().collect(Collectors.groupingBy(ChangeRecord::opportunityId));
    this.statusTypes =
        organization.pipelines().stream()
            .flatMap(pipeline -> pipeline.statuses().stream())
            .collect(Collectors.toMap(Status::id, Status::type));
  }

  public OrganizationData organization() {
    return organization;
  }

  /** An opportunity's history, all of it. */
  public List<Entry> history(OpportunityRecord opportunity) {
    List<ChangeRecord> own = changes.getOrDefault(opportunity.id(), List.of());
    return History.of(opportunity, own, statusTypes::containsKey);
  }

  /** The opportunity's path as the request sees it; empty if none of its entries is in. */
  public Optional<Path> path(OpportunityRecord opportunity, OracleRequest request) {
    return Path.of(history(opportunity), stages(request), request.asOf());
  }

  /** The opportunities in the report, with everything that is known of them. */
  public List<Subject> inReport(OracleRequest request) {
    // "If rs ≥ e nothing is in the report."
    if (request.reportStart() >= request.asOf()) {
      return List.of();
    }
    Optional<Set<String>> users = new Users(organization).requested(request).map(Set::copyOf);
    List<Subject> subjects = new ArrayList<>();
    for (OpportunityRecord opportunity : organization.opportunities()) {
      if (isAskedFor(opportunity, request, users)) {
        path(opportunity, request)
            .filter(path -> isInReport(opportunity, path, request))
            .ifPresent(path -> subjects.add(subject(opportunity, path)));
      }
    }
    return subjects;
  }

  /** The sums of each user that the answer names, in its order. */
  public List<ExactUserSums> users(OracleRequest request) {
    List<Subject> subjects = inReport(request);
    List<ExactUserSums> sums = new ArrayList<>();
    // "An opportunity belongs to the record's user_id."
    for (String user : new Users(organization).answered(request, subjects)) {
      List<Subject> own =
          subjects.stream()
              .filter(subject -> Objects.equals(subject.opportunity().userId(), user))
              .toList();
      sums.add(sums(user, own, request));
    }
    return sums;
  }

  /** "aggregations is over the same opportunities". */
  public ExactUserSums aggregate(OracleRequest request) {
    return sums(null, inReport(request), request);
  }

  /** The users that the request asks for, groups expanded; empty if it asks for everyone. */
  public Optional<List<String>> requestedUsers(OracleRequest request) {
    return new Users(organization).requested(request);
  }

  /** The names of users: null for one without a record, and for nobody. */
  String userName(String userId) {
    return new Users(organization).name(userId);
  }

  Stages stages(OracleRequest request) {
    return new Stages(organization.pipeline(request.pipelineId()).orElseThrow());
  }

  private ExactUserSums sums(String user, List<Subject> subjects, OracleRequest request) {
    Stages stages = stages(request);
    int ranks = stages.active().size();
    StageMeasuring measuring =
        new StageMeasuring(request.counting(), request.reportStart(), ranks - 1);
    return new ExactUserSums(
        user,
        IntStream.range(0, ranks).mapToObj(k -> measuring.active(k, subjects)).toList(),
        stages.won().stream().map(status -> measuring.won(status.id(), subjects)).toList(),
        TotalsMeasuring.of(subjects));
  }

  private static boolean isAskedFor(
      OpportunityRecord opportunity, OracleRequest request, Optional<Set<String>> users) {
    String user = opportunity.userId();
    boolean isOneOfTheUsers = users.isEmpty() || (user != null && users.get().contains(user));
    return isOneOfTheUsers && request.selection().test(opportunity);
  }

  /**
   * "The opportunity is in the report when end ≥ rs, and for created-cohort also date_created ∈ the
   * cohort range."
   */
  private static boolean isInReport(
      OpportunityRecord opportunity, Path path, OracleRequest request) {
    long created = Seconds.floor(opportunity.dateCreated());
    boolean isInCohort =
        request.type() == ReportType.ACTIVE_STAGE_COHORT
            || Seconds.contains(request.cohort(), created);
    return path.ending().end() >= request.reportStart() && isInCohort;
  }

  private Subject subject(OpportunityRecord opportunity, Path path) {
    Optional<StatusType> present = Optional.ofNullable(statusTypes.get(opportunity.statusId()));
    return new Subject(
        opportunity, path, Money.annualized(opportunity), Money.expected(opportunity, present));
  }
}
