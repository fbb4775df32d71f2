package org.opportunityfunnel.shell.internal.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.api.model.Status;
import org.opportunityfunnel.api.model.StatusType;

/** Lists pipelines with their statuses. */
public final class PipelinesText {
  private final TextStyle style;
  private final SafeText safe;

  public PipelinesText(TextStyle style) {
    this.style = style;
    this.safe = new SafeText(style);
  }

  /** Each pipeline's name and ID, then its statuses by what they mean. */
  public List<String> lines(Collection<Pipeline> pipelines) {
    List<String> lines = new ArrayList<>();
    for (Pipeline pipeline : pipelines) {
      lines.add(
          Paint.BOLD.on(safe.line(pipeline.name(), style.width()), style)
              + "  "
              + safe.line(pipeline.id()));
      for (StatusType type : StatusType.values()) {
        List<String> labels =
            pipeline.statuses(type).stream().map(Status::label).map(safe::line).toList();
        if (!labels.isEmpty()) {
          lines.addAll(Wrap.facts(prefixed(type.wireName() + ": ", labels), style));
        }
      }
    }
    return lines;
  }

  private static List<String> prefixed(String prefix, List<String> labels) {
    List<String> prefixed = new ArrayList<>(labels);
    prefixed.set(0, prefix + labels.get(0));
    return prefixed;
  }
}
