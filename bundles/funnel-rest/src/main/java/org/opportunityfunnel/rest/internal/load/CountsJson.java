package org.opportunityfunnel.rest.internal.load;

import java.util.LinkedHashMap;
import java.util.Map;
import org.opportunityfunnel.api.store.ImportReport.Counts;
import org.opportunityfunnel.api.store.RecordKind;

/** How many records were stored, as JSON. */
public final class CountsJson {

  private CountsJson() {}

  /** By kind, named as its file is. */
  public static Map<String, Object> of(Map<RecordKind, Counts> counts) {
    Map<String, Object> json = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(one -> json.put(one.getKey().fileName(), of(one.getValue())));
    return json;
  }

  private static Map<String, Object> of(Counts counts) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("added", counts.added());
    json.put("changed", counts.changed());
    json.put("unchanged", counts.unchanged());
    json.put("removed", counts.removed());
    return json;
  }
}
