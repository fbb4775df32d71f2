package org.opportunityfunnel.reports.internal.fake;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.api.store.ImportOptions;
import org.opportunityfunnel.api.store.ImportRejectedException;
import org.opportunityfunnel.api.store.ImportReport;
import org.opportunityfunnel.api.store.ImportReport.Counts;
import org.opportunityfunnel.api.store.ImportReport.ImportProblem;
import org.opportunityfunnel.api.store.ImportSource;
import org.opportunityfunnel.api.store.OpportunitySink;
import org.opportunityfunnel.api.store.OpportunityStore;
import org.opportunityfunnel.api.store.RecordImporter;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.api.store.Selection;

/**
 * A store and importer of the sample's records, whose saved searches can be changed by the rules of
 * imports: the newer one wins, removals are remembered. A filter keeps three opportunities, all of
 * them are ten.
 */
public final class FakeRecords implements OpportunityStore, RecordImporter {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, SavedSearch> searches = new HashMap<>();
  private final Map<String, Instant> dates = new HashMap<>();
  private final List<Map<String, Object>> lines = Collections.synchronizedList(new ArrayList<>());
  private long version = 1;
  private Runnable beforeLoad = () -> {};
  private Runnable beforeSelect = () -> {};

  public FakeRecords() {
    Sample.catalog(1).savedSearches().forEach(search -> searches.put(search.id(), search));
  }

  /** The lines that were loaded, in order. */
  public List<Map<String, Object>> lines() {
    return lines;
  }

  /** Something else that happens just before the next load. */
  public synchronized void beforeNextLoad(Runnable happening) {
    beforeLoad = happening;
  }

  /** Something else that happens just before each selection. */
  public synchronized void beforeSelect(Runnable happening) {
    beforeSelect = happening;
  }

  /** Somebody else's import of it. */
  public synchronized void put(SavedSearch search, Instant updated) {
    version++;
    searches.put(search.id(), search);
    dates.put(search.id(), updated);
  }

  /** Somebody else's removal of it. */
  public synchronized void remove(String id, Instant updated) {
    version++;
    searches.remove(id);
    dates.put(id, updated);
  }

  /** Somebody else's import of something else. */
  public synchronized void goOn() {
    version++;
  }

  @Override
  public synchronized ImportReport load(
      String organization, ImportSource source, ImportOptions options) {
    Runnable happening = beforeLoad;
    beforeLoad = () -> {};
    happening.run();
    Map<String, Object> line = read((ImportSource.Ndjson) source);
    lines.add(line);
    if (String.valueOf(line.get("name")).contains("\ud800")) {
      ImportProblem problem = new ImportProblem("", 1, "name", "is no text");
      throw new ImportRejectedException(new ImportReport(Map.of(), List.of(problem), 1, version));
    }
    Counts counts = merge((String) line.get("id"), line);
    version += counts.unchanged() == 1 ? 0 : 1;
    return new ImportReport(Map.of(RecordKind.SAVED_SEARCH, counts), List.of(), 0, version);
  }

  private Counts merge(String id, Map<String, Object> line) {
    Instant updated =
        line.get("date_updated") == null ? null : Instant.parse((String) line.get("date_updated"));
    Instant present = dates.get(id);
    if (present != null && updated != null && updated.isBefore(present)) {
      return new Counts(0, 0, 1, 0);
    }
    boolean isThere = searches.containsKey(id);
    if (Boolean.TRUE.equals(line.get("_deleted"))) {
      searches.remove(id);
      dates.put(id, updated);
      return isThere ? new Counts(0, 0, 0, 1) : new Counts(0, 0, 1, 0);
    }
    searches.put(id, search(line));
    dates.put(id, updated);
    return isThere ? new Counts(0, 1, 0, 0) : new Counts(1, 0, 0, 0);
  }

  @SuppressWarnings("unchecked")
  private static SavedSearch search(Map<String, Object> line) {
    return new SavedSearch(
        (String) line.get("id"),
        (String) line.get("name"),
        (String) line.get("type"),
        (Map<String, Object>) line.get("s_query"),
        (String) line.get("query"));
  }

  private static Map<String, Object> read(ImportSource.Ndjson source) {
    try {
      return JSON.readValue(source.stream(), new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Set<String> organizations() {
    return Set.of(Sample.ORGANIZATION);
  }

  @Override
  public synchronized long version(String organization) {
    return version;
  }

  @Override
  public synchronized Catalog catalog(String organization) {
    Catalog sample = Sample.catalog(version);
    return new Catalog(
        version,
        sample.pipelines(),
        sample.users(),
        sample.groups(),
        searches.values(),
        sample.currencies());
  }

  @Override
  public void scan(String organization, OpportunitySink sink) {
    throw new AssertionError("only engines scan");
  }

  @Override
  public synchronized Optional<Selection> select(
      String organization, long ofVersion, Filter filter) {
    beforeSelect.run();
    BitSet keys = new BitSet();
    keys.set(0, filter.equals(Filter.ALL) ? 10 : 3);
    return ofVersion == version ? Optional.of(Selection.of(keys)) : Optional.empty();
  }
}
