package org.opportunityfunnel.rest.internal.engine;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.opportunityfunnel.api.report.EngineFigures;
import org.opportunityfunnel.api.report.EngineInfo;

/** An engine as JSON; what is not known is null. */
final class EngineJson {
  private EngineJson() {}

  static Map<String, Object> of(EngineInfo engine) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("id", engine.status().name());
    shape.put("name", engine.status().name());
    shape.put("state", engine.status().state().name().toLowerCase(Locale.ROOT));
    shape.put("detail", engine.status().detail());
    shape.put("ranking", engine.ranking());
    shape.put("is_chosen", engine.chosen());
    shape.put("data_version", known(engine.dataVersion()));
    shape.put("opportunities", known(engine.size().opportunities()));
    shape.put("memory_bytes", known(engine.size().bytes()));
    EngineFigures figures = engine.figures();
    shape.put("reports_computed", figures.answered());
    shape.put("reports_kept", figures.kept());
    shape.put("reports_failed", figures.failed());
    shape.put("median_milliseconds", figures.medianMillis());
    shape.put("p99_milliseconds", figures.p99Millis());
    shape.put("max_milliseconds", figures.maxMillis());
    return shape;
  }

  private static Long known(long figure) {
    return figure < 0 ? null : figure;
  }
}
