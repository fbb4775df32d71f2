package org.opportunityfunnel.reports.internal.audience;

import java.util.HashSet;
import java.util.Set;
import org.opportunityfunnel.api.engine.FunnelView;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.Group;
import org.opportunityfunnel.api.security.Caller;

/** What a caller may know of users and groups. For one request; not thread-safe. */
final class Visibility {
  private final Caller caller;
  private final FunnelView view;
  private Set<String> members;

  Visibility(Caller caller, FunnelView view) {
    this.caller = caller;
    this.view = view;
  }

  /** A group is visible when all of its members are, so one without members always is. */
  static boolean sees(Caller caller, Group group) {
    return group.members().stream().allMatch(caller::sees);
  }

  boolean knows(Group group) {
    return sees(caller, group);
  }

  /** Whether there is such a user, with or without a record, and the caller sees it. */
  boolean knows(String user) {
    return caller.sees(user)
        && (view.catalog().user(user).isPresent()
            || members().contains(user)
            || view.hasOpportunitiesOf(user));
  }

  private Set<String> members() {
    if (members == null) {
      Set<String> all = new HashSet<>();
      Catalog catalog = view.catalog();
      catalog.groups().forEach(group -> all.addAll(group.members()));
      members = all;
    }
    return members;
  }
}
