package org.opportunityfunnel.reports.internal.audience;

import java.util.Collection;
import java.util.TreeSet;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.Group;
import org.opportunityfunnel.api.model.User;
import org.opportunityfunnel.api.security.Caller;

/** Keeps IDs from a caller which it may not know. */
public final class Discretion {
  private static final String HIDDEN = "(not yours to see)";

  private final Caller caller;
  private final Catalog catalog;

  public Discretion(Caller caller, Catalog catalog) {
    this.caller = caller;
    this.catalog = catalog;
  }

  /** The sentence without the IDs of users and groups that the caller does not see. */
  public String over(String sentence) {
    if (caller.visibleUsers().isEmpty()) {
      return sentence;
    }
    String shown = sentence;
    for (String id : hidden()) {
      shown = shown.replace(id, HIDDEN);
    }
    return shown;
  }

  /** In an order in which an ID comes before those that it begins with. */
  private Collection<String> hidden() {
    TreeSet<String> ids = new TreeSet<>();
    catalog.users().stream().map(User::id).forEach(ids::add);
    for (Group group : catalog.groups()) {
      ids.addAll(group.members());
    }
    ids.removeIf(caller::sees);
    catalog.groups().stream()
        .filter(group -> !Visibility.sees(caller, group))
        .map(Group::id)
        .forEach(ids::add);
    return ids.descendingSet();
  }
}
