package org.opportunityfunnel.shell.internal.upload;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import org.opportunityfunnel.shell.internal.text.ProgressText;
import org.opportunityfunnel.shell.internal.text.TextStyle;

/**
 * Shows how far an upload is: a bar that redraws itself on a terminal, a line every few seconds
 * elsewhere. Called by one thread at a time.
 */
public final class ProgressReporter implements ZipFolderStream.Listener {
  private static final long REDRAW_NANOS = 100_000_000L;
  private static final long LINE_NANOS = 3_000_000_000L;
  private static final double SECOND = 1e9;
  private static final String TO_LINE_START = "\r";
  private static final String CLEAR_LINE = "\r\u001B[K";

  private final PrintStream out;
  private final boolean terminal;
  private final LongSupplier nanoTime;
  private final ProgressText text;
  private final long total;
  private final long begin;
  private long shown;
  private long done;
  private boolean drawn;

  /**
   * Begins now.
   *
   * @param terminal whether out is one
   * @param total the bytes to come
   * @param nanoTime as {@link System#nanoTime}
   */
  public ProgressReporter(
      PrintStream out, boolean terminal, TextStyle style, long total, LongSupplier nanoTime) {
    this.out = out;
    this.terminal = terminal;
    this.nanoTime = nanoTime;
    this.text = new ProgressText(style);
    this.total = total;
    this.begin = nanoTime.getAsLong();
    this.shown = begin;
  }

  @Override
  public synchronized void read(Path file, int bytes) {
    done += bytes;
    long now = nanoTime.getAsLong();
    boolean complete = done >= total;
    if (now - shown >= (terminal ? REDRAW_NANOS : LINE_NANOS) || complete) {
      shown = now;
      show(file.getFileName().toString(), (now - begin) / SECOND);
      if (complete) {
        waiting();
      }
    }
  }

  private void show(String file, double seconds) {
    if (terminal) {
      out.print((drawn ? CLEAR_LINE : TO_LINE_START) + text.bar(file, done, total, seconds));
      drawn = true;
    } else {
      out.println(text.plain(file, done, total, seconds));
    }
    out.flush();
  }

  private void waiting() {
    if (terminal) {
      out.println();
      drawn = false;
    }
    out.println("All sent; the server is at it.");
  }

  /** Ends the bar's line if there is one, so that what comes next has its own. */
  public synchronized void end() {
    if (drawn) {
      out.println();
      drawn = false;
    }
  }
}
