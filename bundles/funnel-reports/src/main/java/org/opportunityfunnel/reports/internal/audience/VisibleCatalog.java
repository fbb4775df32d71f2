package org.opportunityfunnel.reports.internal.audience;

import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.security.Caller;

/** The part of a catalog that a caller may see. */
public final class VisibleCatalog {
  private VisibleCatalog() {}

  /** All records, but of users those it sees, and of groups those of which it sees all members. */
  public static Catalog of(Catalog catalog, Caller caller) {
    if (caller.visibleUsers().isEmpty()) {
      return catalog;
    }
    return new Catalog(
        catalog.version(),
        catalog.pipelines(),
        catalog.users().stream().filter(user -> caller.sees(user.id())).toList(),
        catalog.groups().stream().filter(group -> Visibility.sees(caller, group)).toList(),
        catalog.savedSearches(),
        catalog.currencies());
  }
}
