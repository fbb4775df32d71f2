package org.opportunityfunnel.reports.internal.service;

import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;

/** What becomes of a request whose thread is interrupted while it waits. */
public final class Interruption {
  private Interruption() {}

  /** The failure to throw; the thread stays interrupted. */
  public static FunnelException of(InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new FunnelException(ErrorCode.UNAVAILABLE, "The request was interrupted.", cause);
  }
}
