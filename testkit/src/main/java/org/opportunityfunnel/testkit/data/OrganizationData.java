package org.opportunityfunnel.testkit.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.opportunityfunnel.api.model.Group;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.api.model.Status;
import org.opportunityfunnel.api.model.User;

/**
 * Everything that an organization imports, in the order in which it does. Immutable.
 *
 * @param changes of any opportunities, also of some that are not there
 */
public record OrganizationData(
    List<Pipeline> pipelines,
    List<User> users,
    List<Group> groups,
    List<SavedSearch> savedSearches,
    List<LeadRecord> leads,
    List<OpportunityRecord> opportunities,
    List<ChangeRecord> changes) {

  /** Without a single record. */
  public static final OrganizationData EMPTY =
      new OrganizationData(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public OrganizationData {
    pipelines = List.copyOf(pipelines);
    users = List.copyOf(users);
    groups = List.copyOf(groups);
    savedSearches = List.copyOf(savedSearches);
    leads = List.copyOf(leads);
    opportunities = List.copyOf(opportunities);
    changes = List.copyOf(changes);
  }

  /** Pipelines, opportunities and their changes only. */
  public static OrganizationData of(
      List<Pipeline> pipelines, List<OpportunityRecord> opportunities, List<ChangeRecord> changes) {
    return new OrganizationData(
        pipelines, List.of(), List.of(), List.of(), List.of(), opportunities, changes);
  }

  public Optional<Pipeline> pipeline(String id) {
    return pipelines.stream().filter(pipeline -> pipeline.id().equals(id)).findFirst();
  }

  /** The pipeline that has the status; empty for a deleted status. */
  public Optional<Pipeline> pipelineOfStatus(String statusId) {
    return pipelines.stream()
        .filter(one -> one.statuses().stream().anyMatch(status -> status.id().equals(statusId)))
        .findFirst();
  }

  /** The status, in whatever pipeline it is; empty for a deleted one. */
  public Optional<Status> status(String statusId) {
    return pipelines.stream()
        .flatMap(pipeline -> pipeline.statuses().stream())
        .filter(status -> status.id().equals(statusId))
        .findFirst();
  }

  /** The same records, those of each kind in another order; the order of statuses stays. */
  public OrganizationData shuffled(long seed) {
    Random random = new Random(seed);
    return new OrganizationData(
        shuffle(pipelines, random),
        shuffle(users, random),
        shuffle(groups, random),
        shuffle(savedSearches, random),
        shuffle(leads, random),
        shuffle(opportunities, random),
        shuffle(changes, random));
  }

  private static <T> List<T> shuffle(List<T> records, Random random) {
    List<T> shuffled = new ArrayList<>(records);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }
}
