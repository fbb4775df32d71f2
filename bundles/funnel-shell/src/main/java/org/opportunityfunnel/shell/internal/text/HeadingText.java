package org.opportunityfunnel.shell.internal.text;

import java.util.ArrayList;
import java.util.List;
import org.opportunityfunnel.api.range.TimeRange;
import org.opportunityfunnel.api.report.ReportMeta;

/** Says what a report is about. */
public final class HeadingText {
  private final TextStyle style;
  private final SafeText safe;

  public HeadingText(TextStyle style) {
    this.style = style;
    this.safe = new SafeText(style);
  }

  /** The pipeline's name, then the ranges and their zone. */
  public List<String> lines(ReportMeta meta) {
    RangeText range = new RangeText(style, meta.ranges().zone());
    List<String> facts = new ArrayList<>();
    meta.ranges().cohort().ifPresent(cohort -> facts.add("created " + range.of(cohort)));
    TimeRange report = meta.ranges().report();
    if (facts.isEmpty() || !report.equals(TimeRange.ALL_TIME)) {
      facts.add("active " + range.of(report));
    }
    facts.add(safe.line(meta.ranges().zone().getId()));
    List<String> lines = new ArrayList<>();
    lines.add(Paint.BOLD.on(safe.line(meta.pipelineName(), style.width()), style));
    Wrap.facts(facts, style).forEach(line -> lines.add(Paint.DIM.on(line, style)));
    return lines;
  }
}
