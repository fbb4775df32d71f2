package org.opportunityfunnel.api.store;

import java.util.Objects;

/**
 * How an import goes about its work.
 *
 * @param onError what a bad record does
 * @param progress is told how far it is
 * @param cancellation is asked whether it is still wanted
 */
public record ImportOptions(
    OnError onError, ImportProgress progress, ImportCancellation cancellation) {

  /** What a bad record does. */
  public enum OnError {
    /** Nothing at all is stored. */
    FAIL,
    /** The good records are stored and the bad ones reported. */
    SKIP
  }

  /** Fails on the first bad load, tells nobody how far it is. */
  public static final ImportOptions DEFAULT = new ImportOptions(OnError.FAIL, progress -> {});

  public ImportOptions {
    Objects.requireNonNull(onError, "onError");
    Objects.requireNonNull(progress, "progress");
    Objects.requireNonNull(cancellation, "cancellation");
  }

  /** Nobody cancels it. */
  public ImportOptions(OnError onError, ImportProgress progress) {
    this(onError, progress, ImportCancellation.NEVER);
  }
}
