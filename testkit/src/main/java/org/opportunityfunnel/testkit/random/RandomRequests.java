package org.opportunityfunnel.testkit.random;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.opportunityfunnel.api.engine.StageCounting;
import org.opportunityfunnel.api.model.Group;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.api.model.User;
import org.opportunityfunnel.api.range.ReportType;
import org.opportunityfunnel.api.range.TimeRange;
import org.opportunityfunnel.api.report.Include;
import org.opportunityfunnel.testkit.data.OpportunityRecord;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.oracle.OracleRequest;
import org.opportunityfunnel.testkit.search.SearchContext;
import org.opportunityfunnel.testkit.search.SearchEvaluation;

/** Requests that an organization can answer: nothing in them is unknown to it. */
final class RandomRequests {
  private final Dice dice;
  private final RandomTimes times;
  private final OrganizationData data;

  RandomRequests(Dice dice, RandomTimes times, OrganizationData data) {
    this.dice = dice;
    this.times = times;
    this.data = data;
  }

  OracleRequest make() {
    OracleRequest request =
        new OracleRequest(
            dice.pick(data.pipelines()).id(),
            dice.oneOf(ReportType.values()),
            range(),
            range(),
            ZoneOffset.UTC,
            now(),
            dice.percent(50) ? List.of() : users(),
            Optional.empty(),
            opportunity -> true,
            dice.oneOf(StageCounting.values()),
            include());
    return data.savedSearches().isEmpty() || dice.percent(60) ? request : selected(request);
  }

  private OracleRequest selected(OracleRequest request) {
    SavedSearch search = dice.pick(data.savedSearches());
    SearchContext context = SearchContext.of(request.now(), request.zone());
    return request.withSelection(
        Optional.of(search.id()), new SearchEvaluation(search, data, context));
  }

  /** Unbounded on both sides, on one, or on none; now and then empty. */
  private TimeRange range() {
    if (dice.percent(30)) {
      return TimeRange.ALL_TIME;
    }
    Instant one = times.boundary();
    Instant other = dice.percent(10) ? one : times.boundary();
    Instant start = one.isBefore(other) ? one : other;
    Instant end = one.isBefore(other) ? other : one;
    return switch (dice.between(0, 5)) {
      case 0 -> new TimeRange(start, Instant.MAX);
      case 1 -> new TimeRange(Instant.MIN, end);
      default -> new TimeRange(start, end);
    };
  }

  /** After everything, or somewhere in the middle. */
  private Instant now() {
    return dice.percent(60) ? times.end().plusSeconds(dice.between(0, 100)) : times.event();
  }

  /** IDs of users, groups, and owners without a record. */
  private List<String> users() {
    List<String> known = new ArrayList<>();
    data.users().stream().map(User::id).forEach(known::add);
    data.groups().stream().map(Group::id).forEach(known::add);
    data.opportunities().stream()
        .map(OpportunityRecord::userId)
        .filter(Objects::nonNull)
        .forEach(known::add);
    List<String> users = new ArrayList<>();
    for (int i = known.isEmpty() ? 0 : dice.between(1, 4); i > 0; i--) {
      users.add(dice.pick(known));
    }
    return users;
  }

  private Set<Include> include() {
    Set<Include> include = EnumSet.noneOf(Include.class);
    for (Include block : Include.values()) {
      if (dice.percent(40)) {
        include.add(block);
      }
    }
    return include;
  }
}
