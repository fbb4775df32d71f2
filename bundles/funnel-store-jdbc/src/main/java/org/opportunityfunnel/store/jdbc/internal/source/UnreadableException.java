package org.opportunityfunnel.store.jdbc.internal.source;

import java.util.Optional;
import org.opportunityfunnel.api.store.ImportReport.ImportProblem;

/**
 * A file can't be read to its end. It refuses the whole load even where bad records are skipped:
 * nobody knows what would have come.
 */
public final class UnreadableException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient ImportProblem problem;

  /** The source as a whole can't be read; the message says so by itself. */
  UnreadableException(String message) {
    super(message);
    this.problem = null;
  }

  /** A file can't be read from that line on. */
  UnreadableException(String file, long line, String message) {
    super(message);
    this.problem = new ImportProblem(file, line, "", message);
  }

  /** Where it is; empty if it is the source as a whole. */
  public Optional<ImportProblem> problem() {
    return Optional.ofNullable(problem);
  }
}
