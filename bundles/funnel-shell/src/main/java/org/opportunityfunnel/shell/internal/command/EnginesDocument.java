package org.opportunityfunnel.shell.internal.command;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.opportunityfunnel.api.report.EngineFigures;
import org.opportunityfunnel.api.report.EngineInfo;
import org.opportunityfunnel.shell.internal.client.JsonText;

/** Engines as JSON, with the members that the HTTP API has. */
final class EnginesDocument {
  private EnginesDocument() {}

  /** One line an engine; what is not known is null. */
  static byte[] write(List<EngineInfo> engines) {
    StringBuilder lines = new StringBuilder();
    for (EngineInfo engine : engines) {
      lines
          .append(new String(JsonText.bytes(members(engine)), StandardCharsets.UTF_8))
          .append('\n');
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, Object> members(EngineInfo engine) {
    EngineFigures figures = engine.figures();
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("id", engine.status().name());
    members.put("name", engine.status().name());
    members.put("state", engine.status().state().name().toLowerCase(Locale.ROOT));
    members.put("detail", engine.status().detail());
    members.put("ranking", engine.ranking());
    members.put("is_chosen", engine.chosen());
    members.put("data_version", known(engine.dataVersion()));
    members.put("opportunities", known(engine.size().opportunities()));
    members.put("memory_bytes", known(engine.size().bytes()));
    members.put("reports_computed", figures.answered());
    members.put("reports_kept", figures.kept());
    members.put("reports_failed", figures.failed());
    members.put("median_milliseconds", figures.medianMillis());
    members.put("p99_milliseconds", figures.p99Millis());
    members.put("max_milliseconds", figures.maxMillis());
    return members;
  }

  private static Long known(long figure) {
    return figure < 0 ? null : figure;
  }
}
