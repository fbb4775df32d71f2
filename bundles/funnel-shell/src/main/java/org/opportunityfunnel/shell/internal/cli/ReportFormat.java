package org.opportunityfunnel.shell.internal.cli;

/** What a report is written as. */
enum ReportFormat {
  /** For people. */
  TEXT("application/json"),
  /** The server's JSON as it is. */
  JSON("application/json"),
  /** The server's CSV as it is: by user. */
  CSV("text/csv");

  private final String mediaType;

  ReportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** What the server is asked for. */
  String mediaType() {
    return mediaType;
  }
}
