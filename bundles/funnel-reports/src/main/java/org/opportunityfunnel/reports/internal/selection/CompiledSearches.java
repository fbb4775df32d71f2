package org.opportunityfunnel.reports.internal.selection;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.filter.CompiledSearch;
import org.opportunityfunnel.api.filter.SavedSearchCompiler;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.SavedSearch;

/**
 * The saved searches that were compiled before, of each organization those of its newest catalog.
 * What a compiler made is forgotten with it, and no other one's is taken for it. Thread-safe.
 */
final class CompiledSearches {
  private static final int MOST_ORGANIZATIONS = 64;
  private static final int MOST_SEARCHES = 500;

  private record Made(
      SavedSearchCompiler compiler, Catalog catalog, Map<String, CompiledSearch> byId) {

    boolean isOf(SavedSearchCompiler other, Catalog present) {
      return compiler == other && catalog == present;
    }
  }

  private final Recent<String, Made> byOrganization = new Recent<>(MOST_ORGANIZATIONS);

  /**
   * The search, compiled once for that catalog.
   *
   * @param search one of the catalog's
   * @throws FunnelException what the compiler throws; it is asked again the next time
   */
  CompiledSearch get(
      SavedSearchCompiler compiler, String organization, Catalog catalog, SavedSearch search) {
    Map<String, CompiledSearch> byId = made(compiler, organization, catalog).byId();
    if (byId.size() >= MOST_SEARCHES && !byId.containsKey(search.id())) {
      byId.clear();
    }
    return byId.computeIfAbsent(search.id(), id -> compiler.compile(search, catalog));
  }

  private Made made(SavedSearchCompiler compiler, String organization, Catalog catalog) {
    // Two requests that come at once may make two; the one that stays is soon full.
    Optional<Made> kept = byOrganization.get(organization);
    if (kept.isPresent() && kept.get().isOf(compiler, catalog)) {
      return kept.get();
    }
    Made made = new Made(compiler, catalog, new ConcurrentHashMap<>());
    boolean isOld = kept.isPresent() && kept.get().catalog().version() > catalog.version();
    if (!isOld) {
      byOrganization.put(organization, made);
    }
    return made;
  }

  void forget(SavedSearchCompiler compiler) {
    byOrganization.removeIf(made -> made.compiler() == compiler);
  }
}
