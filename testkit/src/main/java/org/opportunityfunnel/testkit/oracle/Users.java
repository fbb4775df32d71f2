package org.opportunityfunnel.testkit.oracle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.opportunityfunnel.api.model.Group;
import org.opportunityfunnel.api.model.User;
import org.opportunityfunnel.testkit.data.OrganizationData;

/** Whose opportunities count, and in what order they are answered (report.md 1 and 6). */
record Users(OrganizationData organization) {

  /**
   * "with users given, those (groups expanded in member order, each user once; a group without
   * members is nobody)". Empty when none are given: "[] and absent mean everyone".
   */
  Optional<List<String>> requested(OracleRequest request) {
    if (request.users().isEmpty()) {
      return Optional.empty();
    }
    Set<String> expanded = new LinkedHashSet<>();
    for (String id : request.users()) {
      group(id).ifPresentOrElse(group -> expanded.addAll(group.members()), () -> expanded.add(id));
    }
    return Optional.of(List.copyOf(expanded));
  }

  /**
   * "data has one entry a user: with users given, those, zeros included; else every user who has an
   * opportunity in the report, ordered by user ID, opportunities without a user last under user_id:
   * null."
   */
  List<String> answered(OracleRequest request, List<Subject> subjects) {
    return requested(request).orElseGet(() -> ofReport(subjects));
  }

  /** The name of a user; null for one without a record, and for nobody. */
  String name(String userId) {
    return organization.users().stream()
        .filter(user -> user.id().equals(userId))
        .map(User::displayName)
        .findFirst()
        .orElse(null);
  }

  private static List<String> ofReport(List<Subject> subjects) {
    List<String> users = new ArrayList<>();
    subjects.stream()
        .map(subject -> subject.opportunity().userId())
        .filter(Objects::nonNull)
        .distinct()
        .sorted(CodePoints.ORDER)
        .forEach(users::add);
    if (subjects.stream().anyMatch(subject -> subject.opportunity().userId() == null)) {
      users.add(null);
    }
    return users;
  }

  private Optional<Group> group(String id) {
    return organization.groups().stream().filter(group -> group.id().equals(id)).findFirst();
  }
}
