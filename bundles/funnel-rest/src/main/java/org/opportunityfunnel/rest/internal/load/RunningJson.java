package org.opportunityfunnel.rest.internal.load;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.opportunityfunnel.api.store.ImportsUnderWay;

/** An import that is under way, as it is answered. */
final class RunningJson {
  private RunningJson() {}

  static Map<String, Object> of(ImportsUnderWay.Info one) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", one.id());
    json.put("phase", one.phase().name().toLowerCase(Locale.ROOT));
    json.put("date_begun", one.begun().toString());
    json.put("is_cancelled", one.cancelled());
    json.put("records", one.records());
    json.put("bytes_read", one.bytesRead());
    json.put("records_per_second", one.recordsPerSecond());
    return json;
  }
}
