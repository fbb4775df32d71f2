package org.opportunityfunnel.reports.internal.selection;

import java.util.Collection;
import java.util.List;
import org.opportunityfunnel.api.model.Catalog;

/** Tells catalogs of different data apart that have the same version. */
final class SameRecords {
  private SameRecords() {}

  /**
   * Whether all records are the same, and the version. Of saved searches the tree is left out: an
   * engine may have read its numbers as others.
   */
  static boolean in(Catalog a, Catalog b) {
    return a.version() == b.version()
        && same(a.pipelines(), b.pipelines())
        && same(a.users(), b.users())
        && same(a.groups(), b.groups())
        && same(a.currencies(), b.currencies())
        && searches(a).equals(searches(b));
  }

  private static boolean same(Collection<?> a, Collection<?> b) {
    return a.size() == b.size() && List.copyOf(a).equals(List.copyOf(b));
  }

  private static List<String> searches(Catalog catalog) {
    return catalog.savedSearches().stream()
        .map(search -> search.id() + '\n' + search.type() + '\n' + search.name())
        .toList();
  }
}
