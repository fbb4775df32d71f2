package org.opportunityfunnel.rest.internal.upkeep;

import java.util.LinkedHashMap;
import java.util.Map;
import org.opportunityfunnel.api.store.RecordKind;

/** How many records of each kind, as JSON; kinds without any are 0. */
final class CountedKinds {
  private CountedKinds() {}

  static Map<String, Object> of(Map<RecordKind, Long> counts) {
    Map<String, Object> json = new LinkedHashMap<>();
    for (RecordKind kind : RecordKind.values()) {
      json.put(kind.fileName(), counts.getOrDefault(kind, 0L));
    }
    return json;
  }
}
