package org.opportunityfunnel.store.jdbc.internal.source;

import org.opportunityfunnel.api.store.ImportSource;

/** Reads all records of a source, good and bad. */
public final class ImportReader {
  private final RecordSink sink;
  private final ProblemLog problems;
  private final Meter meter;

  /** Good records go to the sink, what is wrong with bad ones to the log. */
  public ImportReader(RecordSink sink, ProblemLog problems, Meter meter) {
    this.sink =
        (shape, file, line, row, deleted) -> {
          meter.readRecord();
          sink.record(shape, file, line, row, deleted);
        };
    this.problems = problems;
    this.meter = meter;
  }

  /** Reads the source to its end. */
  public void read(ImportSource source) throws UnreadableException {
    if (source instanceof ImportSource.Folder folder) {
      new FolderSource(folder.path()).read(sink, problems, meter);
    } else if (source instanceof ImportSource.Zip zip) {
      new ZipSource(zip.stream()).read(sink, problems, meter);
    } else if (source instanceof ImportSource.Ndjson ndjson) {
      meter.enter("");
      new TypedLines(sink, problems).read(new SourceStream(ndjson.stream(), meter));
    } else if (source instanceof ImportSource.Formatted formatted) {
      meter.enter("");
      new FormattedSource(formatted.format(), sink, problems)
          .read(new SourceStream(formatted.stream(), meter));
    }
  }
}
