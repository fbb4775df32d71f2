package org.opportunityfunnel.shell.internal.local;

import java.util.List;
import java.util.Map;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.api.report.SavedSearchDraft;
import org.opportunityfunnel.api.report.SavedSearches;
import org.opportunityfunnel.api.report.SearchPreview;
import org.opportunityfunnel.api.security.Right;
import org.opportunityfunnel.shell.internal.funnel.Searches;

/** Saved searches by the service of the container. */
final class LocalSearches implements Searches {
  private final LocalServices services;
  private final LocalCaller caller;

  LocalSearches(LocalServices services, LocalCaller caller) {
    this.services = services;
    this.caller = caller;
  }

  @Override
  public SavedSearch create(Map<String, Object> members) {
    return Told.by(() -> service().create(caller.with(Right.SEARCH), draft(members)));
  }

  @Override
  public SavedSearch change(String id, Map<String, Object> members) {
    return Told.by(() -> service().change(caller.with(Right.SEARCH), id, draft(members)));
  }

  @Override
  public void remove(String id) {
    Told.by(
        () -> {
          service().remove(caller.with(Right.SEARCH), id);
          return id;
        });
  }

  @Override
  public SearchPreview preview(Map<String, Object> members) {
    return Told.by(() -> service().preview(caller.with(Right.REPORT), draft(members)));
  }

  private SavedSearches service() {
    return services.searches().get();
  }

  private static SavedSearchDraft draft(Map<String, Object> members) {
    return new SavedSearchDraft(members, List.of(), null);
  }
}
