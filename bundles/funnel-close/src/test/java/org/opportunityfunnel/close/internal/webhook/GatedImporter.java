package org.opportunityfunnel.close.internal.webhook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.opportunityfunnel.api.store.ImportOptions;
import org.opportunityfunnel.api.store.ImportReport;
import org.opportunityfunnel.api.store.ImportReport.ImportProblem;
import org.opportunityfunnel.api.store.ImportSource;
import org.opportunityfunnel.api.store.RecordImporter;

/**
 * Notes what it is to load, and ends a load when it is let. A line with {@code bad} in it is wrong;
 * one with {@code worse} twice as often as a report can name.
 */
final class GatedImporter implements RecordImporter {
  record Load(String organization, List<String> lines) {}

  final List<Load> loads = new CopyOnWriteArrayList<>();
  private final Semaphore begun = new Semaphore(0);
  private final Semaphore allowed;
  volatile RuntimeException failure;

  /** With so many loads that end by themselves. */
  GatedImporter(int allowed) {
    this.allowed = new Semaphore(allowed);
  }

  void awaitBegun() throws InterruptedException {
    if (!begun.tryAcquire(20, TimeUnit.SECONDS)) {
      throw new AssertionError("no load began");
    }
  }

  void letEnd(int more) {
    allowed.release(more);
  }

  @Override
  public ImportReport load(String organization, ImportSource source, ImportOptions options) {
    List<String> lines;
    try {
      byte[] bytes = ((ImportSource.Ndjson) source).stream().readAllBytes();
      lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    loads.add(new Load(organization, lines));
    begun.release();
    allowed.acquireUninterruptibly();
    if (failure != null) {
      throw failure;
    }
    return report(lines);
  }

  private ImportReport report(List<String> lines) {
    List<ImportProblem> all = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      int problems = lines.get(i).contains("worse") ? 200 : lines.get(i).contains("bad") ? 1 : 0;
      for (int p = 0; p < problems; p++) {
        all.add(new ImportProblem("", i + 1, "value", "is bad"));
      }
    }
    List<ImportProblem> some = all.subList(0, Math.min(ImportReport.MAX_PROBLEMS, all.size()));
    return new ImportReport(Map.of(), some, all.size(), loads.size());
  }
}
