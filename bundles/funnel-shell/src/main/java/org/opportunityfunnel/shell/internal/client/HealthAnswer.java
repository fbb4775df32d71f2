package org.opportunityfunnel.shell.internal.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opportunityfunnel.api.engine.EngineStatus;
import org.opportunityfunnel.api.report.Health;
import org.opportunityfunnel.shell.internal.funnel.CommandFailure;
import org.opportunityfunnel.shell.internal.funnel.ServerHealth;

/** Reads the server's health. */
public final class HealthAnswer {
  private HealthAnswer() {}

  /**
   * How the server is, ready or not.
   *
   * @throws CommandFailure UNREACHABLE if nothing, or something else, answers
   */
  public static ServerHealth ask(FunnelClient client) {
    ServerAnswer answer = client.ask("/health/");
    if (answer.status() != 200 && answer.status() != 503) {
      throw new CommandFailure(
          CommandFailure.Kind.UNREACHABLE,
          "What answers at " + client.address() + " is no Opportunity Funnel server.");
    }
    return read(JsonText.read(answer.body()), answer.status() == 200);
  }

  private static ServerHealth read(JsonNode body, boolean ready) {
    List<EngineStatus> engines = new ArrayList<>();
    body.path("engines")
        .forEach(
            engine ->
                engines.add(
                    new EngineStatus(
                        engine.path("name").asText(),
                        state(engine.path("state").asText()),
                        engine.path("detail").asText(""))));
    return new ServerHealth(
        new Health(ready, body.path("store").asText("unknown"), engines),
        Optional.of(body.path("authentication").asText("unknown")));
  }

  /** The state of that name; one that is not known is none to rely on. */
  static EngineStatus.State state(String name) {
    try {
      return EngineStatus.State.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      return EngineStatus.State.FAILED;
    }
  }
}
