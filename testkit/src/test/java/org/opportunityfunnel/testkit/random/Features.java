package org.opportunityfunnel.testkit.random;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.opportunityfunnel.api.engine.StageCounting;
import org.opportunityfunnel.api.model.StatusType;
import org.opportunityfunnel.api.model.ValuePeriod;
import org.opportunityfunnel.api.range.ReportType;
import org.opportunityfunnel.api.range.TimeRange;
import org.opportunityfunnel.testkit.data.ChangeRecord;
import org.opportunityfunnel.testkit.data.OpportunityRecord;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.oracle.OracleRequest;

/** What random cases have to hold now and then, each by its name. */
final class Features {
  static final Map<String, Predicate<RandomCase>> ALL =
      Map.ofEntries(
          data("no opportunities", data -> data.opportunities().isEmpty()),
          data(
              "an empty group",
              data -> data.groups().stream().anyMatch(g -> g.members().isEmpty())),
          data("a pipeline without won", data -> lacks(data, StatusType.WON)),
          data("a pipeline without lost", data -> lacks(data, StatusType.LOST)),
          data("a change of nothing", Features::hasOrphan),
          one("no changes", (data, one) -> changes(data, one).isEmpty()),
          one("nobody's", (data, one) -> one.userId() == null),
          one("a stranger's", (data, one) -> isStranger(data, one.userId())),
          one("monthly", (data, one) -> one.valuePeriod() == ValuePeriod.MONTHLY),
          one("no period", (data, one) -> one.valuePeriod() == null && one.value() != null),
          one("no value", (data, one) -> one.value() == null),
          one("zero", (data, one) -> Objects.equals(one.value(), 0L)),
          one("negative", (data, one) -> one.value() != null && one.value() < 0),
          one("no confidence", (data, one) -> one.confidence() == null),
          one("a deleted status", (data, one) -> data.status(one.statusId()).isEmpty()),
          one("sub-second", (data, one) -> one.dateCreated().getNano() != 0),
          one("changes before creation", Features::hasEarlyChange),
          one("no first status", (data, one) -> anyChange(data, one, c -> c.oldStatusId() == null)),
          one("no activity time", (data, one) -> anyChange(data, one, c -> c.activityAt() == null)),
          one("an exact tie", (data, one) -> hasTie(data, one, Features::time)),
          one("a tie in a second", (data, one) -> hasTie(data, one, c -> time(c).getEpochSecond())),
          one(
              "disagrees, no update",
              (data, one) -> disagrees(data, one) && one.dateUpdated() == null),
          one("disagrees, updated before", Features::disagreesBefore),
          request("created cohort", request -> request.type() == ReportType.CREATED_COHORT),
          request("all time", request -> request.report().equals(TimeRange.ALL_TIME)),
          request("empty range", request -> isEmpty(request.report())),
          request("rs at or after e", request -> request.reportStart() >= request.asOf()),
          request("start only", request -> request.report().isEndUnbounded()),
          request("end only", request -> request.report().isStartUnbounded()),
          request("users", request -> !request.users().isEmpty()),
          request("a search", request -> request.savedSearchId().isPresent()),
          request("reached", request -> request.counting() == StageCounting.REACHED),
          request("direct", request -> request.counting() == StageCounting.DIRECT),
          request("extra blocks", request -> !request.include().isEmpty()),
          Map.entry("now amid history", Features::hasNowAmidHistory));

  private Features() {}

  private static Map.Entry<String, Predicate<RandomCase>> data(
      String name, Predicate<OrganizationData> feature) {
    return Map.entry(name, one -> feature.test(one.organization()));
  }

  private static Map.Entry<String, Predicate<RandomCase>> one(
      String name, BiPredicate<OrganizationData, OpportunityRecord> feature) {
    return data(
        name, data -> data.opportunities().stream().anyMatch(one -> feature.test(data, one)));
  }

  private static Map.Entry<String, Predicate<RandomCase>> request(
      String name, Predicate<OracleRequest> feature) {
    return Map.entry(name, one -> one.requests().stream().anyMatch(feature));
  }

  private static boolean lacks(OrganizationData data, StatusType type) {
    return data.pipelines().stream().anyMatch(pipeline -> pipeline.statuses(type).isEmpty());
  }

  private static boolean hasOrphan(OrganizationData data) {
    return data.changes().stream()
        .anyMatch(
            change ->
                data.opportunities().stream()
                    .noneMatch(one -> one.id().equals(change.opportunityId())));
  }

  private static boolean isStranger(OrganizationData data, String userId) {
    return userId != null && data.users().stream().noneMatch(user -> user.id().equals(userId));
  }

  private static List<ChangeRecord> changes(OrganizationData data, OpportunityRecord one) {
    return data.changes().stream()
        .filter(change -> change.opportunityId().equals(one.id()))
        .toList();
  }

  private static boolean anyChange(
      OrganizationData data, OpportunityRecord one, Predicate<ChangeRecord> feature) {
    return changes(data, one).stream().anyMatch(feature);
  }

  private static boolean hasEarlyChange(OrganizationData data, OpportunityRecord one) {
    return anyChange(data, one, change -> time(change).isBefore(one.dateCreated()));
  }

  private static boolean hasTie(
      OrganizationData data, OpportunityRecord one, Function<ChangeRecord, ?> time) {
    List<ChangeRecord> changes = changes(data, one);
    return changes.stream().map(time).distinct().count() < changes.size();
  }

  private static boolean disagrees(OrganizationData data, OpportunityRecord one) {
    List<ChangeRecord> changes = changes(data, one);
    return !changes.isEmpty()
        && changes.stream().noneMatch(change -> change.newStatusId().equals(one.statusId()));
  }

  private static boolean disagreesBefore(OrganizationData data, OpportunityRecord one) {
    return disagrees(data, one)
        && one.dateUpdated() != null
        && anyChange(data, one, change -> one.dateUpdated().isBefore(time(change)));
  }

  private static boolean isEmpty(TimeRange range) {
    return range.start().equals(range.end());
  }

  private static boolean hasNowAmidHistory(RandomCase one) {
    return one.requests().stream()
        .map(OracleRequest::now)
        .anyMatch(
            now ->
                one.organization().changes().stream()
                    .anyMatch(change -> time(change).isAfter(now)));
  }

  private static Instant time(ChangeRecord change) {
    return change.activityAt() == null ? change.dateCreated() : change.activityAt();
  }
}
