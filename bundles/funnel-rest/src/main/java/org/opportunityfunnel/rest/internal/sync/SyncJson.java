package org.opportunityfunnel.rest.internal.sync;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.opportunityfunnel.api.sync.SyncInfo;
import org.opportunityfunnel.rest.internal.load.CountsJson;

/** The fetching from a source as JSON; a time that there is none of is null. */
final class SyncJson {
  private SyncJson() {}

  static Map<String, Object> of(SyncInfo sync) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("source", sync.source());
    shape.put("is_running", sync.isRunning());
    shape.put("phase", sync.phase());
    shape.put("date_begun", time(sync.times().begun()));
    shape.put("date_finished", time(sync.times().finished()));
    shape.put("date_succeeded", time(sync.times().succeeded()));
    shape.put("date_next", time(sync.times().next()));
    shape.put("requests", sync.requests());
    shape.put("counts", CountsJson.of(sync.counts()));
    shape.put("refused", sync.refused());
    shape.put("refusals", sync.refusals());
    shape.put("error", sync.error());
    return shape;
  }

  private static String time(Optional<Instant> time) {
    return time.map(Instant::toString).orElse(null);
  }
}
