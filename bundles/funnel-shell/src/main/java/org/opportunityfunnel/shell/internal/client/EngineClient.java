package org.opportunityfunnel.shell.internal.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.opportunityfunnel.api.engine.EngineStatus;
import org.opportunityfunnel.api.engine.ViewSize;
import org.opportunityfunnel.api.report.EngineFigures;
import org.opportunityfunnel.api.report.EngineInfo;
import org.opportunityfunnel.shell.internal.funnel.Engines;

/** Reads the server's engines. */
public final class EngineClient implements Engines {
  private static final int UNKNOWN = -1;

  private final FunnelClient client;

  public EngineClient(FunnelClient client) {
    this.client = client;
  }

  @Override
  public List<EngineInfo> list() {
    return new Listing(client).all("/engine/").stream().map(EngineClient::engine).toList();
  }

  private static EngineInfo engine(JsonNode engine) {
    return new EngineInfo(
        new EngineStatus(
            engine.path("name").asText(),
            HealthAnswer.state(engine.path("state").asText()),
            engine.path("detail").asText("")),
        engine.path("ranking").asInt(),
        engine.path("is_chosen").asBoolean(),
        engine.path("data_version").asLong(UNKNOWN),
        new ViewSize(
            engine.path("opportunities").asLong(UNKNOWN),
            engine.path("memory_bytes").asLong(UNKNOWN)),
        new EngineFigures(
            engine.path("reports_computed").asLong(),
            engine.path("reports_kept").asLong(),
            engine.path("reports_failed").asLong(),
            millis(engine.path("median_milliseconds")),
            millis(engine.path("p99_milliseconds")),
            millis(engine.path("max_milliseconds"))));
  }

  private static Double millis(JsonNode figure) {
    return figure.isNumber() ? figure.asDouble() : null;
  }
}
