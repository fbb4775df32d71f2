package org.opportunityfunnel.reports.internal.search;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.api.store.ImportSource;
import org.opportunityfunnel.api.store.RecordKind;

/** One saved search as an import. */
final class SearchLine {
  private final Map<String, Object> members = new LinkedHashMap<>();

  private SearchLine(String id) {
    members.put("_type", RecordKind.SAVED_SEARCH.typeName());
    members.put("id", id);
  }

  /** It is to be as it is here. */
  static SearchLine of(SavedSearch search) {
    SearchLine line = new SearchLine(search.id());
    line.members.put("name", search.name());
    line.members.put("type", search.type());
    line.members.put("s_query", search.sQuery());
    line.members.put("query", search.query());
    return line;
  }

  /** It is to go. */
  static SearchLine removal(String id) {
    SearchLine line = new SearchLine(id);
    line.members.put("_deleted", true);
    return line;
  }

  /**
   * The import, to be read once.
   *
   * @param updated when it was changed; what is newer than that stays. Empty to win over all
   */
  ImportSource updated(Optional<Instant> updated) {
    Map<String, Object> dated = new LinkedHashMap<>(members);
    updated.ifPresent(at -> dated.put("date_updated", at.toString()));
    byte[] bytes = (JsonText.of(dated) + '\n').getBytes(StandardCharsets.UTF_8);
    return new ImportSource.Ndjson(new ByteArrayInputStream(bytes));
  }
}
