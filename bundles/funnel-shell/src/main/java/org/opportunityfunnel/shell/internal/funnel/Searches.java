package org.opportunityfunnel.shell.internal.funnel;

import java.util.Map;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.api.report.SearchPreview;

/** Manages saved searches. Members are plain JSON values by the names of the HTTP API. */
public interface Searches {
  SavedSearch create(Map<String, Object> members);

  /** Members that are not named stay as they are. */
  SavedSearch change(String id, Map<String, Object> members);

  void remove(String id);

  /** How many opportunities a search would keep; nothing is stored. */
  SearchPreview preview(Map<String, Object> members);
}
