package org.opportunityfunnel.shell.internal.command;

import java.io.PrintStream;
import java.util.function.LongSupplier;
import org.opportunityfunnel.shell.internal.funnel.Imports;
import org.opportunityfunnel.shell.internal.text.ProgressText;
import org.opportunityfunnel.shell.internal.text.TextStyle;

/**
 * Shows how far an import is: a bar that redraws itself on a terminal, a line every few seconds
 * elsewhere. Called by one thread at a time.
 */
public final class ProgressReporter implements Imports.Listener {
  private static final long REDRAW_NANOS = 100_000_000L;
  private static final long LINE_NANOS = 3_000_000_000L;
  private static final double SECOND = 1e9;
  private static final String TO_LINE_START = "\r";
  private static final String CLEAR_LINE = "\r\u001B[K";

  private final PrintStream out;
  private final boolean terminal;
  private final LongSupplier nanoTime;
  private final ProgressText text;
  private final Source source;
  private long begin;
  private boolean toldToWait;
  private long shown;
  private long done;
  private boolean drawn;

  /**
   * What is read.
   *
   * @param bytes how large it is
   * @param whenRead the sentence that is shown when all of it was read
   */
  public record Source(long bytes, String whenRead) {}

  /**
   * Begins now.
   *
   * @param terminal whether out is one
   * @param nanoTime as {@link System#nanoTime}
   */
  public ProgressReporter(
      PrintStream out, boolean terminal, TextStyle style, Source source, LongSupplier nanoTime) {
    this.out = out;
    this.terminal = terminal;
    this.nanoTime = nanoTime;
    this.text = new ProgressText(style);
    this.source = source;
    this.begin = nanoTime.getAsLong();
    this.shown = begin;
  }

  @Override
  public synchronized void read(String file, long bytes) {
    done += bytes;
    long now = nanoTime.getAsLong();
    boolean complete = done >= source.bytes();
    if (now - shown >= (terminal ? REDRAW_NANOS : LINE_NANOS) || complete) {
      shown = now;
      show(file, (now - begin) / SECOND);
      if (complete) {
        waiting();
      }
    }
  }

  @Override
  public synchronized void waits() {
    begin = nanoTime.getAsLong();
    if (!toldToWait) {
      toldToWait = true;
      end();
      out.println("Another import is at it; this one waits for its turn.");
      out.flush();
    }
  }

  @Override
  public synchronized void cancels() {
    end();
    out.println("Cancelling the import …");
    out.flush();
  }

  private void show(String file, double seconds) {
    if (terminal) {
      out.print(
          (drawn ? CLEAR_LINE : TO_LINE_START) + text.bar(file, done, source.bytes(), seconds));
      drawn = true;
    } else {
      out.println(text.plain(file, done, source.bytes(), seconds));
    }
    out.flush();
  }

  private void waiting() {
    if (terminal) {
      out.println();
      drawn = false;
    }
    out.println(source.whenRead());
  }

  /** Ends the bar's line if there is one, so that what comes next has its own. */
  public synchronized void end() {
    if (drawn) {
      out.println();
      drawn = false;
    }
  }
}
