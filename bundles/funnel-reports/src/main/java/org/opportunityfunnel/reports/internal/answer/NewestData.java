package org.opportunityfunnel.reports.internal.answer;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.reports.internal.engine.EngineRecord;

/** Notices when an engine has newer data of an organization. Thread-safe. */
final class NewestData {
  private record Place(EngineRecord engine, String organization) {}

  private record Seen(WeakReference<Catalog> catalog, long version) {}

  private final Map<Place, Seen> seen = new ConcurrentHashMap<>();

  /**
   * Whether that data was not seen before and takes the place of older data. A request that still
   * has an older view says nothing.
   */
  boolean isNew(EngineRecord engine, String organization, Catalog catalog) {
    Place place = new Place(engine, organization);
    Seen before = seen.get(place);
    if (before != null) {
      Catalog last = before.catalog().get();
      if (last == catalog || last != null && before.version() > catalog.version()) {
        return false;
      }
    }
    seen.put(place, new Seen(new WeakReference<>(catalog), catalog.version()));
    return before != null;
  }

  void forget(EngineRecord engine) {
    seen.keySet().removeIf(place -> place.engine() == engine);
  }
}
