package org.opportunityfunnel.api.error;

import java.util.List;

/** The one exception that crosses bundles. Its message and problems may be shown to the caller. */
public class FunnelException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final transient List<Problem> problems;

  /** A failure that is no single field's, with a sentence for the caller. */
  public FunnelException(ErrorCode code, String message) {
    this(code, message, List.of(), null);
  }

  /** The same, with what caused it for the log. */
  public FunnelException(ErrorCode code, String message, Throwable cause) {
    this(code, message, List.of(), cause);
  }

  protected FunnelException(
      ErrorCode code, String message, List<Problem> problems, Throwable cause) {
    super(message, cause);
    this.code = code;
    this.problems = List.copyOf(problems);
  }

  /** An {@link ErrorCode#INVALID} one that carries all problems found; at least one. */
  public static FunnelException invalid(List<Problem> problems) {
    Problem first = problems.get(0);
    String message =
        first.path().isEmpty() ? first.message() : first.path() + ": " + first.message();
    return new FunnelException(ErrorCode.INVALID, message, problems, null);
  }

  public ErrorCode code() {
    return code;
  }

  /** The problems of an {@link ErrorCode#INVALID} failure, in the order of finding; never null. */
  public List<Problem> problems() {
    return problems == null ? List.of() : problems;
  }
}
