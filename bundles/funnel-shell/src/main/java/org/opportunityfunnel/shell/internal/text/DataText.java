package org.opportunityfunnel.shell.internal.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.opportunityfunnel.api.store.OrganizationStatus;
import org.opportunityfunnel.api.store.OrganizationStatus.Times;
import org.opportunityfunnel.api.store.OrganizationStatus.Waiting;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.shell.internal.text.TextTable.Align;

/** Writes what is kept of an organization. */
public final class DataText {
  private static final double MEGABYTE = 1e6;

  private final SafeText safe;
  private final Figures figures;
  private final TextStyle style;

  public DataText(TextStyle style) {
    this.style = style;
    this.safe = new SafeText(style);
    this.figures = new Figures(style);
  }

  /** Version and size, counts, dates, and what waits. */
  public List<String> lines(OrganizationStatus status) {
    List<String> lines = new ArrayList<>();
    lines.add(
        safe.line(
            String.format(
                Locale.ROOT,
                "data: version %d, in %s, schema %d, %,.1f MB on the disk",
                status.version(),
                status.database().product(),
                status.database().schema(),
                status.database().bytes() / MEGABYTE)));
    if (!status.records().isEmpty()) {
      lines.addAll(counts(status.records()));
    }
    Times times = status.times();
    times
        .firstCreated()
        .ifPresent(
            first ->
                lines.add(
                    "opportunities: created from "
                        + first
                        + " to "
                        + times.lastCreated().orElse(first)
                        + changed(times)));
    lines.add("waiting: " + waiting(status.waiting()));
    if (status.removals() > 0) {
      lines.add("removed: " + figures.count(status.removals()) + " records are remembered as gone");
    }
    return lines;
  }

  /** A line a kind. */
  public List<String> counts(Map<RecordKind, Long> records) {
    TextTable table = new TextTable(Align.LEFT, Align.RIGHT);
    table.row("Records", "Number");
    new TreeMap<>(records)
        .forEach((kind, count) -> table.row(kind.fileName(), figures.count(count)));
    return table.lines();
  }

  private static String changed(Times times) {
    return times
        .lastChanged()
        .map(Instant::toString)
        .map(last -> ", changed last " + last)
        .orElse("");
  }

  private String waiting(Waiting waiting) {
    List<String> parts = new ArrayList<>();
    add(parts, waiting.changes(), "status changes for their opportunity");
    add(parts, waiting.opportunities(), "opportunities for a pipeline with their status");
    add(parts, waiting.leads(), "opportunities for their lead");
    return parts.isEmpty() ? style.none() : String.join(", ", parts);
  }

  private void add(List<String> parts, long number, String what) {
    if (number > 0) {
      parts.add(figures.count(number) + " " + what);
    }
  }
}
