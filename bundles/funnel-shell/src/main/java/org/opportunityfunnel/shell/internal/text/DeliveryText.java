package org.opportunityfunnel.shell.internal.text;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.opportunityfunnel.api.sync.DeliveryInfo;

/** Writes what was delivered for a configuration. */
public final class DeliveryText {
  private final SafeText safe;
  private final Figures figures;

  public DeliveryText(TextStyle style) {
    this.safe = new SafeText(style);
    this.figures = new Figures(style);
  }

  /** What became of them, and in a line of its own what was refused and why the last one was. */
  public List<String> lines(DeliveryInfo delivery) {
    List<String> lines = new ArrayList<>();
    String events =
        delivery.source().isEmpty() ? "Events" : "Events of " + safe.line(delivery.source());
    lines.add(
        "%s: %s stored, %s ignored, %s waiting%s"
            .formatted(
                events,
                figures.count(delivery.stored()),
                figures.count(delivery.ignored()),
                figures.count(delivery.waiting()),
                delivery.lastStored().map(at -> "; stored last at " + text(at)).orElse("")));
    if (!delivery.refused().isEmpty()) {
      lines.add("  refused: " + reasons(delivery));
    }
    delivery
        .lastRefusal()
        .ifPresent(
            last -> lines.add("  last at " + text(last.at()) + ": " + safe.line(last.message())));
    return lines;
  }

  private String reasons(DeliveryInfo delivery) {
    return delivery.refused().entrySet().stream()
        .map(one -> figures.count(one.getValue()) + " " + one.getKey().word().replace('_', ' '))
        .collect(Collectors.joining(", "));
  }

  private static String text(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
