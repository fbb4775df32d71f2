package org.opportunityfunnel.reports.internal.audience;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opportunityfunnel.api.engine.FunnelView;
import org.opportunityfunnel.api.error.Problems;
import org.opportunityfunnel.api.model.Group;
import org.opportunityfunnel.api.security.Caller;
import org.opportunityfunnel.reports.internal.request.Quoted;

/** Turns the IDs of users and groups in a request into users. */
public final class AudienceFinder {
  private AudienceFinder() {}

  /**
   * The users that the IDs stand for: a group for its members in their order. IDs that are unknown,
   * and likewise those that the caller may not see, are one problem on {@code users}; what is
   * returned then is without them.
   *
   * @param ids user and group IDs; none for everyone the caller sees
   */
  public static Audience find(List<String> ids, Caller caller, FunnelView view, Problems problems) {
    if (ids.isEmpty()) {
      return Audience.everyone(caller.visibleUsers());
    }
    Visibility visibility = new Visibility(caller, view);
    LinkedHashSet<String> users = new LinkedHashSet<>();
    Set<String> unknown = new LinkedHashSet<>();
    for (String id : ids) {
      Optional<Group> group = view.catalog().group(id).filter(visibility::knows);
      if (group.isPresent()) {
        users.addAll(group.get().members());
      } else if (visibility.knows(id)) {
        users.add(id);
      } else {
        unknown.add(id);
      }
    }
    if (!unknown.isEmpty()) {
      problems.add("users", "unknown user or group: " + Quoted.list(unknown));
    }
    return Audience.of(users);
  }
}
