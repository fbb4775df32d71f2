package org.opportunityfunnel.shell.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opportunityfunnel.api.report.Health;

/** Writes the state of a server. */
public final class HealthText {
  private final SafeText safe;

  public HealthText(TextStyle style) {
    this.safe = new SafeText(style);
  }

  /** Whether it answers, then its store, its authentication and its engines. */
  public List<String> lines(String server, Health health, Optional<String> authentication) {
    List<String> lines = new ArrayList<>();
    lines.add(safe.line(server + (health.ready() ? " answers reports." : " can't answer yet.")));
    lines.add("store: " + safe.line(health.store()));
    authentication.ifPresent(state -> lines.add("authentication: " + safe.line(state)));
    health
        .engines()
        .forEach(
            engine ->
                lines.add(
                    "engine "
                        + safe.line(engine.name())
                        + ": "
                        + engine.state().name().toLowerCase(Locale.ROOT)
                        + (engine.detail().isEmpty() ? "" : ", " + safe.line(engine.detail()))));
    return lines;
  }
}
