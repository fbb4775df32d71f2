package org.opportunityfunnel.store.jdbc.internal.source;

import java.util.function.LongSupplier;
import org.opportunityfunnel.api.store.ImportProgress;

/** Counts what was read, and tells the listener about ten times a second. */
public final class Meter {
  private static final long INTERVAL_NANOS = 100_000_000;

  private final ImportProgress progress;
  private final LongSupplier nanoClock;
  private final Runnable checkpoint;
  private String file = "";
  private long records;
  private long bytes;
  private long bytesTotal = -1;
  private long told;

  /**
   * A meter at zero.
   *
   * @param checkpoint called whenever more was read; throws to give the import up
   */
  public Meter(ImportProgress progress, LongSupplier nanoClock, Runnable checkpoint) {
    this.progress = progress;
    this.nanoClock = nanoClock;
    this.checkpoint = checkpoint;
    this.told = nanoClock.getAsLong() - INTERVAL_NANOS;
  }

  /** How many bytes there are to read. */
  public void expect(long total) {
    bytesTotal = total;
  }

  /** Another file begins, perhaps without a name; the listener is told at once. */
  public void enter(String name) {
    file = name;
    tell();
  }

  /** All was read; the listener is told at once. */
  public void stores() {
    progress.stores();
    enter("");
  }

  void readBytes(long count) {
    bytes += count;
    checkpoint.run();
    tick();
  }

  /** One more record was read. */
  public void readRecord() {
    records++;
  }

  /** Some work was done. */
  public void tick() {
    if (nanoClock.getAsLong() - told >= INTERVAL_NANOS) {
      tell();
    }
  }

  private void tell() {
    told = nanoClock.getAsLong();
    progress.at(new ImportProgress.State(file, records, bytes, bytesTotal));
  }
}
