package org.opportunityfunnel.api.store;

import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;

/** The data was bad and nothing was stored. */
public final class ImportRejectedException extends FunnelException {
  private static final long serialVersionUID = 1L;

  private final transient ImportReport report;

  /** With a report that has at least one problem. */
  public ImportRejectedException(ImportReport report) {
    super(
        ErrorCode.INVALID,
        report.problemTotal() == 1
            ? "1 record is wrong; nothing was stored."
            : report.problemTotal() + " records are wrong; nothing was stored.");
    this.report = report;
  }

  /** What was wrong; its counts are empty. */
  public ImportReport report() {
    return report;
  }
}
