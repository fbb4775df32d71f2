package org.opportunityfunnel.api.report;

import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.api.security.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Manages an organization's saved searches, and tries one out. Thread-safe.
 *
 * <p>Methods throw {@link FunnelException}: INVALID with all problems of the draft, those of a
 * search that does not compile by their path ({@code s_query.query.queries[0].value}); FORBIDDEN
 * without the right that each names; UNAVAILABLE if no store, compiler or importer answers within a
 * bounded time; then nothing was changed. A change is durable when a method returns, and the next
 * request sees it; where no engine has loaded it within a bounded time, a later one does.
 */
@ProviderType
public interface SavedSearches {

  /** Makes a saved search with a new ID. Needs the right to search. */
  SavedSearch create(Caller caller, SavedSearchDraft draft);

  /**
   * Gives the members that the draft names their new values; the others stay as they are. Needs the
   * right to search.
   *
   * @throws FunnelException NOT_FOUND if there is none of that ID
   */
  SavedSearch change(Caller caller, String id, SavedSearchDraft draft);

  /**
   * Removes a saved search. Needs the right to search.
   *
   * @throws FunnelException NOT_FOUND if there is none of that ID
   */
  void remove(Caller caller, String id);

  /**
   * How many opportunities a search would keep, of those whose users the caller sees. Needs the
   * right to report. Nothing is stored; a name is not needed.
   */
  SearchPreview preview(Caller caller, SavedSearchDraft draft);
}
