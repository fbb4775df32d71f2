package org.opportunityfunnel.shell.internal.text;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.opportunityfunnel.api.store.ImportReport.Counts;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.api.sync.SyncInfo;

/** Writes what was fetched from a source. */
public final class SyncText {
  private final SafeText safe;
  private final Figures figures;
  private final ImportText imports;

  public SyncText(TextStyle style) {
    this.safe = new SafeText(style);
    this.figures = new Figures(style);
    this.imports = new ImportText(style);
  }

  /** What it does or did, the counts by kind, what was refused, and when the next one begins. */
  public List<String> lines(SyncInfo sync) {
    List<String> lines = new ArrayList<>();
    lines.add(safe.line(sync.source() + ": " + state(sync)));
    Map<RecordKind, Counts> counts = new TreeMap<>(sync.counts());
    if (!counts.isEmpty()) {
      lines.addAll(imports.counts(counts));
    }
    if (sync.refused() > 0) {
      lines.add(figures.count(sync.refused()) + " records could not be stored, such as:");
      sync.refusals().forEach(refusal -> lines.add("  " + safe.line(refusal)));
    }
    if (!sync.isRunning()) {
      sync.times()
          .succeeded()
          .filter(time -> !sync.error().isEmpty())
          .ifPresent(time -> lines.add("Everything was fetched last at " + text(time) + "."));
      sync.times()
          .next()
          .ifPresent(time -> lines.add("The next one begins at " + text(time) + "."));
    }
    return lines;
  }

  private String state(SyncInfo sync) {
    String asked = figures.count(sync.requests()) + " requests";
    if (sync.isRunning()) {
      return "fetching " + sync.phase() + ", " + asked;
    }
    if (!sync.error().isEmpty()) {
      return "ended early, after " + asked + ". " + sync.error();
    }
    return sync.times()
        .finished()
        .map(time -> "fetched at " + text(time) + ", " + asked)
        .orElse("nothing was fetched since the server started");
  }

  private static String text(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
