package org.opportunityfunnel.close.internal.webhook;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.error.Problem;
import org.opportunityfunnel.api.store.ImportOptions;
import org.opportunityfunnel.api.store.ImportOptions.OnError;
import org.opportunityfunnel.api.store.ImportReport;
import org.opportunityfunnel.api.store.ImportReport.ImportProblem;
import org.opportunityfunnel.api.store.ImportSource;
import org.opportunityfunnel.api.store.RecordImporter;
import org.opportunityfunnel.close.internal.record.RecordLine;

/**
 * Stores records that come one by one in loads of many: what comes while a load runs goes into the
 * next one. A load costs the store tens of milliseconds however small it is. A bad record fails
 * alone, and an organization whose load waits, as behind an import, holds up no other.
 */
final class GroupCommit implements AutoCloseable {
  private static final ImportOptions SKIP = new ImportOptions(OnError.SKIP, progress -> {});
  private static final long ENDING_MILLIS = 10_000;

  /** Loads at once, of as many organizations. */
  private static final int LOADS = 4;

  private final RecordImporter importer;
  private final Queue queue;
  private final List<Thread> workers = new ArrayList<>();

  /** Begins to work. */
  GroupCommit(RecordImporter importer, Queue.Bounds bounds) {
    this.importer = importer;
    this.queue = new Queue(bounds);
    for (int i = 0; i < LOADS; i++) {
      Thread worker = new Thread(this::work, "funnel-close-webhook-" + i);
      worker.setDaemon(true);
      workers.add(worker);
      worker.start();
    }
  }

  /**
   * Stores the record, soon.
   *
   * @return completes, in another thread, with the data version once the record is durable;
   *     exceptionally with a FunnelException: INVALID if the record is bad, its problems being
   *     those of {@code event.data}, or UNAVAILABLE; or with whatever else the store failed by
   * @throws FunnelException UNAVAILABLE if too many wait already
   */
  CompletionStage<Long> store(String organization, RecordLine record) {
    Waiting one = new Waiting(organization, record);
    queue.add(one);
    return one.version();
  }

  private void work() {
    try {
      for (List<Waiting> some = queue.take(); !some.isEmpty(); some = queue.take()) {
        try {
          load(some);
        } finally {
          queue.loaded(some.get(0).organization());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void load(List<Waiting> some) {
    List<Waiting> left = some;
    try {
      while (!left.isEmpty()) {
        left = answer(left, importer.load(left.get(0).organization(), source(left), SKIP));
      }
    } catch (RuntimeException | Error e) {
      // Whoever waits is told; the next ones may fare better.
      left.forEach(one -> one.version().completeExceptionally(e));
    }
  }

  private static ImportSource source(List<Waiting> some) {
    List<InputStream> lines = new ArrayList<>(some.size());
    some.forEach(one -> lines.add(new ByteArrayInputStream(one.record().line())));
    return new ImportSource.Ndjson(new SequenceInputStream(Collections.enumeration(lines)));
  }

  /**
   * Tells each what became of it. A report names no more than the first problems; when there were
   * more, nobody knows who is good, and those that are not named are to be loaded again.
   *
   * @return those
   */
  private static List<Waiting> answer(List<Waiting> some, ImportReport report) {
    Map<Long, List<Problem>> byLine = new HashMap<>();
    for (ImportProblem problem : report.problems()) {
      String field = problem.field().isEmpty() ? "" : "." + problem.field();
      byLine
          .computeIfAbsent(problem.line(), line -> new ArrayList<>())
          .add(new Problem("event.data" + field, problem.message()));
    }
    boolean isComplete = report.problemTotal() == report.problems().size();
    List<Waiting> again = new ArrayList<>();
    for (int i = 0; i < some.size(); i++) {
      List<Problem> problems = byLine.get(i + 1L);
      if (problems != null) {
        some.get(i).version().completeExceptionally(FunnelException.invalid(problems));
      } else if (isComplete) {
        some.get(i).version().complete(report.version());
      } else {
        again.add(some.get(i));
      }
    }
    if (again.size() == some.size()) {
      throw new IllegalStateException("problems of no line: " + report.problems());
    }
    return again;
  }

  /** Ends after the loads that run; what waits for another one is told to come again. */
  @Override
  public void close() {
    FunnelException stopped =
        new FunnelException(ErrorCode.UNAVAILABLE, "The webhook has stopped; try again soon.");
    queue.close().forEach(one -> one.version().completeExceptionally(stopped));
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(ENDING_MILLIS);
    try {
      for (Thread worker : workers) {
        // To join for 0 ms would be for ever.
        worker.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
