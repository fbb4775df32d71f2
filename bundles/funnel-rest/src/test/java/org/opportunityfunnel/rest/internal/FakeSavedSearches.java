package org.opportunityfunnel.rest.internal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.api.report.SavedSearchDraft;
import org.opportunityfunnel.api.report.SavedSearches;
import org.opportunityfunnel.api.report.SearchPreview;
import org.opportunityfunnel.api.security.Caller;

/** Keeps what it is given, an organization each, and compiles nothing. */
public final class FakeSavedSearches implements SavedSearches {
  public final Map<String, SavedSearch> stored = new ConcurrentHashMap<>();
  public final List<SavedSearchDraft> drafts = new CopyOnWriteArrayList<>();
  public volatile FunnelException failure;

  private static String key(Caller caller, String id) {
    return caller.organization() + "/" + id;
  }

  private void take(SavedSearchDraft draft) {
    drafts.add(draft);
    if (!draft.problems().isEmpty()) {
      throw FunnelException.invalid(draft.problems());
    }
    if (failure != null) {
      throw failure;
    }
  }

  @SuppressWarnings("unchecked")
  private static SavedSearch search(String id, SavedSearchDraft draft, SavedSearch before) {
    Map<String, Object> members = draft.members();
    return new SavedSearch(
        id,
        members.get("name") instanceof String name ? name : before.name(),
        members.get("type") instanceof String type ? type : before.type(),
        members.containsKey("s_query")
            ? members.get("s_query") instanceof Map<?, ?> tree ? (Map<String, Object>) tree : null
            : before.sQuery(),
        members.containsKey("query")
            ? members.get("query") instanceof String text ? text : null
            : before.query());
  }

  @Override
  public synchronized SavedSearch create(Caller caller, SavedSearchDraft draft) {
    take(draft);
    String id = "save_" + (stored.size() + 1);
    SavedSearch made = search(id, draft, new SavedSearch(id, "none", "lead", null, null));
    stored.put(key(caller, id), made);
    return made;
  }

  @Override
  public synchronized SavedSearch change(Caller caller, String id, SavedSearchDraft draft) {
    take(draft);
    SavedSearch changed = search(id, draft, present(caller, id));
    stored.put(key(caller, id), changed);
    return changed;
  }

  @Override
  public synchronized void remove(Caller caller, String id) {
    present(caller, id);
    stored.remove(key(caller, id));
  }

  private SavedSearch present(Caller caller, String id) {
    SavedSearch present = stored.get(key(caller, id));
    if (present == null) {
      throw new FunnelException(ErrorCode.NOT_FOUND, "There is no such ID.");
    }
    return present;
  }

  @Override
  public SearchPreview preview(Caller caller, SavedSearchDraft draft) {
    take(draft);
    return new SearchPreview(3, 10, 5_000_000_000L);
  }
}
