package org.opportunityfunnel.api.report;

import java.io.IOException;
import java.io.OutputStream;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Writes reports in one format. Faces find all formats as services: HTTP offers them by media type,
 * the first by {@code service.ranking} where a request has no preference; consoles by name.
 * Thread-safe; writing one report is one thread's.
 */
@ConsumerType
public interface ReportFormat {

  /** What a command line calls it, such as {@code csv}; also the extension of files. */
  String name();

  /** Type and subtype in lower case, without parameters, such as {@code text/csv}. */
  String mediaType();

  /** The header {@code Content-Type}, parameters included. */
  String contentType();

  /** Whether a browser shall save it as a file rather than show it. */
  boolean isAttachment();

  /** Whether {@link #write(TotalsReport, OutputStream)} is possible; stages always are. */
  boolean hasTotals();

  /** Writes the report; the stream stays open. What it throws is passed on. */
  void write(StagesReport report, OutputStream out) throws IOException;

  /**
   * Writes the report; the stream stays open. What it throws is passed on.
   *
   * @throws IllegalStateException if the format has no totals
   */
  void write(TotalsReport report, OutputStream out) throws IOException;
}
